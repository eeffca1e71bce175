import { Checkbox, Field, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { Desk } from "../../../app/desk/read-desk.ts";
import { ownConcerns } from "../../../domain/request/conflict.ts";
import { messagesUpTo } from "../../../domain/request/evidence.ts";
import { textLimits } from "../../../domain/request/request-events.ts";
import { mayDecide, type RestrictionRequest } from "../../../domain/request/requests.ts";
import { LongText } from "../../shared/long-text.tsx";
import { NestedFields } from "../../shared/nested-fields.tsx";
import { Section } from "../../shared/section.tsx";
import type { ConflictDraft } from "../decision-state.ts";
import { words } from "../words.ts";

export interface ConflictFieldsProps {
  readonly desk: Desk;
  readonly request: RestrictionRequest;
  /** Who is deciding. */
  readonly oid: string;
  readonly conflict: ConflictDraft;
  readonly onChange: (conflict: ConflictDraft) => void;
}

/** Whether the conduct was aimed at whoever decides, or they decided the case: then somebody else does. */
export const ConflictFields = ({ desk, request, oid, conflict, onChange }: ConflictFieldsProps): ReactNode => {
  const { evidence } = request.submission.body;
  const own = useMemo(
    () => ownConcerns(messagesUpTo(desk.settings, desk.events, { personKey: request.personKey, addressKeys: evidence.addressKeys }, evidence.cutOff), oid),
    [desk, request.personKey, evidence, oid],
  );
  return (
    <Section title={words.conflict} hint={words.conflictHint}>
      {own > 0 && <Text weight="semibold">{words.ownConcerns(own)}</Text>}
      <Field label={words.conflictAsked} required>
        <RadioGroup
          value={conflict.isInConflict === null ? "" : conflict.isInConflict ? "yes" : "no"}
          onChange={(_, { value }) => onChange({ ...conflict, isInConflict: value === "yes" })}
        >
          <Radio value="no" label={words.noConflict} />
          <Radio value="yes" label={words.inConflict} />
        </RadioGroup>
      </Field>
      {conflict.isInConflict && (
        <NestedFields label={words.inConflict}>
          <Checkbox checked={conflict.target} label={words.isTarget} onChange={(_, { checked }) => onChange({ ...conflict, target: checked === true })} />
          <Checkbox checked={conflict.decidedCase} label={words.hasDecidedCase} onChange={(_, { checked }) => onChange({ ...conflict, decidedCase: checked === true })} />
          <LongText label={words.otherConflict} value={conflict.other} limit={textLimits.conflict} rows={2} onChange={(other) => onChange({ ...conflict, other })} />
          <Text weight="semibold">{words.goesTo(othersWhoMay(desk, request, oid))}</Text>
        </NestedFields>
      )}
    </Section>
  );
};

/** The others who may decide today, stand-ins included. */
const othersWhoMay = ({ settings, now }: Desk, request: RestrictionRequest, oid: string): readonly string[] => [
  ...new Map(settings.offices.filter((office) => office.oid !== oid && mayDecide(settings, request, office.oid, now)).map((office) => [office.oid, office.name])).values(),
];
