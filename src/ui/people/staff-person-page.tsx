import { words } from "./words.ts";
import { personWords } from "../words/person-words.ts";
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { standingOfPerson } from "../../app/contact/standing-of-person.ts";
import { recordKeysOf } from "../../domain/subjects/person/merges.ts";
import { DangerBar } from "../kit/danger-bar.tsx";
import { usePageStyles } from "../kit/sections/page-styles.ts";
import { PersonStandingSection } from "../kit/person-standing.tsx";
import { Checked } from "../kit/sections/checked.tsx";
import { PageHeader } from "../kit/sections/page-header.tsx";
import { PersonGone } from "./person/person-gone.tsx";
import type { WorkProps } from "../kit/work-props.ts";
import { NeedsSection } from "./person/sections/needs-section.tsx";
import { RepresentativesSection } from "./person/sections/representatives-section.tsx";
import { StepsSection } from "./person/sections/steps-section.tsx";

/** What anybody may read of a person: what to do and how to communicate. Nothing of requests, decisions or reasons. */
export const StaffPersonPage = ({ personKey, ...work }: WorkProps & { readonly personKey: string }): ReactNode => {
  const styles = usePageStyles();
  const { desk, onOpen } = work;
  const recordKeys = recordKeysOf(desk.persons, personKey);
  const person = desk.people.get(personKey);
  if (!person) return <PersonGone desk={desk} onOpen={onOpen} />;
  const sections = { ...work, personKey, recordKeys };
  return (
    <div className={styles.page}>
      <PageHeader title={person.name || personWords.unnamed} hint={words.person.staffHint}>
        <Button appearance="primary" onClick={() => onOpen({ type: "log", person: personKey })}>
          {words.person.logContact}
        </Button>
      </PageHeader>
      <DangerBar {...work} settings={desk.settings} personKey={personKey} />
      <PersonStandingSection standing={standingOfPerson(desk, personKey)} />
      <Checked desk={desk} of={["needs", "representatives"]}>
        <NeedsSection {...sections} />
        <StepsSection {...sections} />
        <RepresentativesSection {...sections} />
      </Checked>
    </div>
  );
};
