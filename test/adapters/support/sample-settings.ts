import { policies } from "../../../src/domain/policy/shipped.ts";
import type { Settings } from "../../../src/domain/policy/settings.ts";
import { sampleDirectory } from "../../../src/sandbox/tenant/sample-directory.ts";

const groupOf = (name: string): string => sampleDirectory.groups.find(({ displayName }) => displayName === `Evenhand ${name}`)?.id ?? "";

const oidOf = (key: string): string => sampleDirectory.people.find((person) => person.key === key)?.oid ?? "";

/** Settings of the sample body, with its groups and its people in office. */
export const sampleSettings: Settings = {
  policy: "iopc-001@1.0",
  body: "Brackenshire Police Oversight Office",
  timeZone: "Europe/London",
  salt: "a salt of the tests",
  groups: {
    staff: groupOf("staff"),
    manager: groupOf("managers"),
    head: groupOf("heads of function"),
    decider: groupOf("dispute deciders"),
    owner: groupOf("owners"),
  },
  offices: [
    { role: "manager", oid: oidOf("manager"), name: "Dafydd Rees", from: "2026-01-01", until: null },
    { role: "head", oid: oidOf("head"), name: "Helen Marsh", from: "2026-01-01", until: null },
  ],
  channel: {
    team: sampleDirectory.teams[0]?.id ?? "",
    channel: sampleDirectory.teams[0]?.channels[1]?.id ?? "",
    tenant: sampleDirectory.tenantId,
    app: "5b0a0000-0000-4000-8000-000000000001",
    entity: "evenhand",
  },
  holidays: [],
  neverLog: [],
  staffDomains: ["brackenshire.example"],
  ask: "Helen Marsh",
  complaintsRoute: "Write to complaints@brackenshire.example.",
  emergency: "Call 999.",
  desks: {
    "new-information": { name: "Casework desk", workingDays: 5 },
    "new-complaint": { name: "Assessment desk", workingDays: 5 },
    crime: { name: "Duty manager", workingDays: 1 },
    safeguarding: { name: "Safeguarding lead", workingDays: 1 },
    "information-request": { name: "Information desk", workingDays: 20 },
    dispute: { name: "Head of function's office", workingDays: 5 },
  },
  mailboxes: [],
  listUnopened: false,
  advisers: { sharing: "Data Protection Officer", equality: "Equality adviser", legal: "Legal team", welfare: "Staff support line" },
  letters: {
    from: "Brackenshire Police Oversight Office, 1 Market Square, Brackenshire",
    contact: "Call 01632 960 100 or write to us for another format.",
    disputeTo: "Complaints team, Brackenshire Police Oversight Office",
    policyCopy: "https://brackenshire.example/managing-contact",
    welsh: true,
  },
  answers: [],
  packs: policies,
};
