import { expect, test } from "vitest";
import { standingOfPerson } from "../../src/app/contact/standing-of-person.ts";
import { receiveDispute } from "../../src/app/dispute/receive-dispute.ts";
import { groundsOf, standingInstruction } from "../../src/app/grounds/read-grounds.ts";
import { checkNotice, type NoticeForm } from "../../src/app/notice/notice-form.ts";
import { postponeNotice } from "../../src/app/notice/postpone-notice.ts";
import { recordNeedsAsked } from "../../src/app/person/record-needs.ts";
import { recordPrivate } from "../../src/app/person/record-private.ts";
import { recordSharing } from "../../src/app/person/record-sharing.ts";
import { mayNow } from "../../src/app/work.ts";
import type { TimeSpan } from "../../src/domain/base/service-time.ts";
import type { Day } from "../../src/domain/base/time.ts";
import { iopc001 } from "../../src/domain/policy/packs/iopc-001.ts";
import { testDesk } from "../support/desk.ts";
import { personas, testNow, testSettings } from "../support/events.ts";
import { openRecords } from "../support/open-records.ts";
import { approval, instruction, jordan, recordedPerson, restrictedPerson, sentRequest } from "../support/sample-ledger.ts";

/** It may be the evening before or the day that it is taken to be. */
const eve: TimeSpan = { earliest: "2026-11-22T21:00:00Z", latest: testNow };
const [yesterday, today, tomorrow] = ["2026-11-22", "2026-11-23", "2026-11-24"] as const;

const within = async (span: TimeSpan, events = restrictedPerson(jordan)) => {
  const { by, desk } = await openRecords(events, personas.manager);
  const [restriction] = (await desk()).restrictions;
  if (!restriction) throw new Error("These events restrict nobody.");
  return { work: { ...by, clock: { now: () => testNow, span: () => span } }, restriction };
};

const letter: NoticeForm = { sentOn: today, way: "letter", contents: iopc001.warning.contents?.map(({ id }) => id) ?? [], waived: [], note: "" };

test("what is recorded as done on a day that may be ahead is not recorded, and it is said that the day could not be checked", async () => {
  const { work, restriction } = await within(eve);
  const acts: Readonly<Record<string, (on: Day) => Promise<unknown>>> = {
    needs: (on) => recordNeedsAsked(work, jordan.key, { on, channel: "call", answer: "stated", note: "" }),
    condition: (on) => recordPrivate(work, jordan.key, { kind: "condition.stated", body: { what: "Deaf", statedOn: on, source: "person" } }),
    dispute: (receivedOn) => receiveDispute(work, restriction, { receivedOn, channel: "letter", grounds: ["facts"], says: "No.", message: "" }),
  };
  for (const [name, act] of Object.entries(acts)) {
    expect([name, await act(today)]).toEqual([name, { ok: false, error: { type: "day-unknown" } }]);
    expect([name, await act(tomorrow)]).toMatchObject([name, { ok: false, error: { type: name === "dispute" ? "not-received-yet" : "day-ahead" } }]);
    expect([name, await act(yesterday)]).toMatchObject([name, { ok: true }]);
  }
});

test("what is wrong with a form whichever day it is comes before what could not be checked", async () => {
  const { work } = await within(eve);
  const form = { partner: "", what: "All", reason: "Safety", sharedOn: today, adviser: "", consent: "given", consentReason: "", emergency: true, of: "" } as const;
  expect(await recordSharing(work, jordan.key, form)).toMatchObject({ error: { type: "sharing-refused", problems: [{ type: "missing", field: "partner" }] } });
  expect(await recordSharing(work, jordan.key, { ...form, partner: "Police" })).toEqual({ ok: false, error: { type: "day-unknown" } });
});

test("a letter that may not have gone out yet is not recorded, and a notice is not put off to a day that may be past", async () => {
  const { work } = await within(eve);
  const rules = { policy: { ...iopc001 }, letter: "warning", notBefore: null, endsOn: null } as const;
  expect(checkNotice(work, rules, letter)).toEqual({ type: "day-unknown" });
  const waiting = await within(eve, [...recordedPerson(jordan), ...sentRequest(jordan), approval(jordan), instruction(jordan)]);
  const exception = iopc001.warning.exceptions.find(({ scope }) => scope === "restriction");
  const put = (until: Day) => postponeNotice(waiting.work, waiting.restriction, { exception: exception?.id ?? "", reason: "Danger", until });
  expect(await put(yesterday)).toEqual({ ok: false, error: { type: exception ? "day-unknown" : "no-such-exception" } });
});

test("nothing is built on an instruction that has ended on one of the days that it may be", async () => {
  const events = restrictedPerson(jordan, { endsOn: yesterday });
  const { work, restriction } = await within(eve, events);
  expect(standingInstruction(groundsOf(work, [], events), restriction.key)).toEqual({ ok: false, error: { type: "day-unknown" } });
});

test("an office that begins or ends within the days that it may be is neither held nor not", async () => {
  const { work } = await within(eve);
  const offices = testSettings.offices.map((office) => (office.oid === personas.manager.oid ? { ...office, until: yesterday } : office));
  expect(mayNow(work, ({ as }) => as.handler)).toBe("yes");
  expect(mayNow({ ...work, settings: { ...testSettings, offices } }, ({ as }) => as.handler)).toBe("day-unknown");
});

test("nobody is shown as without a restriction that stands on one of the days that it may be", () => {
  const desk = testDesk(restrictedPerson(jordan, { endsOn: yesterday }), testNow, testSettings, eve);
  expect(standingOfPerson(desk, jordan.key)).toMatchObject({ restrictions: [{ personKey: jordan.key }], isDayUnknown: true });
  expect(standingOfPerson(testDesk(restrictedPerson(jordan, { endsOn: yesterday })), jordan.key)).toMatchObject({ restrictions: [], isDayUnknown: false });
});
