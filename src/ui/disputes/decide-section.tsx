import { Field, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { decideDispute, disputeProblems, type DecideDisputeError } from "../../app/dispute/decide-dispute.ts";
import { disputeQuestions, type DisputeOutcome } from "../../domain/subjects/dispute/check-dispute.ts";
import { dayOf } from "../../domain/base/time.ts";
import { ChangeSection } from "../kit/cases/change-section.tsx";
import { DecideButton } from "../kit/cases/decide-button.tsx";
import { ConflictSection } from "../kit/cases/conflict-section.tsx";
import { conflictWords } from "../words/conflict-words.ts";
import { createKeptDrafts, useKeptDraft } from "../kit/kept-drafts.ts";
import { LongText } from "../kit/fields/long-text.tsx";
import { OutcomeBar } from "../kit/sections/outcome-bar.tsx";
import { fieldLabel } from "../kit/fields/field-label.ts";
import { Unanswered } from "../kit/cases/unanswered.tsx";
import { Section } from "../kit/sections/section.tsx";
import { useRecord } from "../kit/use-record.ts";
import { draftToDecision, startDisputeDecision, type DisputeDraft } from "./dispute-draft.ts";
import type { InDispute } from "./dispute-work.ts";
import { sayDecideError, sayDisputeProblem, words } from "./words.ts";
import { usePageMeans } from "../kit/page-means.ts";

const outcomes: readonly DisputeOutcome[] = ["upheld", "varied", "refused"];

/** The decisions on disputes that are being written over a connection, by dispute. */
const disputeDrafts = createKeptDrafts<DisputeDraft>();

/** Where somebody who had no hand in the restriction decides its dispute. */
export const DecideSection = ({ subject }: { readonly subject: InDispute }): ReactNode => {
  const { isBusy, problem, write } = useRecord<DecideDisputeError>();
  const { connection, services } = usePageMeans();
  const { settings } = connection.session;
  const { dispute, restriction, policy } = subject;
  const drafts = disputeDrafts(connection);
  const [draft, setDraft] = useState<DisputeDraft>(() => drafts.get(dispute.id) ?? startDisputeDecision(restriction));
  const change = (changed: Partial<DisputeDraft>): void => setDraft((before) => ({ ...before, ...changed, touched: true }));
  useKeptDraft(drafts, dispute.id, draft.touched ? draft : null);

  const { outcome } = draft;
  const problems = outcome === null ? [] : disputeProblems(connection.work, subject, draftToDecision(policy, draft, outcome));
  const needs = outcome === null ? [words.decide.choose] : problems.map((each) => sayDisputeProblem(each, fieldLabel(policy, each.field)));
  return (
    <>
      <ConflictSection conflict={draft.conflict} onChange={(conflict) => change({ conflict })} leaveTo={conflictWords.leaveIt} />
      <Section title={words.decide.title} clause={policy.dispute?.clause ?? ""}>
        <Unanswered policy={policy} questions={disputeQuestions(policy)} cannot={words.decide.cannot} />
        <Field label={words.decide.outcome} required>
          <RadioGroup value={outcome ?? ""} onChange={(_, { value }) => change({ outcome: outcomes.find((each) => each === value) ?? null })}>
            {outcomes.map((each) => (
              <Radio key={each} value={each} label={words.decide.outcomes[each]} />
            ))}
          </RadioGroup>
        </Field>
        {outcome !== null && <Text>{words.decide.outcomeHints[outcome]}</Text>}
      </Section>
      {outcome === "varied" && (
        <ChangeSection
          policy={policy}
          draft={draft.change}
          today={dayOf(services.clock.now(), settings.timeZone)}
          mailboxes={settings.mailboxes.map(({ name }) => name)}
          onChange={(changed) => change({ change: changed })}
        />
      )}
      <Section title={words.decide.reasons}>
        <LongText label={words.decide.reasons} hint={words.decide.reasonsHint} value={draft.reasons} limit={8000} rows={5} required onChange={(reasons) => change({ reasons })} />
        <OutcomeBar problem={problem && sayDecideError(problem)} done={null} />
        <DecideButton
          does={outcome === null ? words.decide.outcome : words.decide.does[outcome]}
          title={outcome === null ? words.decide.outcome : words.decide.confirm[outcome]}
          means={[...(outcome === null ? [] : [words.decide.outcomeHints[outcome]]), words.decide.confirmFinal]}
          needs={needs}
          isBusy={isBusy}
          busyWords={words.decide.recording}
          onDecide={() => {
            if (outcome === null) return;
            void write(
              (recording) => decideDispute(recording, subject, draftToDecision(policy, draft, outcome)),
              () => void drafts.delete(dispute.id),
            );
          }}
        />
      </Section>
    </>
  );
};
