import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState, type FormEvent, type ReactNode } from "react";
import { noteLimit } from "../../../app/pane/contact-drafts.ts";
import type { Proposal } from "../../../domain/subjects/contact/proposals.ts";
import { usePaneFrame, useSayTime } from "../parts/pane-frame.ts";
import { useKeptText } from "../parts/use-kept-text.ts";
import { words } from "./words.ts";

export interface ProposeRestrictionProps {
  /** Empty when the sender is no recorded person. */
  readonly personKey: string;
  /** Those that were made before, about this sender. */
  readonly proposals: readonly Proposal[];
  readonly onSaid: (said: string) => void;
}

/** Any colleague may say that a restriction is needed, with a reason. A manager asks for one, or does not. */
export const ProposeRestriction = ({ personKey, proposals, onSaid }: ProposeRestrictionProps): ReactNode => {
  const { policy } = usePaneFrame();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {proposals.map((proposal) => (
        <ProposalLine key={proposal.key} proposal={proposal} />
      ))}
      {isOpen ? (
        <ProposalForm personKey={personKey} onSaid={onSaid} onClose={() => setOpen(false)} />
      ) : (
        <div className="pane-row">
          <Button size="small" onClick={() => setOpen(true)}>
            {words.propose(policy.terms.restriction)}
          </Button>
        </div>
      )}
    </>
  );
};

interface ProposalFormProps extends Pick<ProposeRestrictionProps, "personKey" | "onSaid"> {
  readonly onClose: () => void;
}

const ProposalForm = ({ personKey, onSaid, onClose }: ProposalFormProps): ReactNode => {
  const { actions } = usePaneFrame();
  const [why, setWhy] = useKeptText("proposal");
  const [isMissing, setMissing] = useState(false);

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (why.trim() === "") return setMissing(true);
    const isKept = await actions.propose(personKey, why);
    onSaid(isKept ? words.proposedNow : words.proposeNotKept);
    if (!isKept) return;
    setWhy("");
    onClose();
  };

  return (
    <form className="pane-form" noValidate onSubmit={(event) => void send(event)}>
      <p className="pane-quiet">{words.proposeSays}</p>
      <Field label={words.proposeWhy} required validationState={isMissing ? "error" : "none"} validationMessage={isMissing ? words.proposeMissing : null}>
        <Textarea
          value={why}
          maxLength={noteLimit}
          resize="vertical"
          onChange={(_, { value }) => {
            setWhy(value);
            setMissing(false);
          }}
        />
      </Field>
      <div className="pane-row">
        <Button type="submit" size="small" appearance="primary">
          {words.proposeNow}
        </Button>
        <Button size="small" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
};

const ProposalLine = ({ proposal: { key, by, at, why, stream } }: { readonly proposal: Proposal }): ReactNode => {
  const { actions, session, stream: openStream } = usePaneFrame();
  const { moment } = useSayTime();
  return (
    <div>
      <p>
        <bdi>{words.proposedBy(by.name, moment(at))}</bdi>
      </p>
      <p className="pane-note">{why}</p>
      {by.oid === session.account.oid && stream === openStream && (
        <button type="button" className="pane-link" onClick={() => void actions.undo(key)}>
          {words.takeBack}
        </button>
      )}
    </div>
  );
};
