import { Field, Radio, RadioGroup, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { questionsOf } from "../../domain/policy/questions.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import type { Day } from "../../domain/base/time.ts";
import { ChangeSection } from "../kit/cases/change-section.tsx";
import { DecideButton } from "../kit/cases/decide-button.tsx";
import { ConflictSection } from "../kit/cases/conflict-section.tsx";
import { conflictWords } from "../words/conflict-words.ts";
import { LongText } from "../kit/fields/long-text.tsx";
import { fieldLabel } from "../kit/fields/field-label.ts";
import { ReviewField } from "../kit/cases/terms-fields.tsx";
import { Unanswered } from "../kit/cases/unanswered.tsx";
import { Section } from "../kit/sections/section.tsx";
import { AddressesSection } from "./addresses-section.tsx";
import type { UnderReview } from "./review-work.ts";
import type { ReviewWriting } from "./use-review.ts";
import { sayReviewProblem, words } from "./words.ts";

export interface DecideSectionProps {
  readonly subject: UnderReview;
  readonly settings: Settings;
  readonly today: Day;
  readonly writing: ReviewWriting;
}

/** Where a head of function answers whether it is still needed, and says what follows. */
export const DecideSection = ({ subject, settings, today, writing }: DecideSectionProps): ReactNode => {
  const { policy, restriction } = subject;
  const { draft, change, state, problemsFor } = writing;
  const { outcome } = draft;
  const outcomes = policy.review.outcomes.filter((each) => each === "end" || restriction.replacedBy === null);
  const needs = outcome === null ? [words.choose] : problemsFor(outcome).map((problem) => sayReviewProblem(problem, fieldLabel(policy, problem.field)));
  return (
    <>
      <ConflictSection conflict={draft.conflict} onChange={(conflict) => change({ conflict })} leaveTo={conflictWords.leaveIt} />
      <Section title={words.question} clause={policy.review.clause} hint={words.questionHint}>
        <Unanswered policy={policy} questions={questionsOf(policy).filter(({ field }) => field === "review.maxMonths")} cannot={words.cannot} />
        {restriction.replacedBy !== null && <Text weight="semibold">{words.changeWaits}</Text>}
        <LongText label={words.stillNeeded} value={draft.stillNeeded} limit={4000} required onChange={(stillNeeded) => change({ stillNeeded })} />
        <Field label={words.outcome} required>
          <RadioGroup value={outcome ?? ""} onChange={(_, { value }) => change({ outcome: outcomes.find((each) => each === value) ?? null })}>
            {outcomes.map((each) => (
              <Radio key={each} value={each} label={words.outcomes[each]} />
            ))}
          </RadioGroup>
        </Field>
        {outcome !== null && <Text>{words.outcomeHints[outcome]}</Text>}
        {outcome === "continue" && <ReviewField policy={policy} today={today} reviewOn={draft.reviewOn} onChange={(reviewOn) => change({ reviewOn })} />}
      </Section>
      {outcome === "alter" && (
        <>
          <ChangeSection
            policy={policy}
            draft={draft.change}
            today={today}
            mailboxes={settings.mailboxes.map(({ name }) => name)}
            onChange={(changed) => change({ change: changed })}
          />
          <AddressesSection offered={subject.addresses} chosen={draft.addressKeys} onChange={(addressKeys) => change({ addressKeys })} />
        </>
      )}
      <Section title={words.reasons}>
        <LongText label={words.reasons} hint={words.reasonsHint} value={draft.reasons} limit={8000} rows={5} required onChange={(reasons) => change({ reasons })} />
        <DecideButton
          does={outcome === null ? words.outcome : words.decide[outcome]}
          title={outcome === null ? words.outcome : words.confirm[outcome](policy)}
          means={[...(outcome === null ? [] : [words.outcomeHints[outcome]]), words.confirmFinal]}
          needs={needs}
          isBusy={state.type === "recording"}
          busyWords={words.recording}
          onDecide={() => {
            if (outcome !== null) void writing.decide(outcome);
          }}
        />
      </Section>
    </>
  );
};
