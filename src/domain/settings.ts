import type { Role } from "./ledger/lists.ts";
import { count, dateText, filledText, type Infer, listOf, mapOf, nullable, objectOf, oneOf, optional, text } from "./shape.ts";
import { dayOf, type Day, type Instant } from "./time.ts";

/** Someone who holds a role from a day, and until one when they are a stand-in. Group membership is SharePoint's; this is the policy's. */
const office = objectOf({
  role: oneOf("manager", "head", "decider"),
  oid: filledText(64),
  name: filledText(200),
  from: dateText,
  until: nullable(dateText),
});

/** The body's own answers, one row in the Settings list, written by an owner and read by all staff. */
export const settingsShape = objectOf({
  policy: filledText(80),
  body: filledText(200),
  timeZone: filledText(60),
  /** Makes address keys meaningless outside this site. */
  salt: filledText(200),
  groups: objectOf({ staff: filledText(64), manager: filledText(64), head: filledText(64), decider: filledText(64), owner: filledText(64) }),
  offices: listOf(office, 200),
  channel: objectOf({ team: filledText(64), channel: filledText(200), tenant: filledText(64), app: filledText(64), entity: filledText(64) }),
  holidays: listOf(dateText, 400),
  neverLog: listOf(text(300), 500),
  staffDomains: listOf(text(300), 50),
  /** Whom staff ask when something could not be checked or is not sure. */
  ask: filledText(300),
  complaintsRoute: filledText(500),
  emergency: filledText(500),
  informationDesk: objectOf({ name: filledText(200), workingDays: count }),
  /** Answers to what the policy does not say, by the question's field. */
  answers: mapOf(text(2000)),
  note: optional(text(2000)),
});

export type Settings = Infer<typeof settingsShape>;

/** Whether a person held an office when the service recorded what they did. A stand-in's dates end the right by themselves. */
export const heldOffice = (settings: Settings, role: Role, oid: string, at: Instant): boolean => {
  const day: Day = dayOf(at, settings.timeZone);
  return settings.offices.some(
    (held) => held.role === role && held.oid === oid && held.from <= day && (held.until === null || day <= held.until),
  );
};

/** An address or `@domain` that is never logged. */
export const isNeverLogged = (settings: Settings, address: string): boolean =>
  settings.neverLog.some((entry) => (entry.startsWith("@") ? address.endsWith(entry) : address === entry));
