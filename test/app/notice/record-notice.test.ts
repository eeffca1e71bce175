import type { Day } from "../../../src/domain/base/time.ts";
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { NoticeForm } from "../../../src/app/notice/notice-form.ts";
import { postponeNotice } from "../../../src/app/notice/postpone-notice.ts";
import { recordNotice, recordWarning } from "../../../src/app/notice/record-notice.ts";
import { readDesk, type Desk } from "../../../src/app/desk/read-desk.ts";
import { syncDesk } from "../../../src/app/desk/sync-desk.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { ledgerLists } from "../../../src/domain/ledger/lists.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { event, eventToRow, personas, testNow, testSettings } from "../../support/events.ts";
import { fakeClock, fakeIds, fakeLedger, fakeReplica } from "../../support/fake-services.ts";
import { approval, instruction, jordan, recordedPerson, sentRequest } from "../../support/sample-ledger.ts";
import { testWork } from "../../support/work.ts";

const manager = { ...personas.manager, tenantId: "tenant", username: "dafydd.rees@brackenshire.example" };

const approved = [...recordedPerson(jordan), ...sentRequest(jordan), approval(jordan), instruction(jordan)];

const openDesk = async (events: readonly LedgerEvent[]) => {
  const clock = fakeClock(testNow);
  const ledger = fakeLedger({ account: manager, clock });
  ledger.add(events.map(eventToRow));
  const replica = fakeReplica();
  const deps = { clock, ledger, replica, newId: fakeIds(), sha256: async (text: string) => createHash("sha256").update(text).digest("hex") };
  const read = async (): Promise<Desk> => {
    await syncDesk({ ...deps, settings: testSettings }, ledgerLists);
    return readDesk(deps, testSettings);
  };
  return { deps, read };
};

const letter = (contents: readonly { readonly id: string }[], sentOn: Day = "2026-11-20"): NoticeForm => ({
  sentOn,
  way: "letter",
  contents: contents.map(({ id }) => id),
  waived: [],
  note: "",
});

const whole = letter(iopc001.restrictionNotice.contents);

const approvedParts = (desk: Desk) => {
  const restriction = desk.restrictions[0];
  const request = desk.requests.get("r1");
  if (!restriction || !request) throw new Error("The approval is not on the desk.");
  return { restriction, request };
};

const notify = async (events: readonly LedgerEvent[], form: NoticeForm) => {
  const { deps, read } = await openDesk(events);
  const { restriction, request } = approvedParts(await read());
  const result = await recordNotice(testWork(deps, { account: manager }), { restriction, request }, form);
  return { result, restriction: (await read()).restrictions[0] };
};

test("with the written notice the restriction is in force, from the day on which it was sent (section 6)", async () => {
  const { result, restriction } = await notify(approved, whole);
  expect(result.ok).toBe(true);
  expect(restriction).toMatchObject({ state: "in-force", notice: { on: "2026-11-20", by: personas.manager } });
});

test.each(iopc001.restrictionNotice.contents.map(({ id, label }) => [label, id]))("a notice that leaves something out is not recorded: %s", async (_, id) => {
  const { result, restriction } = await notify(approved, { ...whole, contents: whole.contents.filter((given) => given !== id) });
  expect(result).toMatchObject({ ok: false, error: { type: "contents-missing", problems: [{ type: "missing", element: { id } }] } });
  expect(restriction?.state).toBe("approved-not-in-force");
});

test("a notice that is still to be sent is not recorded", async () => {
  expect((await notify(approved, { ...whole, sentOn: "2026-11-24" })).result).toEqual({ ok: false, error: { type: "not-sent-yet" } });
});

test("no notice is recorded for a request that was taken back before the decision", async () => {
  const withdrawn = event(
    "request.withdrawn",
    { request: "r1", reason: "Settled" },
    { by: personas.manager, at: "2026-11-18T09:00:00Z", key: "request:r1#2", stream: "request:r1", sequence: 2, personKey: jordan.key },
  );
  expect((await notify([...approved, withdrawn], whole)).result).toEqual({ ok: false, error: { type: "decision-void" } });
});

test("policy 001 has no grounds on which a notice waits, on whatever grounds", async () => {
  const { deps, read } = await openDesk(approved);
  const { restriction } = approvedParts(await read());
  const tries = [...iopc001.warning.exceptions.map(({ id }) => id), "anything"];
  for (const id of tries) {
    expect(await postponeNotice(testWork(deps, { account: manager }), restriction, { exception: id, reason: "Threats", until: "2026-11-24" })).toEqual({
      ok: false,
      error: { type: "no-such-exception" },
    });
  }
});

test("a warning needs all that section 6 asks of it, and counts once recorded", async () => {
  const { deps, read } = await openDesk(recordedPerson(jordan));
  expect(await recordWarning(testWork(deps, { account: manager }), jordan.key, letter([]))).toMatchObject({ ok: false, error: { type: "contents-missing" } });
  expect(await recordWarning(testWork(deps, { account: manager }), jordan.key, letter(iopc001.warning.contents))).toEqual({ ok: true, value: undefined });
  expect((await read()).warnings).toMatchObject([{ personKey: jordan.key, on: "2026-11-20" }]);
});

test("of two managers who record a notice at once the second is told that it was done", async () => {
  const { deps, read } = await openDesk(approved);
  const { restriction, request } = approvedParts(await read());
  const other = eventToRow(
    event("restriction.noticed", { instruction: restriction.key, ...whole }, { by: personas.head, key: `notice:${restriction.key}`, personKey: jordan.key }),
  );
  deps.ledger.add([other]);
  expect(await recordNotice(testWork(deps, { account: manager }), { restriction, request }, whole)).toMatchObject({
    ok: false,
    error: { type: "already-done", row: { createdBy: personas.head } },
  });
});
