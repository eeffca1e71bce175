import { sayOutcome } from "../words/triage-words.ts";
import { Checkbox, Field, Input, makeStyles, Radio, RadioGroup, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { callEnding, postRemoval } from "../../app/contact/hand-log.ts";
import { triageOutcomes, type TriageOutcome } from "../../domain/policy/vocabulary.ts";
import { LongText } from "../kit/fields/long-text.tsx";
import { Section } from "../kit/sections/section.tsx";
import type { PartProps } from "./what-part.tsx";
import { words } from "./words.ts";
import { DayInput } from "../kit/fields/day-input.tsx";

const callWays = ["none", "ended", "held"] as const;

/** Whether a call was ended or put on hold. It needs no authority, and always a reason. */
export const CallPart = ({ form, policy, problems, onChange }: PartProps): ReactNode => {
  const action = callEnding(policy);
  const { call } = form;
  const end = (way: string): void => {
    const how = callWays.find((known) => known === way);
    onChange({ call: how === "ended" || how === "held" ? { warned: false, reason: "", ...call, how } : null });
  };
  return (
    <Section title={words.callTitle} {...(action && { clause: action.clause })}>
      {action && <Text>{`${action.when} ${action.record}`}</Text>}
      <Field label={words.callWas}>
        <RadioGroup value={call?.how ?? "none"} onChange={(_, { value }) => end(value)}>
          {callWays.map((way) => (
            <Radio key={way} value={way} label={words.callWays[way]} />
          ))}
        </RadioGroup>
      </Field>
      {call && (
        <>
          <Checkbox label={words.saidFirst} checked={call.warned} onChange={(_, { checked }) => onChange({ call: { ...call, warned: checked === true } })} />
          <LongText
            label={words.callReason}
            value={call.reason}
            limit={2000}
            required
            rows={2}
            problem={problems.call}
            onChange={(reason) => onChange({ call: { ...call, reason } })}
          />
        </>
      )}
    </Section>
  );
};

const removals = ["none", "deleted", "blocked"] as const;

/** Where a post is kept, and only then what was done about it. */
export const PostPart = ({ form, policy, problems, onChange }: PartProps): ReactNode => {
  const action = postRemoval(policy);
  return (
    <Section title={words.post} hint={action ? `${action.when} ${action.record}` : words.notAlone} {...(action && { clause: action.clause })}>
      <Field label={words.evidenceAt} validationMessage={problems.evidenceAt ?? null} {...(action && { hint: words.evidenceFirst(action.clause) })}>
        <Input
          value={form.evidenceAt}
          maxLength={1000}
          autoComplete="off"
          onChange={(_, { value }) => onChange({ evidenceAt: value, ...(value.trim() === "" && { removal: "none" as const }) })}
        />
      </Field>
      {action && form.evidenceAt.trim() !== "" && (
        <Field label={words.removed}>
          <RadioGroup value={form.removal} onChange={(_, { value }) => onChange({ removal: removals.find((known) => known === value) ?? "none" })}>
            {removals.map((each) => (
              <Radio key={each} value={each} label={words.removals[each]} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {form.removal !== "none" && (
        <Field label={words.removedOn} required validationMessage={problems.removed ?? null}>
          <DayInput value={form.removedOn} onChange={(day) => onChange({ removedOn: day })} />
        </Field>
      )}
    </Section>
  );
};

/** What contact of a restricted person asks for. "None of these" says that all of it was taken in. */
export const TriagePart = ({ form, problems, onChange }: PartProps): ReactNode => {
  const styles = useStyles();
  const tick = (outcome: TriageOutcome, isTicked: boolean): void => onChange({ triage: isTicked ? [...form.triage, outcome] : form.triage.filter((each) => each !== outcome) });
  return (
    <Section title={words.triage} hint={words.triageHint} problem={problems.triage}>
      <fieldset aria-label={words.triage} className={styles.ticks}>
        {triageOutcomes.map((outcome) => (
          <Checkbox
            key={outcome}
            label={outcome === "none-of-these" ? words.tookInAll : sayOutcome(outcome)}
            checked={form.triage.includes(outcome)}
            onChange={(_, { checked }) => tick(outcome, checked === true)}
          />
        ))}
      </fieldset>
    </Section>
  );
};

const useStyles = makeStyles({ ticks: { display: "flex", flexDirection: "column", margin: 0, padding: 0, border: "none", minWidth: 0 } });
