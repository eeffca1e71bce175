import { Field, Select } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { endOffice, giveOffice, type Office, type OfficeProblem } from "../../../app/setup/change-offices.ts";
import type { Result } from "../../../domain/base/result.ts";
import type { Settings } from "../../../domain/policy/settings.ts";
import type { Day } from "../../../domain/base/time.ts";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { FormButtons, submitted } from "./form-buttons.tsx";
import { knownPeople, nobody, PersonChoice } from "./person-choice.tsx";

import { words } from "./words.ts";
import type { WorkProps } from "../../kit/work-props.ts";
import { DayInput } from "../../kit/fields/day-input.tsx";

export const officeRoles: readonly Office["role"][] = ["manager", "head", "decider"];

interface OfficeFormProps {
  readonly today: Day;
  readonly isBusy: boolean;
  /** Called with settings that may be saved, for somebody to confirm. */
  readonly onWanted: (settings: Settings) => void;
  readonly onCancel: () => void;
}

/** Gives somebody an office. */
export const GiveOfficeForm = ({ desk, today, isBusy, onWanted, onCancel }: OfficeFormProps & Pick<WorkProps, "desk">): ReactNode => {
  const styles = usePageStyles();
  const people = useMemo(() => knownPeople(desk), [desk]);
  const [role, setRole] = useState<Office["role"]>("manager");
  const [person, setPerson] = useState(nobody);
  const [from, setFrom] = useState<Day | null>(today);
  const [until, setUntil] = useState<Day | null>(null);
  const [problem, setProblem] = useState<OfficeProblem | null>(null);
  const give = (): void => {
    if (from === null) return setProblem({ type: "begins-in-the-past" });
    const office: Office = { role, oid: person.oid.trim(), name: person.name.trim(), from, until };
    return settle(giveOffice(desk.settings, office, today), setProblem, onWanted);
  };
  return (
    <form className={styles.page} aria-label={words.offices.add} noValidate onSubmit={submitted(give)}>
      <Field label={words.offices.role} className={styles.field}>
        <Select value={role} onChange={(_, { value }) => setRole(officeRoles.find((each) => each === value) ?? role)}>
          {officeRoles.map((each) => (
            <option key={each} value={each}>
              {words.offices.roles[each]}
            </option>
          ))}
        </Select>
      </Field>
      <PersonChoice
        label={words.people.choose}
        people={people}
        value={person}
        problem={problem?.type === "person-missing" || problem?.type === "held-already" ? words.offices.problems[problem.type] : undefined}
        onChange={setPerson}
      />
      <Field label={words.offices.from} className={styles.short} validationMessage={problem?.type === "begins-in-the-past" ? words.offices.problems[problem.type] : null}>
        <DayInput min={today} value={from} onChange={setFrom} />
      </Field>
      <Field label={words.offices.until} className={styles.short} validationMessage={problem?.type === "ends-before-it-begins" ? words.offices.problems[problem.type] : null}>
        <DayInput min={from ?? today} value={until} onChange={setUntil} />
      </Field>
      <FormButtons isBusy={isBusy} onCancel={onCancel} />
    </form>
  );
};

/** Sets the last day of an office. */
export const EndOfficeForm = ({ office, today, settings, isBusy, onWanted, onCancel }: OfficeFormProps & { readonly office: Office; readonly settings: Settings }): ReactNode => {
  const styles = usePageStyles();
  const [until, setUntil] = useState<Day | null>(office.until ?? today);
  const [problem, setProblem] = useState<OfficeProblem | null>(null);
  const end = (): void => (until === null ? setProblem({ type: "ends-in-the-past" }) : settle(endOffice(settings, office, { until, today }), setProblem, onWanted));
  return (
    <form className={styles.page} aria-label={`${words.offices.end}: ${office.name}`} noValidate onSubmit={submitted(end)}>
      <Field label={words.offices.until} className={styles.short} validationMessage={problem ? words.offices.problems[problem.type] : null}>
        <DayInput min={today} value={until} onChange={setUntil} />
      </Field>
      <FormButtons isBusy={isBusy} onCancel={onCancel} />
    </form>
  );
};

const settle = (changed: Result<Settings, OfficeProblem>, onProblem: (problem: OfficeProblem | null) => void, onWanted: (settings: Settings) => void): void => {
  onProblem(changed.ok ? null : changed.error);
  if (changed.ok) onWanted(changed.value);
};
