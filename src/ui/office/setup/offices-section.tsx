import { Button, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Office } from "../../../app/setup/change-offices.ts";
import type { Settings } from "../../../domain/policy/settings.ts";
import { surelyNotPast } from "../../../domain/base/service-time.ts";
import { dayOf, type Day } from "../../../domain/base/time.ts";
import { ConfirmDialog } from "../../kit/dialogues/confirm-dialog.tsx";
import { sayDay } from "../../words/dates.ts";
import { OutcomeBar } from "../../kit/sections/outcome-bar.tsx";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { Section } from "../../kit/sections/section.tsx";
import { Entry } from "./entry.tsx";
import { EndOfficeForm, GiveOfficeForm, officeRoles } from "./office-forms.tsx";
import { useSettings } from "./use-settings.ts";
import { words } from "./words.ts";
import { usePageMeans } from "../../kit/page-means.ts";
import type { WorkProps } from "../../kit/work-props.ts";

/** What somebody is about to do to an office. */
type Change = { readonly type: "give" } | { readonly type: "end"; readonly office: Office };

/** Who may ask and decide, and from when until when. */
export const OfficesSection = (props: Pick<WorkProps, "desk">): ReactNode => {
  const styles = usePageStyles();
  const saving = useSettings(props);
  const { settings, now } = props.desk;
  const { services } = usePageMeans();
  // An office that began on a day that may be over would reach back; where nobody knows how late it may be, none is changed.
  const notPast = surelyNotPast(services.clock.span(), null);
  const today = dayOf(notPast ?? now, settings.timeZone);
  const [change, setChange] = useState<Change | null>(null);
  const [wanted, setWanted] = useState<Settings | null>(null);
  const [isSaved, setSaved] = useState(false);
  const offices = settings.offices.toSorted((left, right) => officeRoles.indexOf(left.role) - officeRoles.indexOf(right.role) || left.name.localeCompare(right.name));
  const save = (): void => {
    setWanted(null);
    if (!wanted) return;
    void saving.save(wanted, () => {
      setChange(null);
      setSaved(true);
    });
  };
  return (
    <Section title={words.offices.title} hint={words.offices.hint}>
      {offices.length === 0 && <Text>{words.offices.none}</Text>}
      {offices.map((office) => (
        <Entry
          key={`${office.role} ${office.oid} ${office.from}`}
          title={`${office.name}, ${words.offices.roles[office.role]}`}
          says={sayTerm(office)}
          state={stateOf(office, today)}
        >
          {saving.mayEdit && notPast === null && <Text>{words.timeUnknown}</Text>}
          {saving.mayEdit && notPast !== null && change === null && (office.until === null || office.until >= today) && (
            <Button size="small" aria-label={`${words.offices.end}: ${office.name}`} onClick={() => setChange({ type: "end", office })}>
              {words.offices.end}
            </Button>
          )}
          {change?.type === "end" && change.office === office && (
            <EndOfficeForm office={office} today={today} settings={settings} isBusy={saving.isBusy} onWanted={setWanted} onCancel={() => setChange(null)} />
          )}
        </Entry>
      ))}
      {change?.type === "give" && <GiveOfficeForm desk={props.desk} today={today} isBusy={saving.isBusy} onWanted={setWanted} onCancel={() => setChange(null)} />}
      <OutcomeBar problem={saving.problem} done={isSaved && change === null ? words.saved : null} />
      {saving.mayEdit && notPast !== null && change === null && (
        <div className={styles.actions}>
          <Button onClick={() => setChange({ type: "give" })}>{words.offices.add}</Button>
        </div>
      )}
      <ConfirmDialog isOpen={wanted !== null} title={words.confirmTitle} does={words.save} back={words.back} onConfirm={save} onBack={() => setWanted(null)}>
        <Text weight="semibold">{wanted && sayChanged(settings, wanted)}</Text>
        <Text>{words.offices.means}</Text>
        <Text>{words.settingsStay}</Text>
      </ConfirmDialog>
    </Section>
  );
};

const sayTerm = ({ from, until }: Office): string => words.offices.term(sayDay(from), until === null ? null : sayDay(until));

const stateOf = ({ from, until }: Office, today: Day): string => {
  if (until !== null && until < today) return words.offices.ended;
  return from > today ? words.offices.notYet : "";
};

const sayChanged = (before: Settings, after: Settings): string =>
  after.offices
    .filter((office) => !before.offices.includes(office))
    .map((office) => `${office.name}, ${words.offices.roles[office.role]}, ${sayTerm(office)}`)
    .join("; ");
