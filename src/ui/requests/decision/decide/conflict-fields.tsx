import { useMemo, type ReactNode } from "react";
import { contactsAbout, type Desk } from "../../../../app/desk/read-desk.ts";
import type { Conflict } from "../../../../domain/decide/conflict.ts";
import { messagesUpTo } from "../../../../domain/subjects/request/evidence.ts";
import { mayDecide, type RestrictionRequest } from "../../../../domain/subjects/request/requests.ts";
import { ConflictSection } from "../../../kit/cases/conflict-section.tsx";
import { actorAt } from "../../../../domain/policy/offices.ts";
import { ownConcerns } from "../../../../domain/subjects/contact/own-concerns.ts";
import { words } from "../words.ts";

export interface ConflictFieldsProps {
  readonly desk: Desk;
  readonly request: RestrictionRequest;
  /** Who is deciding. */
  readonly oid: string;
  readonly conflict: Conflict | null;
  readonly onChange: (conflict: Conflict) => void;
}

/** Whether the conduct was aimed at whoever decides, or they decided the case: then one of the others does. */
export const ConflictFields = ({ desk, request, oid, conflict, onChange }: ConflictFieldsProps): ReactNode => {
  const { evidence } = request.submission.body;
  const own = useMemo(() => {
    const subject = { personKey: request.personKey, addressKeys: evidence.addressKeys };
    return ownConcerns(messagesUpTo(desk.settings, contactsAbout(desk, subject), subject, evidence.cutOff), oid);
  }, [desk, request.personKey, evidence, oid]);
  return <ConflictSection conflict={conflict} onChange={onChange} shown={own > 0 ? words.ownConcerns(own) : ""} leaveTo={words.goesTo(othersWhoMay(desk, request, oid))} />;
};

/** The others who may decide today, stand-ins included. */
const othersWhoMay = ({ settings, now }: Desk, request: RestrictionRequest, oid: string): readonly string[] => [
  ...new Map(settings.offices.filter((office) => office.oid !== oid && mayDecide(request, actorAt(settings, office.oid, now))).map((office) => [office.oid, office.name])).values(),
];
