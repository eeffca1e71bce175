import type { Day } from "../../../src/domain/base/time.ts";
import { expect, test } from "vitest";
import { readEvidence } from "../../../src/app/export/read-evidence.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { testDesk } from "../../support/desk.ts";
import { event, personas, testSettings } from "../../support/events.ts";
import { approval, givenWarning, inPerson, jordan, loggedMessage, priya, recordedPerson, sentRequest } from "../../support/sample-ledger.ts";

const message = loggedMessage(jordan, "rudeness", { message: "m1", key: "log1", at: "2026-10-01T10:00:00Z", receivedAt: "2026-10-01T08:00:00Z" });
const colleague = loggedMessage(jordan, "no-concern", { message: "m1", by: personas.staff2, at: "2026-10-01T11:00:00Z", receivedAt: "2026-10-01T08:00:00Z" });
const detail = event(
  "contact.detailed",
  { of: "log1", effects: ["distress"], note: "Sam Okafor was called names. Answer at casework@brackenshire.example." },
  { at: "2026-10-01T10:05:00Z", stream: message.stream, addressKey: jordan.addressKey },
);
const handling = event(
  "handling.checked",
  {
    check: "h1",
    answers: [
      { question: "explained", answer: "no", note: "Nobody wrote to say how long it takes." },
      { question: "reasons", answer: "yes", note: "" },
    ],
    actions: [{ id: "a1", question: "explained", what: "Write with the timescale.", owner: "Dafydd Rees", dueOn: "2026-11-01" }],
  },
  { by: personas.manager, at: "2026-10-10T10:00:00Z", policyVersion: "warwickshire-opcc-002@1.0", ...inPerson(jordan) },
);
const legal = event("legal.noted", { note: "Advice from the legal team." }, { by: personas.manager, at: "2026-10-11T10:00:00Z", ...inPerson(jordan) });

const events: readonly LedgerEvent[] = [
  ...recordedPerson(jordan),
  ...recordedPerson(priya),
  message,
  colleague,
  detail,
  loggedMessage(priya, "rudeness", { at: "2026-10-02T10:00:00Z" }),
  handling,
  legal,
  givenWarning(jordan, { on: "2026-11-03" }),
  ...sentRequest(jordan),
  approval(jordan),
];

const evidence = (until: Day, reader: "office" | "person" = "office") => readEvidence(testDesk(events), { personKey: jordan.key, until, reader });

test("the log says in order what was seen and by whom, what was warned, asked and decided, and our own shortcomings", () => {
  expect(evidence("2026-11-23").entries.map(({ at, type, by }) => `${at.slice(0, 10)} ${type} ${by}`)).toEqual([
    "2026-10-01 conduct Sam Okafor",
    "2026-10-01 no-concern Megan Pryce",
    "2026-10-10 shortcoming Dafydd Rees",
    "2026-10-10 shortcoming-action Dafydd Rees",
    "2026-11-03 warning Dafydd Rees",
    "2026-11-16 request Dafydd Rees",
    "2026-11-18 approved Helen Marsh",
    ...Array.from({ length: 6 }, () => "2026-11-18 criterion-satisfied Helen Marsh"),
  ]);
});

test("each entry carries the words and the clause of the policy that it stands under", () => {
  const [conduct] = evidence("2026-11-23").entries;
  expect(conduct).toMatchObject({ label: "Rudeness", clause: "section 3", subject: "My case" });
  const shortcoming = evidence("2026-11-23").entries.find(({ type }) => type === "shortcoming");
  expect(shortcoming?.clause).toBe("section 4");
  expect(evidence("2026-11-23").policies).toEqual(["iopc-001@1.0", "warwickshire-opcc-002@1.0"]);
});

test("a log up to a day holds what was on record then, and no more", () => {
  expect(evidence("2026-10-01").entries).toHaveLength(2);
  expect(evidence("2026-09-30").entries).toEqual([]);
  // What is recorded in the last hour of a British summer day is on record on that day.
  const late = loggedMessage(jordan, "rudeness", { message: "m9", at: "2026-10-05T22:30:00Z" });
  expect(readEvidence(testDesk([...events, late]), { personKey: jordan.key, until: "2026-10-05", reader: "office" }).entries).toHaveLength(3);
  expect(readEvidence(testDesk([...events, late]), { personKey: jordan.key, until: "2026-10-04", reader: "office" }).entries).toHaveLength(2);
});

test("nothing about anybody else and no private note is in it", () => {
  expect(JSON.stringify(evidence("2026-11-23"))).not.toMatch(/Priya|priya|legal team/);
});

test("as the person would read it, it names no colleague", () => {
  const { entries } = evidence("2026-11-23", "person");
  expect(entries[0]?.note).toBe("[name removed] was called names. Answer at [address removed].");
  const colleagues = Object.values(personas).map(({ name }) => name);
  expect(colleagues.filter((name) => JSON.stringify(entries).includes(name))).toEqual([]);
});

test("the marking of the policy in use stands on top", () => {
  const under002 = { ...testSettings, policy: "warwickshire-opcc-002@1.0" };
  expect(readEvidence(testDesk(events, undefined, under002), { personKey: jordan.key, until: "2026-11-23", reader: "office" }).marking).toBe("OFFICIAL");
  expect(evidence("2026-11-23").marking).toBeNull();
});

test("what a person was asked, what is done differently for them and when that is looked at again are in the log (IOPC to Durham, June 2023)", () => {
  const adjustment = { id: "a1", what: "Letters in large print", needs: [], avoids: [], since: "2026-10-05", reviewOn: "2027-04-05", adviser: "" } as const;
  const asked = event("needs.asked", { on: "2026-10-05", channel: "call", answer: "stated", note: "" }, { by: personas.manager, at: "2026-10-05T10:00:00Z", ...inPerson(jordan) });
  const agreed = event(
    "communication.agreed",
    { prefers: ["letter"], frequency: "Once a week", language: "", format: "Large print", supporter: "", adjustments: [adjustment] },
    { by: personas.manager, at: "2026-10-05T10:05:00Z", ...inPerson(jordan) },
  );
  const log = readEvidence(testDesk([...events, asked, agreed]), { personKey: jordan.key, until: "2026-10-31", reader: "office" });
  expect(log.entries.filter(({ at }) => at.startsWith("2026-10-05")).map(({ type, note, reviewOn }) => [type, note, reviewOn])).toEqual([
    ["needs-stated", "", null],
    ["communication", "Once a week; Large print", null],
    ["adjustment", "Letters in large print", "2027-04-05"],
  ]);
});

test("a decision is in the log with each criterion as it was answered, and the day of its review (SPSO 201402605)", () => {
  const entries = evidence("2026-11-23").entries;
  expect(entries.find(({ type }) => type === "approved")?.reviewOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  const criteria = entries.filter(({ type }) => type === "criterion-satisfied");
  expect(criteria.every(({ label, clause, note }) => label !== "" && clause !== "" && note !== "")).toBe(true);
});
