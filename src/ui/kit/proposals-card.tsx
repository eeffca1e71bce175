import { Link, makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import { considerProposal } from "../../app/request/propose-restriction.ts";
import type { Proposal } from "../../domain/subjects/contact/proposals.ts";
import { dayOf } from "../../domain/base/time.ts";
import { LongText } from "./fields/long-text.tsx";
import { FormFrame } from "./dialogues/form-frame.tsx";
import { Announcement } from "./sections/announcement.tsx";
import { Card } from "./sections/card.tsx";
import { OpenForm } from "./dialogues/open-form.tsx";
import { useWrite } from "./use-write.ts";
import type { WorkProps } from "./work-props.ts";
import { personWords } from "../words/person-words.ts";
import { Lines } from "./sections/lines.tsx";

export interface ProposalsCardProps extends WorkProps {
  readonly proposals: readonly Proposal[];
  /** Whether it is said whom each is about, where that is not the page's own person. */
  readonly saysAbout?: boolean;
}

/**
 * What colleagues proposed and nobody has answered. A manager asks for a restriction, or says that they considered it.
 * It stands on a page while there are none too, so that the answer to the last one is said.
 */
export const ProposalsCard = ({ proposals, saysAbout = false, ...work }: ProposalsCardProps): ReactNode => {
  const styles = useStyles();
  const [hasConsidered, setConsidered] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  const { timeZone } = work.desk.settings;
  const considered = (): void => {
    setConsidered(true);
    // The proposal with the focus is gone; the page stays where it was scrolled to.
    top.current?.focus({ preventScroll: true });
  };
  return (
    <>
      <div ref={top} tabIndex={-1} className={hasConsidered ? styles.done : styles.nothing}>
        <Announcement>
          {hasConsidered && (
            <MessageBar intent="success">
              <MessageBarBody>{personWords.proposals.considered(proposals.length)}</MessageBarBody>
            </MessageBar>
          )}
        </Announcement>
      </div>
      {proposals.length > 0 && (
        <Card title={personWords.proposals.title}>
          <Lines
            none=""
            lines={proposals.map((proposal) => ({
              key: proposal.key,
              says: personWords.proposals.says(proposal.by.name, dayOf(proposal.at, timeZone), proposal.why),
              act: (
                <>
                  {saysAbout && <About {...work} personKey={proposal.personKey} />}
                  <OpenForm
                    label={personWords.proposals.consider}
                    longLabel={personWords.proposals.considerNamed(proposal.by.name)}
                    renderForm={(close) => <ConsiderForm proposal={proposal} onDone={considered} onCancel={close} />}
                  />
                </>
              ),
            }))}
          />
        </Card>
      )}
    </>
  );
};

const useStyles = makeStyles({
  done: { outlineStyle: "none" },
  // Takes no gap of the page while it says nothing.
  nothing: { position: "absolute" },
});

const About = ({ desk, personKey, onOpen }: WorkProps & { readonly personKey: string }): ReactNode => {
  const person = desk.people.get(personKey);
  if (!person) return <span>{personWords.proposals.nobody}</span>;
  return (
    <Link as="button" onClick={() => onOpen({ type: "person", person: person.key })}>
      {personWords.proposals.about(person.name || personWords.unnamed)}
    </Link>
  );
};

interface ConsiderFormProps {
  readonly proposal: Proposal;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** A handler's answer without a request. */
const ConsiderForm = ({ proposal, onDone, onCancel }: ConsiderFormProps): ReactNode => {
  const [note, setNote] = useState("");
  const [isTried, setTried] = useState(false);
  const { isBusy, problem, write } = useWrite();
  const send = (): void => {
    setTried(true);
    if (note.trim() !== "") void write((recording) => considerProposal(recording, proposal, note.trim()), onDone);
  };
  return (
    <FormFrame
      title={personWords.proposals.consider}
      hint={personWords.proposals.considerHint}
      submit={personWords.proposals.consider}
      isBusy={isBusy}
      problem={problem}
      onSubmit={send}
      onCancel={onCancel}
    >
      <LongText
        label={personWords.proposals.note}
        hint={personWords.proposals.noteHint}
        value={note}
        limit={4000}
        required
        problem={isTried && note.trim() === "" ? personWords.required : undefined}
        onChange={setNote}
      />
    </FormFrame>
  );
};
