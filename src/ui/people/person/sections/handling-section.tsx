import { isOver } from "../../../../domain/base/service-time.ts";
import { handlingAnswers } from "../../../words/handling-words.ts";
import { Badge, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { finishAction } from "../../../../app/person/check-handling.ts";
import type { BodyOf } from "../../../../domain/events/kinds.ts";
import { handlingPasses } from "../../../../domain/subjects/handling/check-handling.ts";
import { openShortcomings, type HandlingCheck, type Shortcoming } from "../../../../domain/subjects/handling/handling.ts";
import { currentPolicy } from "../../../../domain/policy/policy-at.ts";
import { dayOf } from "../../../../domain/base/time.ts";
import { LongText } from "../../../kit/fields/long-text.tsx";
import { FormFrame } from "../../../kit/dialogues/form-frame.tsx";
import { DayField } from "../../../kit/fields/fields.tsx";
import { OpenForm } from "../../../kit/dialogues/open-form.tsx";
import { PageFold } from "../../../kit/sections/page-fold.tsx";
import { useWrite } from "../../../kit/use-write.ts";
import { personWords } from "../../../words/person-words.ts";
import { HandlingForm } from "./handling-form.tsx";
import { Lines } from "../../../kit/sections/lines.tsx";
import type { DayDraft } from "./day-draft.ts";
import type { SectionProps } from "./section-props.ts";

/** Whether we handled the matter well ourselves, and what is still to be put right. Absent where the policy has no such check. */
export const HandlingSection = (props: SectionProps): ReactNode => {
  const { desk, recordKeys } = props;
  const { timeZone } = desk.settings;
  const checks = recordKeys.flatMap((key) => desk.handling.get(key) ?? []);
  const rule = currentPolicy(desk.settings, desk.now)?.handlingCheck ?? null;
  if (!rule && checks.length === 0) return null;
  const open = openShortcomings(checks);
  const [latest] = checks;
  const says = latest ? personWords.handling.checked(latest.by.name, dayOf(latest.at, timeZone)) : personWords.handling.never;
  return (
    <PageFold title={personWords.handling.title} says={says} isDue={open.length > 0}>
      {latest ? <LatestCheck check={latest} /> : <Text>{personWords.handling.never}</Text>}
      <Lines
        none=""
        lines={open.map((shortcoming) => ({
          key: `${shortcoming.check.key} ${shortcoming.action.id}`,
          says: personWords.handling.action(shortcoming.action.what, shortcoming.action.owner, shortcoming.action.dueOn),
          act: (
            <>
              {isOver(shortcoming.action.dueOn, desk.days) === "yes" && <Badge color="danger">{personWords.handling.late}</Badge>}
              <OpenForm
                label={personWords.handling.finish}
                longLabel={personWords.handling.finishOf(shortcoming.action.what)}
                renderForm={(close) => <FinishForm {...props} shortcoming={shortcoming} onDone={close} />}
              />
            </>
          ),
        }))}
      />
      <Lines
        none=""
        lines={checks
          .flatMap(({ key, actions }) => actions.map((action) => ({ key, action })))
          .flatMap(({ key, action }) =>
            action.done ? [{ key: `${key} ${action.id}`, says: personWords.handling.done(action.what, action.done.by.name, action.done.on), beside: action.done.note }] : [],
          )}
      />
      {rule && <OpenForm label={personWords.handling.check} isPrimary={!latest} renderForm={(close) => <HandlingForm {...props} rule={rule} onDone={close} />} />}
    </PageFold>
  );
};

const LatestCheck = ({ check }: { readonly check: HandlingCheck }): ReactNode => {
  const { policy, answers } = check;
  return (
    <>
      {policy && <Text weight="semibold">{handlingPasses(policy, answers) ? personWords.handling.passes : personWords.handling.fails}</Text>}
      <Lines
        none=""
        lines={answers.map(({ question, answer, note }) => ({
          key: question,
          says: `${policy?.handlingCheck?.questions.find(({ id }) => id === question)?.label ?? question} ${handlingAnswers[answer]}.`,
          beside: note,
        }))}
      />
    </>
  );
};

const FinishForm = ({ shortcoming, onDone, ...work }: SectionProps & { readonly shortcoming: Shortcoming; readonly onDone: () => void }): ReactNode => {
  const { settings, now } = work.desk;
  const { isBusy, problem, write } = useWrite();
  const [done, setDone] = useState<DayDraft<Omit<BodyOf<"handling.action-done">, "check" | "action">>>({ on: dayOf(now, settings.timeZone), note: "" });
  const [isTried, setTried] = useState(false);
  const { check, action } = shortcoming;
  const record = (): void => {
    const { on } = done;
    setTried(true);
    if (on !== null) void write((recording) => finishAction(recording, { check, action }, { ...done, on }), onDone);
  };
  return (
    <FormFrame title={personWords.handling.finishOf(action.what)} submit={personWords.handling.finish} isBusy={isBusy} problem={problem} onSubmit={record} onCancel={onDone}>
      <DayField label={personWords.on} value={done.on} isTried={isTried} onChange={(on) => setDone({ ...done, on })} />
      <LongText label={personWords.note} value={done.note} limit={2000} onChange={(note) => setDone({ ...done, note })} />
    </FormFrame>
  );
};
