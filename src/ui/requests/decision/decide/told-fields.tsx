import { Button, Field, Radio, RadioGroup, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Policy } from "../../../../domain/policy/types.ts";
import { restrictionExceptions } from "../../../../domain/subjects/request/check-warning.ts";
import { textLimits } from "../../../../domain/events/limits.ts";
import type { RestrictionRequest } from "../../../../domain/subjects/request/requests.ts";
import { sayDay } from "../../../words/dates.ts";
import { formWords } from "../../../words/form-words.ts";
import { LongText } from "../../../kit/fields/long-text.tsx";
import { Section } from "../../../kit/sections/section.tsx";
import type { DecisionDraft } from "../decision-state.ts";
import { words } from "../words.ts";

export interface ToldFieldsProps {
  readonly policy: Policy;
  readonly request: RestrictionRequest;
  readonly draft: DecisionDraft;
  readonly onChange: (changed: Partial<DecisionDraft>) => void;
  /** Leads to the letter that tells the person beforehand. */
  readonly onTellFirst: (() => void) | undefined;
}

const none = "none";

/** Whether the person was told before the decision, where the policy says so (000). Nothing elsewhere: there the notice follows. */
export const ToldFields = ({ policy, request, draft, onChange, onTellFirst }: ToldFieldsProps): ReactNode => {
  const { clause, timing } = policy.restrictionNotice;
  if (timing !== "before-deciding") return null;
  const told = request.intentions.at(-1);
  if (told) {
    return (
      <Section title={words.told} clause={clause}>
        <Text>{words.toldOn(sayDay(told.body.sentOn), told.by.name)}</Text>
      </Section>
    );
  }
  return (
    <Section title={words.told} clause={clause}>
      <Text weight="semibold">{words.notTold}</Text>
      {onTellFirst && (
        <div>
          <Button onClick={onTellFirst}>{words.recordIntention}</Button>
        </div>
      )}
      <Field label={words.toldExceptions}>
        <RadioGroup value={draft.toldException || none} onChange={(_, { value }) => onChange({ toldException: value === none ? "" : value })}>
          <Radio value={none} label={words.noToldException} />
          {restrictionExceptions(policy).map(({ id, grounds, clause: at }) => (
            <Radio key={id} value={id} label={`${grounds} (${formWords.clause(at)})`} />
          ))}
        </RadioGroup>
      </Field>
      {draft.toldException !== "" && (
        <LongText label={words.toldReason} value={draft.toldReason} limit={textLimits.reason} rows={2} required onChange={(toldReason) => onChange({ toldReason })} />
      )}
    </Section>
  );
};
