import { expect, test } from "vitest";
import { liftHold, placeHold } from "../../../src/app/disposal/hold.ts";
import { foldHolds, openHolds } from "../../../src/domain/subjects/disposal/holds.ts";
import { personas, testSettings } from "../../support/events.ts";
import { jordan } from "../../support/sample-ledger.ts";
import { deskWork } from "../request/desk-work.ts";

const holdsOf = (work: ReturnType<typeof deskWork>) => foldHolds(testSettings, work.events()).get(jordan.key) ?? [];

test("a handler places a hold and lifts it, each as a step of one stream", async () => {
  const work = deskWork(personas.manager);
  const by = work.by;
  await placeHold(by, { personKey: jordan.key, reason: " A claim is before the court. ", events: work.events() });
  const [hold] = openHolds(holdsOf(work));
  expect(hold).toMatchObject({ reason: "A claim is before the court.", by: personas.manager });
  if (!hold) return;
  await liftHold(by, { hold, reason: "The claim was settled.", events: work.events() });
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
  const events = work.events();
  expect(await placeHold(work.by, { personKey: jordan.key, reason: " ", events })).toEqual({ ok: false, error: { type: "reason-missing" } });
  expect(work.events().filter(({ kind }) => kind === "hold.placed")).toEqual([]);
});

test("of two holds that are placed at once the second is shown the first", async () => {
  const manager = deskWork(personas.manager);
  const events = manager.events();
  await placeHold(manager.by, { personKey: jordan.key, reason: "A claim.", events });
  const head = deskWork(personas.head, manager.events());
  expect(await placeHold(head.by, { personKey: jordan.key, reason: "An inquiry.", events })).toMatchObject({
    ok: false,
    error: { type: "already-done" },
  });
});
