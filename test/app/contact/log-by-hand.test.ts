import { expect, test } from "vitest";
import type { HandLog, HandLogProblem } from "../../../src/app/contact/hand-log.ts";
import { logByHand } from "../../../src/app/contact/log-by-hand.ts";
import { recordDanger } from "../../../src/app/contact/act-on-danger.ts";
import { standingOfPerson } from "../../../src/app/contact/standing-of-person.ts";
import type { LoggedMessage } from "../../../src/domain/subjects/contact/messages.ts";
import { dangersFold } from "../../../src/domain/subjects/person/dangers.ts";
import { foldAll } from "../../../src/domain/events/define-fold.ts";
import type { Settings } from "../../../src/domain/policy/settings.ts";
import { personas, testNow, testSettings } from "../../support/events.ts";
import { fakeIds } from "../../support/fake-services.ts";
import { openRecords, settingsUnder } from "../../support/open-records.ts";
import { aboutPerson, communication, mergeConfirmation, mergeProposal } from "../../support/person-events.ts";
import { givenWarning, jordan, priya, recordedPerson, restrictedPerson } from "../../support/sample-ledger.ts";
import { testWork } from "../../support/work.ts";

const call = (changed: Partial<HandLog> = {}): HandLog => ({
  channel: "call",
  personKey: jordan.key,
  receivedAt: "2026-11-23T08:30:00Z",
  about: "The decision of October",
  choice: "no-concern",
  effects: [],
  note: "",
  minutes: 12,
  caseReference: "2026/14",
  content: null,
  call: null,
  evidenceAt: "",
  removed: null,
  triage: [],
  ...changed,
});

const post = (changed: Partial<HandLog> = {}): HandLog => call({ channel: "social", minutes: null, ...changed });

/** Why it was refused. */
const problems = async (log: HandLog, settings: Settings = testSettings, isRestricted = false): Promise<readonly HandLogProblem[]> => {
  const { by, deps } = await openRecords([], personas.staff, settings);
  const written = await logByHand(by, log, isRestricted);
  if (!written.ok && written.error.type !== "log-refused") throw new Error(written.error.type);
  expect(deps.ledger.rows()).toHaveLength(written.ok ? deps.ledger.rows().length : 0);
  return written.ok ? [] : written.error.type === "log-refused" ? written.error.problems : [];
};

/** The message that a colleague logged. */
const logged = async (log: HandLog, settings: Settings = testSettings, isRestricted = false): Promise<LoggedMessage> => {
  const { by, desk } = await openRecords([], personas.staff, settings);
  const written = await logByHand(by, log, isRestricted);
  if (!written.ok) throw new Error(written.error.type);
  const message = (await desk()).messages.get(written.value);
  if (!message) throw new Error("It is not in the log.");
  return message;
};

test("a call is logged for a recorded person, with its time, case and length", async () => {
  expect(await logged(call())).toMatchObject({
    personKey: jordan.key,
    channel: "call",
    receivedAt: "2026-11-23T08:30:00Z",
    minutes: 12,
    caseReference: "2026/14",
    views: [{ choice: "no-concern", by: personas.staff }],
  });
});

test("a caller who is not recorded is logged without making a person", async () => {
  const { by, desk } = await openRecords([], personas.staff);
  await logByHand(by, call({ personKey: "" }), false);
  expect((await desk()).people.size).toBe(0);
  expect((await desk()).messages.size).toBe(1);
});

test("001 section 6: a member of staff ends a call without any authority, and its reason is on record", async () => {
  const message = await logged(call({ choice: "verbal-abuse", call: { how: "ended", warned: true, reason: "Swore after a warning" } }));
  expect(message.call).toMatchObject({ how: "ended", warned: true, reason: "Swore after a warning" });
});

test.each([
  ["iopc-001@1.0", "section 6"],
  ["warwickshire-opcc-002@1.0", "section 6, telephone"],
])("under %s a call that was ended without a reason is refused with the clause", async (policy, clause) => {
  expect(await problems(call({ call: { how: "ended", warned: false, reason: " " } }), settingsUnder(policy))).toEqual([{ type: "reason-missing", field: "call", clause }]);
});

test("nothing is logged until one thing is chosen, nor under a behaviour that the policy does not have", async () => {
  expect(await problems(call({ choice: "" }))).toEqual([{ type: "choice-missing", field: "choice", clause: "" }]);
  expect(await problems(call({ choice: "being-difficult" }))).toMatchObject([{ type: "choice-missing" }]);
});

test("a behaviour that only counts by its effect is logged with one", async () => {
  expect(await problems(call({ choice: "scattergun" }))).toEqual([{ type: "effect-missing", field: "effects", clause: "section 3" }]);
  expect((await logged(call({ choice: "scattergun", effects: ["staff-time"] }))).views).toMatchObject([{ effects: ["staff-time"], detailed: true }]);
});

test("a contact that is still ahead is refused", async () => {
  expect(await problems(call({ receivedAt: "2026-11-23T09:00:01Z" }))).toMatchObject([{ type: "not-yet" }]);
});

test("002 section 6: a post is recorded before it is deleted", async () => {
  const under002 = settingsUnder("warwickshire-opcc-002@1.0");
  const removed = { action: "deleted" as const, on: "2026-11-23" as const };
  expect(await problems(post({ removed }), under002)).toEqual([{ type: "evidence-first", field: "evidenceAt", clause: "section 6, electronic communication" }]);
  const message = await logged(post({ removed, evidenceAt: "Case file, picture 3" }), under002);
  expect(message).toMatchObject({ evidenceAt: "Case file, picture 3", post: { action: "deleted", on: "2026-11-23" } });
});

test("a post is deleted neither before it came nor ahead of time", async () => {
  const under002 = settingsUnder("warwickshire-opcc-002@1.0");
  for (const on of ["2026-11-22", "2026-11-24"] as const) {
    expect(await problems(post({ evidenceAt: "Case file", removed: { action: "deleted", on } }), under002)).toMatchObject([{ type: "removed-before" }]);
  }
});

test("where the policy lets staff remove no post alone, a removal is refused and the post can still be recorded", async () => {
  expect(await problems(post({ evidenceAt: "Case file", removed: { action: "blocked", on: "2026-11-23" } }))).toEqual([
    { type: "not-alone", field: "removed", clause: "section 6" },
  ]);
  expect(await logged(post({ evidenceAt: "Case file" }))).toMatchObject({ evidenceAt: "Case file", post: null });
});

test("contact of a restricted person says what it was, and each answer goes to its desk", async () => {
  expect(await problems(call(), testSettings, true)).toMatchObject([{ type: "triage-missing" }]);
  expect(await problems(call({ triage: ["none-of-these", "crime"] }), testSettings, true)).toMatchObject([{ type: "triage-contradicts" }]);
  const message = await logged(call({ triage: ["information-request", "dispute"] }), testSettings, true);
  expect(message.triages).toMatchObject([
    { outcome: "information-request", passedTo: "Information desk", dueOn: "2026-12-21" },
    { outcome: "dispute", passedTo: "Head of function's office", dueOn: "2026-11-30" },
  ]);
});

test("more answers than go in one exchange are all logged, and trying again after a lost answer logs them once", async () => {
  const { deps, account, settings, desk } = await openRecords([], personas.staff);
  const log = call({
    choice: "threats",
    note: "Said he would come by",
    call: { how: "ended", warned: false, reason: "Threats" },
    triage: ["new-information", "new-complaint", "crime", "safeguarding", "information-request", "dispute"],
  });
  const attempt = () => logByHand(testWork({ ...deps, newId: fakeIds() }, { account, settings }), log, true);
  expect(await attempt()).toEqual(await attempt());
  expect([...(await desk()).messages.values()]).toMatchObject([{ views: [{ choice: "threats" }], call: { how: "ended" }, triages: { length: 6 } }]);
});

test("a danger is recorded at once by anybody, whatever is missing", async () => {
  const { by, desk } = await openRecords([], personas.staff);
  expect(await recordDanger(by, "", { called: "emergency-services", note: "" })).toEqual({ ok: true, value: undefined });
  expect([...foldAll(dangersFold, testSettings, (await desk()).events).values()]).toMatchObject([{ called: "emergency-services", calledAt: testNow, by: personas.staff }]);
});

test("the standing of a person says what staff may do, how to communicate and who writes for them", async () => {
  const { desk } = await openRecords([
    ...restrictedPerson(jordan),
    aboutPerson("communication.agreed", communication({ frequency: "Once a week" })),
    aboutPerson("representative.recorded", { name: "Ada Pryce", capacity: "advocate", address: "", note: "" }),
  ]);
  expect(standingOfPerson(await desk(), jordan.key)).toMatchObject({
    restrictions: [{ personKey: jordan.key, state: "in-force" }],
    isOverdue: false,
    communication: { frequency: "Once a week" },
    representatives: [{ name: "Ada Pryce" }],
  });
});

test("a warning is part of the standing of a merged person, on whichever record it stands", async () => {
  const { desk } = await openRecords([...recordedPerson(jordan), ...recordedPerson(priya), givenWarning(priya), mergeProposal(), mergeConfirmation()]);
  expect(standingOfPerson(await desk(), jordan.key)).toMatchObject({ restrictions: [], warning: { on: "2026-11-03" } });
});
