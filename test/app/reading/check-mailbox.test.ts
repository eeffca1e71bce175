import type { Day } from "../../../src/domain/base/time.ts";
import { expect, test } from "vitest";
import { checkMailbox, readMailboxChecks } from "../../../src/app/reading/check-mailbox.ts";
import { mailboxChecks } from "../../../src/domain/views/reading/mailboxes.ts";
import type { Mailbox, Settings } from "../../../src/domain/policy/settings.ts";
import { event, personas, testSettings } from "../../support/events.ts";
import { deskWork } from "../request/desk-work.ts";
import { testWork } from "../../support/work.ts";

const mailbox: Mailbox = {
  id: "diverted",
  name: "Diverted mail",
  address: "diverted@brackenshire.example",
  use: "diversion",
  reader: personas.staff,
  deputy: personas.staff2,
};

const settings: Settings = { ...testSettings, mailboxes: [mailbox] };

test("a check says who found how much left, and names nobody who wrote", async () => {
  const work = deskWork(personas.staff);
  expect(await checkMailbox(testWork(work.deps, { account: work.account, settings }), mailbox, 0)).toEqual({ ok: true, value: undefined });
  expect(mailboxChecks(settings, work.events(), work.clock.now())).toMatchObject([{ late: false, clear: { by: personas.staff, left: 0 } }]);
  expect(work.events().at(-1)).toMatchObject({ kind: "mailbox.checked", personKey: "", addressKey: "" });
});

test("a repeat of a click whose answer was lost is the same check", async () => {
  const work = deskWork(personas.staff);
  const sameClick = { ...work.deps, newId: () => "the-click" };
  work.fail("lost-after");
  expect(await checkMailbox(testWork(sameClick, { account: work.account, settings }), mailbox, 2)).toMatchObject({ ok: false, error: { type: "answer-lost" } });
  expect(await checkMailbox(testWork(sameClick, { account: work.account, settings }), mailbox, 2)).toMatchObject({ ok: true });
  expect(work.events().filter(({ kind }) => kind === "mailbox.checked")).toHaveLength(1);
});

test("what is no number of messages is refused before anything is written", async () => {
  const work = deskWork(personas.staff);
  for (const left of [-1, 1.5, Number.NaN]) {
    expect(await checkMailbox(testWork(work.deps, { account: work.account, settings }), mailbox, left)).toMatchObject({ ok: false, error: { type: "not-a-number-left" } });
  }
  expect(work.events().filter(({ kind }) => kind === "mailbox.checked")).toEqual([]);
});

test("somebody who keeps no copy of the contacts reads the checks of these mailboxes of the last month, and no other contact", async () => {
  const work = deskWork(personas.staff2);
  const at = (day: Day, stream = "mailbox:diverted") => event("mailbox.checked", { mailbox: "diverted", left: 0 }, { at: `${day}T10:00:00Z`, stream });
  work.meanwhile([at("2026-11-20"), at("2026-09-01"), at("2026-11-20", "mailbox:other")]);
  expect(await readMailboxChecks(testWork(work.deps, { settings }), [mailbox])).toMatchObject({ ok: true });
  expect((await work.deps.replica.rowsIn("Contacts")).map(({ createdAt }) => createdAt)).toEqual(["2026-11-20T10:00:00Z"]);
});
