import { contactWords } from "../../words/contact-words.ts";
import type { ReactNode } from "react";
import type { Communication } from "../../../app/pane/local-answer.ts";
import { words } from "../words.ts";
import { rareWords } from "./rare-words.ts";

export interface CommunicationLineProps {
  readonly agreed: Communication;
}

/** How to communicate with whoever wrote, as agreed with them. What is done differently, never why. */
export const CommunicationLine = ({ agreed }: CommunicationLineProps): ReactNode => {
  const { prefers, frequency, language, format, supporter, adjustments } = agreed;
  const says = [
    prefers.length > 0 && rareWords.communication.prefers(prefers.map((way) => contactWords.channels[way])),
    frequency,
    language !== "" && rareWords.communication.language(language),
    format !== "" && rareWords.communication.format(format),
    supporter !== "" && rareWords.communication.supporter(supporter),
  ].filter((part) => typeof part === "string" && part !== "");
  if (says.length + adjustments.length === 0) return null;
  return (
    <div className="pane-communication">
      <p>
        <span className="pane-strong">{words.howToCommunicate}</span> {says.join(". ")}
      </p>
      {adjustments.length > 0 && (
        <>
          <p>{rareWords.communication.adjustments}</p>
          <ul className="pane-instructions">
            {adjustments.map(({ id, what }) => (
              <li key={id}>{what}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
