import { expect, test } from "vitest";
import { rowToEvent } from "../../../src/domain/events/envelope.ts";
import { createPane, type Pane } from "../../../src/ui/pane/state/create-pane.ts";
import { personas } from "../../support/events.ts";
import { fakePane, type FakePane } from "../../support/fake-pane.ts";
import { testMessage } from "../../support/sample-mail.ts";

const rowan = { name: "Rowan Ash", address: "rowan.ash@example.org" };
const message = testMessage(rowan, { opening: "first" });
const another = testMessage({ name: "Ash Lowe", address: "ash.lowe@example.org" }, { opening: "another", internetMessageId: "<two@example.org>" });

const soon = { interval: 1 };

const start = (around: FakePane): { readonly pane: Pane; readonly close: () => void } => {
  const pane = createPane(around.services);
  return { pane, close: pane.start() };
};

/** Who logged the open message as what, as far as the pane shows it; null while it does not know. */
const shown = (pane: Pane): readonly string[] | null => {
  const { open, checking } = pane.state();
  return open.type === "message" && open.answer && !checking ? (open.answer.message?.views ?? []).map(({ by, choice }) => `${choice} by ${by.name}`) : null;
};

const logged = [`rudeness by ${personas.staff.name}`];

test("a logged email is shown as logged, and by whom, after another email, after the pane was closed, and on another device and mailbox, and is one row", async () => {
  const around = await fakePane({ open: message });
  const { pane, close } = start(around);
  await expect.poll(() => shown(pane), soon).toEqual([]);
  await pane.actions.log("rudeness");
  await expect.poll(() => around.ledger.rows().length, soon).toBe(1);

  around.select(another);
  await expect.poll(() => shown(pane), soon).toEqual([]);
  around.select({ ...message, opening: "again" });
  await expect.poll(() => shown(pane), soon).toEqual(logged);
  close();

  const reopened = start(around).pane;
  await expect.poll(() => shown(reopened), soon).toEqual(logged);

  const events = around.ledger.rows().flatMap((row) => {
    const read = rowToEvent(row);
    return read.ok ? [read.value] : [];
  });
  const inAnotherMailbox = { ...message, mailbox: "elsewhere@brackenshire.example", receivedAt: "2026-11-20T10:00:07.000Z" as const };
  const elsewhere = await fakePane({ events, open: inAnotherMailbox, replicatedAt: null });
  const { pane: other } = start(elsewhere);
  await expect.poll(() => shown(other), soon).toEqual(logged);
  expect(elsewhere.ledger.rows()).toHaveLength(1);
});
