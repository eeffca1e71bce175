import type { Settings } from "../../../src/domain/settings.ts";
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
  informationDesk: { name: "Information desk", workingDays: 20 },
  answers: {},
};
