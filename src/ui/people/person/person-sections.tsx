import type { ReactNode } from "react";
import type { LoggedMessage } from "../../../domain/subjects/contact/messages.ts";
import { Checked } from "../../kit/sections/checked.tsx";
import { HandlingSection } from "./sections/handling-section.tsx";
import { NeedsSection } from "./sections/needs-section.tsx";
import { PoliceSection } from "./sections/police-section.tsx";
import { PrivateSection } from "./sections/private-section.tsx";
import { RecordsSection } from "./sections/records-section.tsx";
import { RepresentativesSection } from "./sections/representatives-section.tsx";
import type { SectionProps } from "./sections/section-props.ts";
import { SharingSection } from "./sections/sharing-section.tsx";
import { StepsSection } from "./sections/steps-section.tsx";
import { SupportSection } from "./sections/support-section.tsx";

/** Everything that is kept about a person before and beside a restriction, closed unless something in it is due. */
export const PersonSections = ({ messages, ...props }: SectionProps & { readonly messages: readonly LoggedMessage[] }): ReactNode => (
  <>
    <Checked desk={props.desk} of={["messages", "police", "support"]}>
      <PoliceSection {...props} messages={messages} />
      <SupportSection {...props} messages={messages} />
    </Checked>
    <Checked desk={props.desk} of={["needs", "representatives"]}>
      <NeedsSection {...props} />
      <StepsSection {...props} />
    </Checked>
    <Checked desk={props.desk} of={["handling"]}>
      <HandlingSection {...props} />
    </Checked>
    <Checked desk={props.desk} of={["representatives"]}>
      <RepresentativesSection {...props} />
    </Checked>
    <Checked desk={props.desk} of={["privateFiles", "dangers"]}>
      <PrivateSection {...props} />
      <SharingSection {...props} />
    </Checked>
    <Checked desk={props.desk} of={["persons", "keptFrom"]}>
      <RecordsSection {...props} />
    </Checked>
  </>
);
