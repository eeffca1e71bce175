import { expect, test } from "vitest";
import { letterFactsOf } from "../../../src/app/letter/letter-facts-of.ts";
import { letterSubject, type LetterAbout } from "../../../src/app/letter/letter-subject.ts";
import { prepareLetter, type LetterToPrepare } from "../../../src/app/letter/prepare-letter.ts";
import { recordSent } from "../../../src/app/letter/record-sent.ts";
import { readDesk, type Desk } from "../../../src/app/desk/read-desk.ts";
import { syncDesk } from "../../../src/app/desk/sync-desk.ts";
import { composeLetter, type Letter } from "../../../src/domain/subjects/letter/compose-letter.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { instructionKey } from "../../../src/domain/ledger/keys.ts";
import { ledgerLists } from "../../../src/domain/ledger/lists.ts";
import { sha256, testDesk } from "../../support/desk.ts";
import { event, eventToRow, personas, testNow, testSettings } from "../../support/events.ts";
import { fakeClock, fakeIds, fakeLedger, fakeReplica } from "../../support/fake-services.ts";
import {
  approval,
  inPerson,
  instruction,
  jordan,
  linkedAddress,
  loggedMessage,
  priya,
  recordedPerson,
  restrictedPerson,
  sentRequest,
  testAddressKey,
} from "../../support/sample-ledger.ts";
import { testWork } from "../../support/work.ts";
import { policyVersionOf } from "../../../src/domain/policy/types.ts";
import { iopc000 } from "../../../src/domain/policy/packs/iopc-000.ts";

const manager = { ...personas.manager, tenantId: "tenant", username: "dafydd.rees@brackenshire.example" };

const approved = [...recordedPerson(jordan), ...sentRequest(jordan), approval(jordan), instruction(jordan)];

const notice = { letter: "restriction", person: jordan.key, about: instructionKey("decision:r1#1") } satisfies LetterAbout;

const composed = (desk: Desk, about: LetterAbout): Letter => {
  const subject = letterSubject(desk, about);
  const facts = subject && letterFactsOf(desk, subject, { signer: "Dafydd Rees", language: "en" });
  if (!facts) throw new Error("There is nothing to write about.");
  return composeLetter(facts);
};

const paragraph = (letter: Letter, id: string): string => letter.paragraphs.find((each) => each.id === id)?.text ?? "";

const openDesk = async (events: readonly LedgerEvent[]) => {
  const clock = fakeClock(testNow);
  const ledger = fakeLedger({ account: manager, clock });
  ledger.add(events.map(eventToRow));
  const deps = { clock, ledger, replica: fakeReplica(), newId: fakeIds(), sha256 };
  const read = async (): Promise<Desk> => {
    await syncDesk({ ...deps, settings: testSettings }, ledgerLists);
    return readDesk(deps, testSettings);
  };
  return { deps, read };
};

const ready = (desk: Desk, to: LetterToPrepare["to"]): LetterToPrepare => {
  const restriction = desk.restrictions[0];
  if (!restriction?.policy) throw new Error("The approval is not on the desk.");
  return { person: jordan.key, about: restriction.key, policy: restriction.policy, letter: composed(desk, notice), waived: [], endsOn: null, format: "standard", to };
};

const toJordan = { type: "person", addressKey: jordan.addressKey } as const;

test("the notice of a restriction says what was decided and why, and whole as it is composed it can go", async () => {
  const { deps, read } = await openDesk(approved);
  const desk = await read();
  const letter = composed(desk, notice);
  expect(paragraph(letter, "greeting")).toBe("Dear Jordan Vale,");
  expect(paragraph(letter, "action")).toContain("We read all you send");
  expect(paragraph(letter, "reasons")).toContain("everything else was tried");
  expect(paragraph(letter, "arrangements")).toContain("Casework desk");
  expect(await prepareLetter(testWork(deps, { account: manager }), desk, ready(desk, toJordan))).toEqual({ ok: true, value: "letter:id-0001" });
  expect((await read()).letters.get(jordan.key)).toMatchObject([{ letter: "restriction", to: jordan.addressKey, sentOn: null, policyVersion: "iopc-001@1.0" }]);
});

test("a letter is kept under the policy that it was checked by, whichever is the body's by now", async () => {
  const { deps, read } = await openDesk(approved);
  const desk = await read();
  const work = testWork(deps, { account: manager, settings: { ...testSettings, policy: policyVersionOf(iopc000) } });
  expect(await prepareLetter(work, desk, ready(desk, toJordan))).toMatchObject({ ok: true });
  expect((await read()).letters.get(jordan.key)).toMatchObject([{ policyVersion: "iopc-001@1.0" }]);
});

test("once it is recorded as sent the letter is kept as what the person was told, and the restriction is in force", async () => {
  const { deps, read } = await openDesk(approved);
  const desk = await read();
  const subject = letterSubject(desk, notice);
  const kept = await prepareLetter(testWork(deps, { account: manager }), desk, ready(desk, { type: "post" }));
  if (!subject || !kept.ok) throw new Error("The letter was not kept.");
  const sent = await recordSent(testWork(deps, { account: manager }), subject, {
    sentOn: "2026-11-20",
    way: "letter",
    contents: composed(desk, notice).contents,
    waived: [],
    note: "",
    letter: kept.value,
  });
  expect(sent).toEqual({ ok: true, value: undefined });
  const after = await read();
  expect(after.restrictions).toMatchObject([{ state: "in-force" }]);
  expect(after.letters.get(jordan.key)).toMatchObject([{ sentOn: "2026-11-20", to: null }]);
});

test("a letter to an address that several people use is refused, and can go by post", async () => {
  const { deps, read } = await openDesk([...approved, ...recordedPerson(priya), linkedAddress(priya, jordan)]);
  const desk = await read();
  expect(await prepareLetter(testWork(deps, { account: manager }), desk, ready(desk, toJordan))).toEqual({
    ok: false,
    error: { type: "address-refused", refusal: { type: "shared", names: [priya.name] } },
  });
  expect(await prepareLetter(testWork(deps, { account: manager }), desk, ready(desk, { type: "post" }))).toMatchObject({ ok: true });
});

test("a letter goes to nobody's address but the person's, or that of whom a handler names", async () => {
  const solicitor = event(
    "representative.recorded",
    { name: "Ash Lowe", capacity: "solicitor", address: "ash@example.com", note: "" },
    { by: personas.manager, key: "representative:1", addressKey: testAddressKey("ash@example.com"), ...inPerson(jordan) },
  );
  const { deps, read } = await openDesk([...approved, ...recordedPerson(priya), solicitor]);
  const desk = await read();
  const to = async (where: LetterToPrepare["to"]) => prepareLetter(testWork(deps, { account: manager }), desk, ready(desk, where));
  expect(await to({ type: "person", addressKey: priya.addressKey })).toEqual({ ok: false, error: { type: "no-such-address" } });
  expect(await to({ type: "person", addressKey: testAddressKey("ash@example.com") })).toEqual({ ok: false, error: { type: "no-such-address" } });
  expect(await to({ type: "representative", key: "representative:1" })).toMatchObject({ ok: true });
  expect((await read()).letters.get(jordan.key)).toMatchObject([{ to: testAddressKey("ash@example.com") }]);
});

test("a letter with a gap is not kept, and the gap is named", async () => {
  const { deps, read } = await openDesk(approved);
  const desk = await read();
  const subject = letterSubject(desk, notice);
  const facts = subject && letterFactsOf(desk, subject, { signer: "", language: "en" });
  if (!facts) throw new Error("There is nothing to write about.");
  const gap = composeLetter({ ...facts, reasons: "" });
  expect(await prepareLetter(testWork(deps, { account: manager }), desk, { ...ready(desk, toJordan), letter: gap })).toMatchObject({
    ok: false,
    error: { type: "letter-not-ready", problems: [{ type: "missing", element: { id: "reasons" } }] },
  });
  expect((await read()).letters.size).toBe(0);
});

test("a warning names the conduct that was logged, each behaviour once a day, and no entry without a concern", () => {
  const desk = testDesk([
    ...recordedPerson(jordan),
    loggedMessage(jordan, "rudeness", { message: "m1", at: "2026-11-12T10:00:00Z" }),
    loggedMessage(jordan, "rudeness", { message: "m1", at: "2026-11-12T11:00:00Z", by: personas.staff2 }),
    loggedMessage(jordan, "no-concern", { message: "m2", at: "2026-11-13T10:00:00Z" }),
    loggedMessage(priya, "threats", { message: "m3", at: "2026-11-14T10:00:00Z" }),
  ]);
  expect(paragraph(composed(desk, { letter: "warning", person: jordan.key, about: null }), "behaviour")).toContain("recorded:\n• Rudeness (12 November 2026)");
});

test("a letter before the decision says what is asked for, and why", () => {
  const letter = composed(testDesk([...recordedPerson(jordan), ...sentRequest(jordan)]), { letter: "intention", person: jordan.key, about: "r1" });
  expect(paragraph(letter, "action")).toContain("We read all you send");
  expect(paragraph(letter, "reasons")).toContain("Forty messages in two weeks");
});

const restricted = restrictedPerson(jordan);

test("a reminder says on which day the person broke what, and the reasons that there were", () => {
  const log = loggedMessage(jordan, "no-concern", { message: "m9", at: "2026-11-20T10:00:00Z" });
  const breach = event(
    "breach.logged",
    { instruction: notice.about, note: "" },
    { at: "2026-11-21T10:00:00Z", key: "breach:1", stream: log.stream, addressKey: jordan.addressKey },
  );
  const letter = composed(testDesk([...restricted, log, breach]), { letter: "breach", person: jordan.key, about: "breach:1" });
  expect(paragraph(letter, "toldBefore")).toContain("19 November 2026");
  expect(paragraph(letter, "incident")).toContain("20 November 2026");
  expect(paragraph(letter, "reasons")).toContain("everything else was tried");
});

const reviewed = (by = personas.head): LedgerEvent =>
  event(
    "review.decided",
    {
      review: "v1",
      instruction: notice.about,
      outcome: "end",
      stillNeeded: "No.",
      reasons: "Nothing came in six months.",
      figures: { since: "2026-11-19", messages: 0, concerns: 0, breaches: 0 },
      conflict: { target: false, decidedCase: false, other: "" },
    },
    { by, key: "reviewdecision:v1#1", at: "2026-11-22T10:00:00Z" },
  );

const ended = (decision: string): LedgerEvent =>
  event(
    "instruction.withdrawn",
    { instruction: notice.about, reason: "It has ended.", decision },
    { by: personas.head, key: instructionKey(decision), sequence: 1, at: "2026-11-23T08:30:00Z", ...inPerson(jordan) },
  );

test("the result of a review says how it ended and why", () => {
  const about = { letter: "review-result", person: jordan.key, about: "reviewdecision:v1#1" } as const;
  expect(paragraph(composed(testDesk([...restricted, reviewed()]), about), "still-applies")).toContain("the limits still apply");
  const letter = composed(testDesk([...restricted, reviewed(), ended("reviewdecision:v1#1")]), about);
  expect(paragraph(letter, "still-applies")).toBe("We have decided that the limits end. The limits no longer apply. You can contact us in the usual way again.");
  expect(paragraph(letter, "reasons")).toContain("Nothing came in six months.");
});

test("that a message is not taken as a dispute is written before it is decided, with its reason left to write and the route still named", () => {
  const letter = composed(testDesk(restricted), { ...notice, letter: "dispute-refused" });
  expect(letter.missing.map(({ id }) => id)).toEqual(["reasons"]);
  expect(paragraph(letter, "dispute")).toContain("you can dispute the decision");
});

test.each([
  ["an instruction of somebody else", { ...notice, person: priya.key }],
  ["nothing", { ...notice, about: "decision:none#1#instruction" }],
  ["a person who is not recorded", { letter: "warning", person: "p-nobody", about: null }],
  ["a decision by somebody who may not decide", { letter: "review-result", person: jordan.key, about: "reviewdecision:v1#1" }],
  ["a breach that nobody logged", { letter: "breach", person: jordan.key, about: "breach:1" }],
] as const)("there is no letter about %s", (_, about) => {
  const desk = testDesk([...restricted, ...recordedPerson(priya), reviewed(personas.staff)]);
  expect(letterSubject(desk, about)).toBeNull();
});
