import { expect, test } from "vitest";
import { checkHandling, finishAction } from "../../../src/app/person/check-handling.ts";
import { keepFrom, recordRowsRestricted } from "../../../src/app/person/keep-from.ts";
import { recordPerson } from "../../../src/app/person/link-person.ts";
import { confirmMerge, proposeMerge, undoMerge } from "../../../src/app/person/merge-records.ts";
import { endRepresentative, nameRepresentative } from "../../../src/app/person/name-representative.ts";
import { offerSupport } from "../../../src/app/person/offer-support.ts";
import { agreeCommunication, recordExplained, recordNeedsAsked, recordStep } from "../../../src/app/person/record-needs.ts";
import { recordPrivate } from "../../../src/app/person/record-private.ts";
import { recordSharing, tellAdviser } from "../../../src/app/person/record-sharing.ts";
import { orderedKey } from "../../../src/domain/ledger/keys.ts";
import { policeStream } from "../../../src/domain/ledger/streams.ts";
import { recordNotReported, reportToPolice, type Reported } from "../../../src/app/person/report-to-police.ts";
import type { Desk } from "../../../src/app/desk/read-desk.ts";
import type { HandlingForm } from "../../../src/domain/subjects/handling/check-handling.ts";
import { openShortcomings } from "../../../src/domain/subjects/handling/handling.ts";
import { advisersToTell } from "../../../src/domain/subjects/person/private-file.ts";
import { supportDue } from "../../../src/domain/subjects/person/support.ts";
import { eventToRow, personas } from "../../support/events.ts";
import { fakeIds } from "../../support/fake-services.ts";
import { openRecords, settingsUnder } from "../../support/open-records.ts";
import { adjustment, communication, policeReported } from "../../support/person-events.ts";
import { jordan, loggedMessage, priya, recordedPerson, restrictedPerson } from "../../support/sample-ledger.ts";
import { testWork } from "../../support/work.ts";

const today = "2026-11-23";
const tomorrow = "2026-11-24";

test("a colleague records that a person was asked, what was explained and what was tried", async () => {
  const { by, desk } = await openRecords(recordedPerson(jordan), personas.staff);
  await recordNeedsAsked(by, jordan.key, { on: today, channel: "call", answer: "stated", note: "Prefers letters" });
  await agreeCommunication(by, jordan.key, { agreed: communication({ adjustments: [adjustment()] }), seen: null });
  await recordExplained(by, jordan.key, { what: ["process"], on: today, note: "" });
  await recordStep(by, jordan.key, { step: "signposted", on: today, note: "" });
  expect((await desk()).needs.get(jordan.key)).toMatchObject({
    asked: { answer: "stated" },
    adjustments: [{ id: "a1" }],
    explained: [{ what: ["process"] }],
    steps: [{ step: "signposted" }],
  });
});

test("what has not happened yet and what says nothing is refused, and nothing is written", async () => {
  const { by, deps } = await openRecords(recordedPerson(jordan), personas.staff);
  expect(await recordNeedsAsked(by, jordan.key, { on: tomorrow, channel: "call", answer: "none", note: "" })).toEqual({
    ok: false,
    error: { type: "day-ahead" },
  });
  expect(await recordStep(by, jordan.key, { step: "", on: today, note: "" })).toEqual({
    ok: false,
    error: { type: "incomplete", field: "step" },
  });
  expect(await recordExplained(by, jordan.key, { what: [], on: today, note: "" })).toEqual({
    ok: false,
    error: { type: "incomplete", field: "what" },
  });
  expect(deps.ledger.rows()).toEqual([]);
});

test("a stated condition goes to the list that handlers alone read", async () => {
  const { by, deps, desk } = await openRecords(recordedPerson(jordan));
  await recordPrivate(by, jordan.key, { kind: "condition.stated", body: { what: "Hard of hearing", source: "person", statedOn: today } });
  expect(deps.ledger.rows().map(({ list }) => list)).toEqual(["Private"]);
  expect((await desk()).privateFiles.get(jordan.key)?.conditions).toMatchObject([{ what: "Hard of hearing" }]);
});

const sharing = {
  partner: "Brackenshire Council",
  what: "That one desk answers",
  reason: "Safeguarding",
  sharedOn: today,
  adviser: "",
  consent: "given",
  consentReason: "",
  emergency: false,
  of: "",
} as const;

test("sharing without the adviser is refused with the clause, and nothing is written", async () => {
  const { by, deps } = await openRecords(recordedPerson(jordan), personas.manager, settingsUnder("cleveland-opcc-003@1.0"));
  expect(await recordSharing(by, jordan.key, sharing)).toEqual({
    ok: false,
    error: { type: "sharing-refused", problems: [{ type: "adviser-missing", field: "adviser", clause: "9.15" }] },
  });
  expect(deps.ledger.rows()).toEqual([]);
});

test("002 section 7.1: with the person's agreement nobody is asked, and nobody is left to tell", async () => {
  const { by, desk } = await openRecords(recordedPerson(jordan), personas.manager, settingsUnder("warwickshire-opcc-002@1.0"));
  await recordSharing(by, jordan.key, sharing);
  const file = (await desk()).privateFiles.get(jordan.key);
  expect(file?.sharing).toMatchObject([{ adviser: "Not asked: the person agreed" }]);
  expect(file && advisersToTell(file)).toEqual([]);
});

test("what was shared in an emergency is recorded afterwards, and the adviser is told", async () => {
  const { by, desk } = await openRecords(recordedPerson(jordan));
  await recordSharing(by, jordan.key, { ...sharing, emergency: true, consent: "not-asked", consentReason: "Risk to life", of: "danger:1" });
  const [shared] = (await desk()).privateFiles.get(jordan.key)?.sharing ?? [];
  if (!shared) throw new Error("Nothing was shared.");
  expect(shared).toMatchObject({ adviser: null, told: null, of: "danger:1" });
  await tellAdviser(by, { personKey: jordan.key, shared }, { adviser: "Data Protection Officer", on: today });
  expect((await desk()).privateFiles.get(jordan.key)?.sharing).toMatchObject([{ told: { adviser: "Data Protection Officer" } }]);
});

test("support that was offered closes the manager's task", async () => {
  const { by, desk } = await openRecords([loggedMessage(jordan, "verbal-abuse")]);
  const dueOn = ({ messages, support }: Desk) => supportDue(messages.values(), support);
  const [due] = dueOn(await desk());
  if (!due) throw new Error("No support is due.");
  await offerSupport(by, due, { on: today, note: "" });
  expect(dueOn(await desk())).toEqual([]);
});

test("a representative is recorded with an address as it is compared, and ended", async () => {
  const { by, desk } = await openRecords(recordedPerson(jordan), personas.staff);
  expect(await nameRepresentative(by, jordan.key, { name: "Ada Pryce", capacity: "advocate", address: "nowhere", note: "" })).toEqual({
    ok: false,
    error: { type: "address-unusable" },
  });
  await nameRepresentative(by, jordan.key, { name: "Ada Pryce", capacity: "advocate", address: "Ada@Advocacy.Example", note: "" });
  const [ada] = (await desk()).representatives.get(jordan.key) ?? [];
  if (!ada) throw new Error("Nobody writes for them.");
  expect(ada).toMatchObject({ address: "ada@advocacy.example", ended: null });
  await endRepresentative(by, ada, "They parted");
  expect((await desk()).representatives.get(jordan.key)).toMatchObject([{ ended: { reason: "They parted" } }]);
});

test("two records become one person and two again", async () => {
  const { by, desk } = await openRecords([...recordedPerson(jordan), ...recordedPerson(priya)]);
  const merge = async () => {
    const [found] = (await desk()).merges.values();
    if (!found) throw new Error("No merge.");
    return found;
  };
  await proposeMerge(by, { into: jordan.key, from: priya.key }, "Same case number");
  expect((await confirmMerge(by, { merge: await merge(), basis: "" })).ok).toBe(true);
  expect((await desk()).persons.size).toBe(1);
  await undoMerge(by, await merge(), "They are sisters");
  expect((await desk()).persons.size).toBe(2);
});

test("a merge that touches an instruction in force is refused, and a record is not merged with itself", async () => {
  const { by, desk } = await openRecords([...restrictedPerson(jordan), ...recordedPerson(priya)]);
  await proposeMerge(by, { into: jordan.key, from: priya.key }, "Same case number");
  const { merges } = await desk();
  const [merge] = merges.values();
  if (!merge) throw new Error("No merge.");
  expect(await confirmMerge(by, { merge, basis: "" })).toMatchObject({
    error: { type: "instruction-in-force", restrictions: [{ personKey: jordan.key }] },
  });
  expect(await proposeMerge(by, { into: jordan.key, from: jordan.key }, "Same")).toEqual({ ok: false, error: { type: "same-record" } });
});

test("a record is kept from somebody, and an owner says that the rows were restricted", async () => {
  const { by, desk } = await openRecords(recordedPerson(jordan));
  await keepFrom(by, { personKey: jordan.key, kept: { people: [personas.staff], because: "relative" }, seen: null });
  const kept = (await desk()).keptFrom.get(jordan.key);
  if (!kept) throw new Error("It is kept from nobody.");
  expect(kept.rowsRestricted).toBeNull();
  await recordRowsRestricted(by, kept, "Inheritance broken on the items");
  expect((await desk()).keptFrom.get(jordan.key)?.rowsRestricted).toMatchObject({ by: personas.manager });
});

test("a colleague who complains is recorded as a colleague", async () => {
  const { by, desk } = await openRecords();
  const recorded = await recordPerson(by, {
    name: "Sam Field",
    link: { address: "sam.field@brackenshire.example", addressKey: "address-sam" },
    standing: "confirmed",
    isColleague: true,
  });
  expect(recorded.ok && (await desk()).people.get(recorded.value)?.isColleague).toBe(true);
});

const answered: HandlingForm = {
  answers: ["explained", "proportionate", "communicated", "support", "reasons"].map((question) => ({ question, answer: question === "support" ? "no" : "yes", note: "" })),
  actions: [{ id: "x1", question: "support", what: "Ask what would help", owner: "Casework manager", dueOn: "2026-12-01" }],
};

test("a shortcoming of our own is open until somebody puts it right", async () => {
  const { by, desk } = await openRecords(recordedPerson(jordan), personas.manager, settingsUnder("warwickshire-opcc-002@1.0"));
  const checked = await checkHandling(by, jordan.key, answered);
  const open = async () => openShortcomings((await desk()).handling.get(jordan.key) ?? []);
  const [shortcoming] = await open();
  if (!checked.ok || !shortcoming) throw new Error("Nothing is open.");
  expect(shortcoming).toMatchObject({ check: { check: checked.value }, action: { owner: "Casework manager" } });
  expect(await finishAction(by, { check: shortcoming.check, action: shortcoming.action }, { on: tomorrow, note: "" })).toEqual({
    ok: false,
    error: { type: "day-ahead" },
  });
  await finishAction(by, { check: shortcoming.check, action: shortcoming.action }, { on: today, note: "Asked by letter" });
  expect(await open()).toEqual([]);
});

test("two who finish an action at once do not both succeed", async () => {
  const { by, desk } = await openRecords(recordedPerson(jordan), personas.manager, settingsUnder("warwickshire-opcc-002@1.0"));
  await checkHandling(by, jordan.key, answered);
  const [shortcoming] = openShortcomings((await desk()).handling.get(jordan.key) ?? []);
  if (!shortcoming) throw new Error("Nothing is open.");
  const finish = (note: string) => finishAction(by, { check: shortcoming.check, action: shortcoming.action }, { on: today, note });
  expect((await finish("Asked by letter")).ok).toBe(true);
  expect(await finish("Asked by telephone")).toMatchObject({ ok: false, error: { type: "already-done" } });
});

test("a check with a no that nobody is to put right is refused with the clause", async () => {
  const { by, deps } = await openRecords(recordedPerson(jordan), personas.manager, settingsUnder("cleveland-opcc-003@1.0"));
  expect(await checkHandling(by, jordan.key, { ...answered, actions: [] })).toEqual({
    ok: false,
    error: { type: "handling-refused", problems: [{ type: "no-without-action", question: "support", clause: "7.2 and 7.3" }] },
  });
  expect(deps.ledger.rows()).toEqual([]);
});

test("a report to the police follows a reason why there was none, in one chain", async () => {
  const violence = loggedMessage(jordan, "physical-violence");
  const { by, deps, settings, account, desk } = await openRecords([...recordedPerson(jordan), violence]);
  const reported = async (): Promise<Reported> => {
    const { messages, police } = await desk();
    const message = messages.get(violence.stream);
    if (!message) throw new Error("It is not logged.");
    return { message, record: police.get(violence.stream) ?? null, personKey: jordan.key };
  };
  expect(await recordNotReported(by, await reported(), " ")).toEqual({ ok: false, error: { type: "incomplete", field: "reason" } });
  await recordNotReported(by, await reported(), "Known to them already");
  await reportToPolice(testWork({ ...deps, newId: fakeIds() }, { account, settings }), await reported(), {
    on: today,
    reportedBy: "Dafydd Rees",
    reference: "",
    warned: false,
    note: "",
  });
  expect((await desk()).police.get(violence.stream)).toMatchObject({ notReported: { reason: "Known to them already" }, reports: [{ reportedBy: "Dafydd Rees" }] });
  expect(deps.ledger.rows().map(({ fields }) => fields.Sequence)).toEqual([1, 2]);
});

test("a report to the police can be recorded after one by a colleague who may not: it takes the number after that row", async () => {
  const violence = loggedMessage(jordan, "physical-violence", { message: "m-violence" });
  const byColleague = policeReported(violence.stream, { by: personas.staff });
  const { by, deps, desk } = await openRecords([...recordedPerson(jordan), violence, byColleague]);
  deps.ledger.add([eventToRow(byColleague)]);
  const { messages, police } = await desk();
  const message = messages.get(violence.stream);
  if (!message) throw new Error("It is not logged.");
  const reported = { message, record: police.get(violence.stream) ?? null, personKey: jordan.key };
  await reportToPolice(by, reported, { on: today, reportedBy: "Dafydd Rees", reference: "", warned: false, note: "" });
  expect(deps.ledger.rows().at(-1)).toMatchObject({ fields: { EventKey: orderedKey(policeStream(violence.stream), 2), Sequence: 2 } });
  expect((await desk()).police.get(violence.stream)).toMatchObject({ reports: [{ by: personas.manager }] });
});
