import { evidenceLog, type EvidenceEntry } from "../../domain/views/export/evidence-log.ts";
import { withoutNames } from "../../domain/views/export/without-names.ts";
import { policyAt } from "../../domain/policy/policy-at.ts";
import type { Policy } from "../../domain/policy/types.ts";
import { addDays, dayOf, type Day } from "../../domain/base/time.ts";
import { deskOf, messagesOfPerson, type Desk } from "../desk/read-desk.ts";
import type { LedgerRow } from "../../domain/events/envelope.ts";
import type { Person } from "../../domain/subjects/person/people.ts";

/** For whom it is made: for the office and whoever checks its work, or as the person would read it. */
export type EvidenceReader = "office" | "person";

export interface Evidence {
  readonly name: string;
  readonly body: string;
  /** The last day that it covers. */
  readonly until: Day;
  /** The policy's security marking, where it has one. */
  readonly marking: string | null;
  /** What the policy says of information requests, for whoever weighs one with this log; null when it says nothing. */
  readonly informationRights: Policy["informationRights"];
  readonly policies: readonly string[];
  /** How many rows about the person could not be read, and so are not in it. */
  readonly unreadable: number;
  readonly entries: readonly (Omit<EvidenceEntry, "by"> & { readonly by: string })[];
}

/** Whose log, up to the end of which day, and who will read it. */
export interface EvidenceAsked {
  readonly personKey: string;
  readonly until: Day;
  readonly reader: EvidenceReader;
}

/**
 * The dated evidence log of a person up to the end of a day: as the ledger was then, so that the same day gives the same
 * log. As the person would read it, the names and addresses of other people are left out as far as they are known.
 */
export const readEvidence = (desk: Desk, { personKey, until, reader }: EvidenceAsked): Evidence => {
  const { settings } = desk;
  const policy = policyAt(settings, settings.policy, desk.now);
  const after = addDays(until, 1);
  const events = desk.events.filter(({ recordedAt }) => dayOf(recordedAt, settings.timeZone) < after);
  const then = deskOf(settings, events, desk.now);
  const log = evidenceLog(settings, personKey, { events, messages: messagesOfPerson(then, personKey) });
  const person = desk.people.get(personKey);
  const others = {
    names: [...desk.events.map(({ by }) => by.name), ...[...desk.people.values()].filter(({ key }) => key !== personKey).map(({ name }) => name)],
    ownAddresses: person?.addresses.map(({ address }) => address) ?? [],
  };
  const unique = { ...others, names: [...new Set(others.names)] };
  const told = (text: string): string => (reader === "person" ? withoutNames(text, unique) : text);
  return {
    name: person?.name ?? "",
    body: settings.body,
    until,
    marking: policy?.marking ?? null,
    informationRights: policy?.informationRights ?? null,
    policies: [...new Set(events.filter((event) => event.personKey === personKey).map(({ policyVersion }) => policyVersion))].toSorted(),
    unreadable: desk.inDoubt.filter(({ row: { list, fields } }) => list !== "Private" && isAbout(fields, [personKey, ...addressKeysOf(person)])).length,
    entries: log.map((entry) => Object.assign({}, entry, { subject: told(entry.subject), note: told(entry.note), by: reader === "person" ? "" : entry.by.name })),
  };
};

const addressKeysOf = (person: Person | undefined): readonly string[] => person?.addresses.map(({ addressKey }) => addressKey) ?? [];

const isAbout = ({ PersonKey, AddressKey }: LedgerRow["fields"], keys: readonly string[]): boolean => keys.some((key) => key === PersonKey || key === AddressKey);
