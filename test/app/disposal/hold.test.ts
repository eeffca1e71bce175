import { expect, test } from "vitest";
import { liftHold, placeHold } from "../../../src/app/disposal/hold.ts";
import { foldHolds, openHolds } from "../../../src/domain/subjects/disposal/holds.ts";
import { personas, testSettings } from "../../support/events.ts";
import { jordan } from "../../support/sample-ledger.ts";
import { deskWork } from "../request/desk-work.ts";

const holdsOf = (work: ReturnType<typeof deskWork>) => foldHolds(testSettings, work.events()).get(jordan.key) ?? [];

test("a handler places a hold and lifts it, each as a step of one stream", async () => {
  const work = deskWork(personas.manager);
  const at = () => ({ settings: testSettings, account: work.account, events: work.events() });
  await placeHold(work.deps, at(), jordan.key, " A claim is before the court. ");
  const [hold] = openHolds(holdsOf(work));
  expect(hold).toMatchObject({ reason: "A claim is before the court.", by: personas.manager });
  if (!hold) return;
  await liftHold(work.deps, at(), hold, "The claim was settled.");
  expect(openHolds(holdsOf(work))).toEqual([]);
  expect(
    work
      .events()
      .filter(({ list }) => list === "Requests")
      .map(({ key }) => key),
  ).toEqual(["hold:p-jordan#1", "hold:p-jordan#2"]);
});

test("a hold needs a reason, and so does lifting it", async () => {
  const work = deskWork(personas.manager);
  const at = { settings: testSettings, account: work.account, events: work.events() };
  expect(await placeHold(work.deps, at, jordan.key, " ")).toEqual({ ok: false, error: { type: "reason-missing" } });
  expect(work.events().filter(({ kind }) => kind === "hold.placed")).toEqual([]);
});

test("of two holds that are placed at once the second is shown the first", async () => {
  const manager = deskWork(personas.manager);
  const at = { settings: testSettings, account: manager.account, events: manager.events() };
  await placeHold(manager.deps, at, jordan.key, "A claim.");
  const head = deskWork(personas.head, manager.events());
  expect(await placeHold(head.deps, { ...at, account: head.account }, jordan.key, "An inquiry.")).toMatchObject({ ok: false, error: { type: "already-done" } });
});
