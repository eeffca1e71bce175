import { contactWords } from "../../words/contact-words.ts";
import type { ReactNode } from "react";
import type { Communication } from "../../../app/pane/local-answer.ts";
import { words } from "../words.ts";

/** How to communicate with whoever wrote, as agreed with them. What is done differently, never why. */
export const CommunicationLine = ({ agreed }: { readonly agreed: Communication }): ReactNode => {
  const { prefers, frequency, language, format, supporter, adjustments } = agreed;
  const says = [
    prefers.length > 0 && words.communication.prefers(prefers.map((way) => contactWords.channels[way])),
    frequency,
    language !== "" && words.communication.language(language),
    format !== "" && words.communication.format(format),
    supporter !== "" && words.communication.supporter(supporter),
  ].filter((part) => typeof part === "string" && part !== "");
  if (says.length + adjustments.length === 0) return null;
  return (
    <div className="pane-communication">
      <p>
        <span className="pane-strong">{words.communication.heading}</span> {says.join(". ")}
      </p>
      {adjustments.length > 0 && (
        <>
          <p>{words.communication.adjustments}</p>
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
