import { Subtitle2, Text } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { Desk } from "../../../app/desk/read-desk.ts";
import { askBackground } from "../../../app/request/ask-records.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import type { RestrictionRequest } from "../../../domain/subjects/request/requests.ts";
import { NeedsLines } from "../../kit/cases/needs-lines.tsx";
import { requestWords } from "../../words/request-words.ts";
import { Section } from "../../kit/sections/section.tsx";
import { QuotedText } from "./quoted-text.tsx";
import { words } from "./words.ts";

export interface NeedsPartProps {
  readonly desk: Desk;
  readonly policy: Policy;
  readonly request: RestrictionRequest;
}

/** What the person needs as it is known now, why they were not asked, and whether they agree. */
export const NeedsPart = ({ desk, policy, request }: NeedsPartProps): ReactNode => {
  const { needs, agreement } = request.submission.body;
  const { needs: known } = useMemo(() => askBackground(desk, request.personKey), [desk, request.personKey]);
  return (
    <Section title={requestWords.needs} clause={policy.needs.clause}>
      <NeedsLines needs={known} />
      {needs.asked === null && <QuotedText by={known.asked ? words.notAskedThen : words.notAskedBecause}>{needs.reason}</QuotedText>}
      {known.adjustments.length > 0 && <Text>{policy.adjustments.says}</Text>}
      <Subtitle2 as="h3">{requestWords.agreement}</Subtitle2>
      <Text>{requestWords.agreementOutcomes[agreement.outcome]}</Text>
      {agreement.why !== "" && <QuotedText by={request.submission.by.name}>{agreement.why}</QuotedText>}
    </Section>
  );
};
