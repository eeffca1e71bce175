import { expect, test } from "vitest";
import { decideDispute } from "../../../src/app/dispute/decide-dispute.ts";
import { refuseMessage } from "../../../src/app/dispute/refuse-message.ts";
import { liftHold, placeHold } from "../../../src/app/disposal/hold.ts";
import type { NoticeForm } from "../../../src/app/notice/notice-form.ts";
import { postponeNotice } from "../../../src/app/notice/postpone-notice.ts";
import { recordBreachReminder, recordIntention, recordRefusal, recordResult } from "../../../src/app/notice/record-later-notices.ts";
import { recordNotice, recordWarning } from "../../../src/app/notice/record-notice.ts";
import { finishAction } from "../../../src/app/person/check-handling.ts";
import { reportToPolice } from "../../../src/app/person/report-to-police.ts";
import { decideRequest } from "../../../src/app/request/decide-request.ts";
import { postCardAgain } from "../../../src/app/request/post-card.ts";
import { withdrawRequest } from "../../../src/app/request/send-request.ts";
import { completeInstruction } from "../../../src/app/request/write-instruction.ts";
import { decideReview } from "../../../src/app/review/decide-review.ts";
import { closeFurtherAction } from "../../../src/app/review/further-action.ts";
import { openReview } from "../../../src/app/review/open-review.ts";
import { withdrawInstruction } from "../../../src/app/review/withdraw-instruction.ts";
import { rowToEvent, type LedgerRow } from "../../../src/domain/events/envelope.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { orderedKey } from "../../../src/domain/ledger/keys.ts";
import { furtherActionStream } from "../../../src/domain/ledger/streams.ts";
import type { Signatory } from "../../../src/domain/ledger/recorded.ts";
import { iopc000 } from "../../../src/domain/policy/packs/iopc-000.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import type { Settings } from "../../../src/domain/policy/settings.ts";
import { noConflict } from "../../../src/domain/decide/conflict.ts";
import { foldDisputes } from "../../../src/domain/subjects/dispute/disputes.ts";
import { foldHolds } from "../../../src/domain/subjects/disposal/holds.ts";
import { foldMessages } from "../../../src/domain/subjects/contact/messages.ts";
import { irregularitiesOf } from "../../../src/domain/views/irregularities.ts";
import { maySetAside } from "../../../src/domain/views/set-aside.ts";
import { approveForm } from "../../support/approve-form.ts";
import { approving } from "../../support/desk.ts";
import { event, inFormat2, personas, testSettings } from "../../support/events.ts";
import { wholeContents } from "../../support/letters.ts";
import { handlingChecked } from "../../support/person-events.ts";
import { answeredSettings, decidedReview, continuedBy, firstInstruction, receivedDispute } from "../../support/review-events.ts";
import { approval, inPerson, instruction, jordan, loggedMessage, recordedPerson, restrictedPerson, sentRequest } from "../../support/sample-ledger.ts";
import { approvedUnder000, settings000, under000 } from "../../support/under-000.ts";
import { testWork } from "../../support/work.ts";
import { dafydd, deskWork, helen, type DeskWork } from "../request/desk-work.ts";
import { goOn, restrictionOn, subjectOn } from "../review/review-work.ts";

/** An act that writes under a key which can be foreseen, and how it is done. */
interface Act {
  readonly who: Signatory;
  readonly before: readonly LedgerEvent[];
  readonly settings?: Settings;
  readonly act: (work: DeskWork, by: DeskWork["by"]) => Promise<unknown>;
}

/** The site's format was raised after what had happened before. */
const raised: Settings = { ...testSettings, formats: [{ format: 2, from: "2026-11-22T00:00:00.000Z" }] };
const asked = [...recordedPerson(jordan), ...sentRequest(jordan)];
const approved = [...asked, approval(jordan), instruction(jordan)];
const restricted = restrictedPerson(jordan);
const records = { adjustments: [], mailboxes: [] };
const violence = loggedMessage(jordan, "physical-violence", { message: "m-violence" });
const disputed = [...restricted, receivedDispute()];
const reviewed = decidedReview({}, { at: "2026-11-20T10:00:00Z" });
const opened = event(
  "further-action.opened",
  { action: "a1", instruction: firstInstruction, what: "Legal advice", owner: "Legal team", dueOn: "2026-12-01" },
  { by: dafydd, ...inPerson(jordan), key: orderedKey(furtherActionStream("a1"), 1), stream: furtherActionStream("a1"), sequence: 1 },
);
const hold = event("hold.placed", { reason: "A claim." }, { by: dafydd, ...inPerson(jordan), key: "hold:p-jordan#1", stream: "hold:p-jordan", sequence: 1 });

const form = (changed: Partial<NoticeForm> = {}): NoticeForm => ({ sentOn: "2026-11-23", way: "letter", ...wholeContents(iopc001, "restriction"), note: "", ...changed });
const must = <T>(found: T | null | undefined): T => {
  if (found === null || found === undefined) throw new Error("It is not there.");
  return found;
};

const acts: Readonly<Record<string, Act>> = {
  "the notice of a restriction": { who: dafydd, before: approved, act: (work, by) => recordNotice(by, { restriction: restrictionOn(work), request: work.request() }, form()) },
  "putting a notice off": {
    who: dafydd,
    before: approvedUnder000,
    settings: settings000,
    act: (work, by) => postponeNotice(by, restrictionOn(work), { exception: "safety", reason: "A visit was threatened.", until: "2026-11-26" }),
  },
  "the letter before a decision": { who: dafydd, before: asked, act: (work, by) => recordIntention(by, work.request(), form(wholeContents(iopc001, "intention"))) },
  "the reminder after a breach": {
    who: dafydd,
    before: restricted,
    act: (work, by) =>
      recordBreachReminder(by, { restriction: restrictionOn(work), breach: { key: "breach:1", occurredAt: "2026-11-20T09:00:00Z" } }, form(wholeContents(iopc001, "breach"))),
  },
  "the result of a review": {
    who: dafydd,
    before: [...restricted, reviewed, continuedBy(reviewed)],
    act: (_, by) => recordResult(by, reviewed, form(wholeContents(iopc001, "review-result"))),
  },
  "a warning by a kept letter": { who: dafydd, before: asked, act: (_, by) => recordWarning(by, jordan.key, form({ ...wholeContents(iopc001, "warning"), letter: "letter:1" })) },
  "the refusal of a message by a kept letter": {
    who: dafydd,
    before: restricted,
    act: (work, by) => recordRefusal(by, restrictionOn(work), form({ ...wholeContents(iopc001, "dispute-refused"), letter: "letter:1" })),
  },
  "a decision": { who: helen, before: asked, settings: inFormat2, act: (work, by) => decideRequest(by, { request: work.request(), records }, approveForm()) },
  "a decision of format 1": { who: helen, before: asked, act: (work, by) => decideRequest(by, { request: work.request(), records }, approveForm()) },
  "an instruction of format 1": { who: helen, before: [...asked, approving()], act: async (work, by) => ({ ok: (await completeInstruction(by, work.request())) === "written" }) },
  "taking a request back": { who: dafydd, before: asked, act: (work, by) => withdrawRequest(by, work.request(), "They agreed.") },
  "posting a card again": { who: dafydd, before: asked, act: async (work, by) => ({ ok: (await postCardAgain(by, work.request())).type === "posted" }) },
  "asking for a review": { who: dafydd, before: restricted, act: (work, by) => openReview(by, subjectOn(work), { why: "improved", note: "Three calm letters." }) },
  "the decision of a review in format 1": { who: helen, before: restricted, act: (work, by) => decideReview(by, subjectOn(work), goOn) },
  "ending a restriction in format 1": { who: helen, before: restricted, act: (work, by) => withdrawInstruction(by, restrictionOn(work), "They agreed.") },
  "ending a restriction": { who: helen, before: restricted, settings: raised, act: (work, by) => withdrawInstruction(by, restrictionOn(work), "They agreed.") },
  "the decision of a dispute": {
    who: personas.decider,
    before: disputed,
    settings: answeredSettings(iopc001),
    act: (work, by) =>
      decideDispute(
        by,
        { dispute: must(foldDisputes(by.settings, work.events()).get("d1")), restriction: restrictionOn(work), events: work.events() },
        { outcome: "refused", reasons: "The log shows forty messages.", conflict: noConflict, change: null },
      ),
  },
  "refusing a message": {
    who: personas.decider,
    before: under000(restricted),
    settings: answeredSettings(iopc000),
    act: (work, by) => refuseMessage(by, { restriction: restrictionOn(work), events: work.events() }, { message: "message:m1", reason: "It threatens.", writtenOn: "2026-11-23" }),
  },
  "a hold": { who: dafydd, before: asked, act: (work, by) => placeHold(by, { personKey: jordan.key, reason: "A claim.", events: work.events() }) },
  "lifting a hold": {
    who: dafydd,
    before: [...asked, hold],
    act: (work, by) => liftHold(by, { hold: must(foldHolds(testSettings, work.events()).get(jordan.key)?.[0]), reason: "Settled.", events: work.events() }),
  },
  "putting a shortcoming right": {
    who: dafydd,
    before: [...asked, handlingChecked()],
    act: (work, by) => {
      const check = must(work.desk().handling.get(jordan.key)?.[0]);
      return finishAction(by, { check, action: must(check.actions[0]) }, { on: "2026-11-23", note: "" });
    },
  },
  "closing a further action": {
    who: dafydd,
    before: [...restricted, opened],
    act: (work, by) => closeFurtherAction(by, must(work.desk().furtherActions.get(firstInstruction)?.[0]), "Counsel advised against it."),
  },
  "a report to the police": {
    who: dafydd,
    before: [...asked, violence],
    act: (work, by) => {
      const message = must(foldMessages(testSettings, work.events()).get(violence.stream));
      const record = work.desk().police.get(violence.stream) ?? null;
      return reportToPolice(by, { message, record, personKey: jordan.key }, { on: "2026-11-23", reportedBy: "Dafydd Rees", reference: "", warned: false, note: "" });
    },
  },
};

/** What a colleague with a script puts under a key: nothing that could be read, or something of somebody else's. */
const junks: Readonly<Record<string, (honest: LedgerRow) => Partial<LedgerRow>>> = {
  "a payload that is none": ({ fields }) => ({ fields: { ...fields, Payload: "{{{ junk" } }),
  "a row about nobody": ({ fields }) => ({ fields: { ...fields, Payload: "{{{ junk", PersonKey: "" } }),
  "a row in another stream": ({ fields }) => ({ fields: { ...fields, Payload: "{{{ junk", Stream: "elsewhere" } }),
  "the same of another person": ({ fields }) => ({ fields: { ...fields, PersonKey: "p-priya" } }),
};

const workOf = ({ who, before, settings = testSettings }: Act): { readonly work: DeskWork; readonly by: DeskWork["by"] } => {
  const work = deskWork(who, before);
  return { work, by: testWork(work.deps, { account: work.account, settings }) };
};

/** The rows that an act writes where nobody is in its way. */
const writtenBy = async (each: Act): Promise<readonly LedgerRow[]> => {
  const { work, by } = workOf(each);
  expect(await each.act(work, by)).toMatchObject({ ok: true });
  // What a decision says has an id that follows from its words and its author: nobody foresees it.
  return work.ledger.rows().filter(({ fields }) => !each.before.some(({ key }) => key === fields.EventKey) && !/^decision:[0-9a-f]{32}#1$/.test(String(fields.EventKey)));
};

/** The keys of an act from this one on, as whoever wants to be in the way counts them. */
const keysFrom = (key: string, many: number): readonly string[] => {
  const [, base = key, number = "0"] =
    /^((?:request|card|decision|review|reviewdecision|restriction|withdrawn|disputedecision|notadispute|hold|handling|furtheraction|police):[^#]*)#(\d+)$/.exec(key) ?? [];
  return base === key
    ? [key, ...Array.from({ length: many - 1 }, (_, index) => `${key}#${index + 2}`)]
    : Array.from({ length: many }, (_, index) => `${base}#${Number(number) + index}`);
};

const plantedAt = (row: LedgerRow, EventKey: string, itemId: string): LedgerRow => ({ ...row, itemId, createdBy: personas.staff2, fields: { ...row.fields, EventKey } });

const reportedIn = (work: DeskWork, settings: Settings): ReadonlySet<string> => {
  const read = work.ledger.rows().map(rowToEvent);
  const events = read.flatMap((each) => (each.ok ? [each.value] : []));
  const unreadable = read.flatMap((each) => (each.ok ? [] : [each.error]));
  const irregular = irregularitiesOf(settings, events, unreadable);
  return new Set(irregular.filter((each) => each.by?.name !== undefined && maySetAside(each, personas.head2.oid)).map(({ list, itemId }) => `${list}/${itemId}`));
};

const table = Object.entries(acts).flatMap(([name, each]) => Object.entries(junks).map(([how, junk]) => [name, how, each, junk] as const));

test.each(table)("%s is done although every key of it that can be foreseen holds junk, which is reported: %s", async (_, __, each, junk) => {
  const honest = await writtenBy(each);
  const { work, by } = workOf(each);
  const planted = honest.flatMap((row, index) =>
    keysFrom(String(row.fields.EventKey), 25).map((EventKey, turn) => plantedAt({ ...row, ...junk(row) }, EventKey, String(9000 + index * 100 + turn))),
  );
  work.ledger.add(planted.filter(({ fields }, index) => planted.findIndex((other) => other.fields.EventKey === fields.EventKey) === index));
  expect(await each.act(work, by)).toMatchObject({ ok: true });
  const kinds = (rows: readonly LedgerRow[]) => rows.map(({ fields }) => fields.Kind).toSorted();
  const written = work.ledger.rows().filter(({ createdBy, fields }) => createdBy?.oid === each.who.oid && !each.before.some(({ key }) => key === fields.EventKey));
  expect(kinds(written).filter((kind) => honest.some(({ fields }) => fields.Kind === kind))).toEqual(kinds(honest));
  const reported = reportedIn(work, by.settings);
  expect(planted.filter(({ list, itemId }) => work.ledger.rows().some((row) => row.itemId === itemId) && !reported.has(`${list}/${itemId}`))).toEqual([]);
});

test.each(["request:r1#999999", "request:r1#1000000", "request:r1#9007199254740991"])("a row far ahead in a request's stream blocks nobody: %s", async (key) => {
  for (const Payload of ["{{{ junk", JSON.stringify({ v: 1, body: { request: "r1", reason: "Mine." } })]) {
    const { work, by } = workOf({ ...must(acts["a decision"]) });
    const [stream = "", number = ""] = key.split("#");
    const honest = must(work.ledger.rows().find(({ fields }) => fields.Kind === "restriction.requested"));
    work.ledger.add([
      { ...honest, itemId: "9999", createdBy: dafydd, fields: { ...honest.fields, EventKey: key, Stream: stream, Sequence: Number(number), Kind: "request.withdrawn", Payload } },
    ]);
    expect(await must(acts["a decision"]).act(work, by)).toMatchObject({ ok: true });
    expect(reportedIn(work, by.settings).has("Requests/9999")).toBe(true);
  }
});
