import type { ReactNode } from "react";
import type { LoggedMessage } from "../../../domain/subjects/contact/messages.ts";
import type { Person } from "../../../domain/subjects/person/people.ts";
import { usePaneFrame } from "../parts/pane-frame.ts";
import { rareWords } from "./rare-words.ts";

export interface WriterNoteProps {
  readonly writer: NonNullable<LoggedMessage["writer"]>;
  readonly people: readonly Person[];
}

/** Who was chosen as the writer of this email. Choosing again asks anew, and no rule applies until then. */
export const WriterNote = ({ writer, people }: WriterNoteProps): ReactNode => {
  const { actions } = usePaneFrame();
  // "Not sure" still asks, and says so itself.
  if (writer.type === "not-sure") return null;
  const person = writer.type === "person" ? people.find(({ key }) => key === writer.person) : undefined;
  return (
    <p className="pane-quiet">
      {rareWords.standing.writer[writer.type]} {writer.type === "person" && <bdi>{person?.name || rareWords.standing.nameless}</bdi>}{" "}
      <button type="button" className="pane-link" onClick={() => void actions.sayWriter({ type: "not-sure" })}>
        {rareWords.standing.changeWriter}
      </button>
    </p>
  );
};
