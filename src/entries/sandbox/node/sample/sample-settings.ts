import { newSiteFormats } from "../../../../app/setup/raise-format.ts";
import type { Day } from "../../../../domain/base/time.ts";
import { policies } from "../../../../domain/policy/shipped.ts";
import { questionsOf } from "../../../../domain/policy/questions.ts";
import { policyVersionOf, type Policy } from "../../../../domain/policy/types.ts";
import type { Settings } from "../../../../domain/policy/settings.ts";
import { teamsApp } from "../../../../sandbox/hosts/teams/teams-app.ts";
import type { Directory } from "../../../../sandbox/tenant/directory.ts";

/** Where the invented body has restricted contact read. */
export const sampleMailbox = { id: "managed-contact", name: "Managed contact", address: "managed.contact@brackenshire.example" } as const;

/** What the invented body answered where its policy says nothing. */
const sampleAnswers: Readonly<Record<string, string>> = {
  "authority.asks": "manager",
  "authority.decides": "head of function",
  criteria: "The matter was considered and answered\nThere is a good reason, and nothing milder is left\nThe person can still reach us",
  "review.maxMonths": "6",
  "warning.chanceToChange": "wherever-possible",
  "warning.waitDays": "14",
  "dispute.route": "A letter to the Chief Executive, with the result in writing",
  "dispute.decidedBy": "Chief Executive",
  "dispute.days": "20",
  "unsaid.whenReviewIsMissed": "The restriction stays until the review is done. Reply as it says and tell your manager.",
  "unsaid.retentionYears": "3",
  "unsaid.daysToDispute": "60",
  "unsaid.noConcernDays": "90",
};

/** The answers that the invented body gave at set-up, under one of the policies. */
export const sampleSettings = (directory: Directory, salt: string, policy: Policy): Settings => {
  const group = (name: string): string => directory.groups.find(({ displayName }) => displayName === name)?.id ?? "";
  const office = (key: string, role: "manager" | "head" | "decider", from: Day, until: Day | null): Settings["offices"][number] => {
    return { role, ...named(key), from, until };
  };
  const named = (key: string): { readonly oid: string; readonly name: string } => {
    const person = directory.people.find((each) => each.key === key);
    return { oid: person?.oid ?? "", name: person?.displayName ?? "" };
  };
  const team = directory.teams[0];
  return {
    policy: policyVersionOf(policy),
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
    neverLog: ["hr@brackenshire.example", "legal@brackenshire.example", "union@brackenshire.example"],
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
    mailboxes: [
      { ...sampleMailbox, use: "single-contact", reader: named("staff"), deputy: named("staff2") },
      { id: "blocked", name: "Blocked contact", address: "blocked.contact@brackenshire.example", use: "blocked", reader: named("manager"), deputy: named("staff") },
    ],
    listUnopened: true,
    advisers: { sharing: "Data Protection Officer", equality: "Equality adviser", legal: "Legal team", welfare: "Staff support line" },
    letters: {
      from: "Brackenshire Police Oversight Office, 1 Market Square, Brackenshire",
      contact: "Call 01632 960 100 or write to us for another format.",
      disputeTo: "Complaints team, Brackenshire Police Oversight Office",
      policyCopy: "https://brackenshire.example/managing-contact",
      welsh: true,
    },
    answers: questionsOf(policy).flatMap(({ field }) => {
      const value = sampleAnswers[field];
      return value === undefined ? [] : [{ policy: policyVersionOf(policy), field, value, from: "2020-01-01T00:00:00.000Z" }];
    }),
    formats: newSiteFormats,
    packs: policies,
  };
};
