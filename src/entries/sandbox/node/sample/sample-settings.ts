import { iopc001 } from "../../../../domain/policy/packs/iopc-001.ts";
import { policyVersionOf } from "../../../../domain/policy/types.ts";
import type { Settings } from "../../../../domain/settings.ts";
import { teamsApp } from "../../../../sandbox/hosts/teams/teams-app.ts";
import type { Directory } from "../../../../sandbox/tenant/directory.ts";

/** The answers that the invented body gave at set-up. */
export const sampleSettings = (directory: Directory, salt: string): Settings => {
  const group = (name: string): string => directory.groups.find(({ displayName }) => displayName === name)?.id ?? "";
  const office = (key: string, role: "manager" | "head" | "decider", from: string, until: string | null): Settings["offices"][number] => {
    const person = directory.people.find((each) => each.key === key);
    return { role, oid: person?.oid ?? "", name: person?.displayName ?? "", from, until };
  };
  const team = directory.teams[0];
  return {
    policy: policyVersionOf(iopc001),
    body: "Brackenshire Police Oversight Office",
    timeZone: "Europe/London",
    salt,
    groups: {
      staff: group("Evenhand staff"),
      manager: group("Evenhand managers"),
      head: group("Evenhand heads of function"),
      decider: group("Evenhand dispute deciders"),
      owner: group("Evenhand owners"),
    },
    offices: [
      office("manager", "manager", "2020-01-01", null),
      office("head", "head", "2020-01-01", null),
      office("head2", "head", "2020-01-01", null),
      office("decider", "decider", "2020-01-01", null),
    ],
    channel: {
      team: team?.id ?? "",
      channel: team?.channels.find(({ displayName }) => displayName === "Heads of function")?.id ?? "",
      tenant: directory.tenantId,
      app: teamsApp.appId,
      entity: teamsApp.channelEntityId,
    },
    holidays: ["2026-12-25", "2026-12-28", "2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30"],
    neverLog: ["@brackenshire.example", "no-reply@news.example"],
    staffDomains: ["brackenshire.example"],
    ask: "Casework desk, extension 4100",
    complaintsRoute: "Send it to complaints@brackenshire.example. Somebody else handles it. Do not answer it yourself.",
    emergency: "Call 999. Then tell Casework desk, extension 4100.",
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
    answers: Object.entries({
      "unsaid.whenReviewIsMissed": "The restriction stays until the review is done. Reply as it says and tell your manager.",
      "unsaid.retentionYears": "3",
      "unsaid.daysToDispute": "20",
      "unsaid.noConcernDays": "90",
      "dispute.decidedBy": "Chief Executive",
      "warning.waitDays": "14",
    }).map(([field, value]) => ({ policy: policyVersionOf(iopc001), field, value, from: "2020-01-01T00:00:00.000Z" })),
    packs: [],
  };
};
