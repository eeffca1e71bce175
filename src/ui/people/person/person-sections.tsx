import type { ReactNode } from "react";
import type { LoggedMessage } from "../../../domain/subjects/contact/messages.ts";
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
    <PoliceSection {...props} messages={messages} />
    <SupportSection {...props} messages={messages} />
    <NeedsSection {...props} />
    <StepsSection {...props} />
    <HandlingSection {...props} />
    <RepresentativesSection {...props} />
    <PrivateSection {...props} />
    <SharingSection {...props} />
    <RecordsSection {...props} />
  </>
);
