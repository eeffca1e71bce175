import { Button, Field, Input, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { closeFurtherAction, openFurtherAction, type FurtherActionError, type FurtherActionForm } from "../../app/review/further-action.ts";
import type { Day } from "../../domain/base/time.ts";
import { changesOf } from "../../domain/subjects/restriction/restriction-at.ts";
import { mayTakeFurtherAction, type FurtherAction } from "../../domain/subjects/review/further-actions.ts";
import { alterationsIn } from "../../domain/subjects/review/reviews.ts";
import { LongText } from "../kit/fields/long-text.tsx";
import { OutcomeBar } from "../kit/sections/outcome-bar.tsx";
import { usePageStyles } from "../kit/sections/page-styles.ts";
import { Section } from "../kit/sections/section.tsx";
import { useRecord } from "../kit/use-record.ts";
import type { UnderReview } from "./review-work.ts";
import { sayActError, words } from "./words.ts";
import { DayInput } from "../kit/fields/day-input.tsx";
import type { WorkProps } from "../kit/work-props.ts";

/** The day is null until it is given. */
type FurtherDraft = Omit<FurtherActionForm, "dueOn"> & { readonly dueOn: Day | null };

const emptyForm: FurtherDraft = { what: "", owner: "", dueOn: null };

/** The form once everything is given. */
const filledForm = ({ what, owner, dueOn }: FurtherDraft): FurtherActionForm | null =>
  dueOn === null || what.trim() === "" || owner.trim() === "" ? null : { what, owner, dueOn };

/** What the policy leaves where restrictions were altered and did not work; nothing while that is not so. */
export const FurtherSection = ({ subject, ...work }: WorkProps & { readonly subject: UnderReview }): ReactNode => {
  const styles = usePageStyles();
  const { isBusy, problem, write } = useRecord<FurtherActionError>();
  const [form, setForm] = useState(emptyForm);
  const { policy, reviews, figures, restriction } = subject;
  const alterations = alterationsIn(reviews);
  const actions = changesOf(work.desk.restrictions, restriction).flatMap(({ key }) => work.desk.furtherActions.get(key) ?? []);
  const isOffered = restriction.state === "in-force" && mayTakeFurtherAction(policy, alterations, figures);
  if (!isOffered && actions.length === 0) return null;
  const filled = filledForm(form);
  return (
    <Section title={words.further} clause={policy.furtherAction?.clause ?? ""} hint={policy.furtherAction?.label ?? ""}>
      {actions.map((action) => (
        <Action key={action.id} action={action} />
      ))}
      {isOffered && (
        <>
          <Text>{words.furtherHint(alterations)}</Text>
          <LongText label={words.furtherWhat} hint={words.furtherWhatHint} value={form.what} limit={2000} required onChange={(what) => setForm({ ...form, what })} />
          <Field className={styles.short} label={words.furtherOwner} required>
            <Input value={form.owner} maxLength={300} onChange={(_, { value }) => setForm({ ...form, owner: value })} />
          </Field>
          <Field className={styles.short} label={words.furtherDue} required>
            <DayInput value={form.dueOn} onChange={(day) => setForm({ ...form, dueOn: day })} />
          </Field>
          <OutcomeBar problem={problem && sayActError(problem)} done={null} />
          <div className={styles.actions}>
            <Button
              disabledFocusable={isBusy || !filled}
              onClick={() =>
                filled &&
                void write(
                  (recording) => openFurtherAction(recording, subject, filled),
                  () => setForm(emptyForm),
                )
              }
            >
              {words.furtherOpen}
            </Button>
          </div>
        </>
      )}
    </Section>
  );
};

const Action = ({ action }: { readonly action: FurtherAction }): ReactNode => {
  const styles = usePageStyles();
  const { isBusy, problem, write } = useRecord<FurtherActionError>();
  const [outcome, setOutcome] = useState("");
  const { what, owner, dueOn } = action.opened.body;
  return (
    <article>
      <Text block weight="semibold">
        {what}
      </Text>
      <Text block className={styles.quiet}>
        {words.furtherLine(owner, dueOn)}
      </Text>
      {action.closed ? (
        <Text className={styles.asWritten}>{words.furtherClosed(action.closed.body.outcome)}</Text>
      ) : (
        <>
          <LongText label={words.furtherOutcome} value={outcome} limit={4000} rows={2} onChange={setOutcome} />
          <OutcomeBar problem={problem && sayActError(problem)} done={null} />
          <div className={styles.actions}>
            <Button disabledFocusable={isBusy || outcome.trim() === ""} onClick={() => void write((recording) => closeFurtherAction(recording, action, outcome))}>
              {words.furtherClose}
            </Button>
          </div>
        </>
      )}
    </article>
  );
};
