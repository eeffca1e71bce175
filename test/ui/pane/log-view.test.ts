import { expect, test } from "vitest";
import type { OutboxEntry } from "../../../src/app/ports.ts";
import { foldMessages } from "../../../src/domain/subjects/contact/messages.ts";
import type { EventDraft } from "../../../src/domain/events/event.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { choiceLabel } from "../../../src/ui/pane/log/choice-label.ts";
import { viewColleagues, viewOwn } from "../../../src/ui/pane/state/log-view.ts";
import { event, personas, testSettings } from "../../support/events.ts";
import { jordan, loggedMessage } from "../../support/sample-ledger.ts";

const mine = loggedMessage(jordan, "scattergun", { message: "m1", by: personas.staff });
const theirs = loggedMessage(jordan, "no-concern", { message: "m1", by: personas.staff2 });

const logged = (events: readonly LedgerEvent[], pending: readonly OutboxEntry[] = []) => ({
  message: foldMessages(testSettings, events).get("message:m1") ?? null,
  pending,
});

const kept = (draft: EventDraft, refusal: string | null = null): OutboxEntry => ({ draft, by: { ...personas.staff, tenantId: "tenant" }, attempts: 0, notBefore: 0, refusal });

const own = (events: readonly LedgerEvent[], pending: readonly OutboxEntry[] = []) => viewOwn(iopc001, personas.staff.oid, logged(events, pending));

test("views stand side by side: mine as mine, a colleague's as theirs", () => {
  expect(own([mine, theirs])?.view.choice).toBe("scattergun");
  expect(viewColleagues(personas.staff.oid, logged([mine, theirs])).map(({ by, choice }) => [by.name, choice])).toEqual([[personas.staff2.name, "no-concern"]]);
  expect(own([theirs])).toBeNull();
});

test("a view is logged only once the service has it", () => {
  expect(own([mine])?.progress).toBe("logged");
  expect(own([mine], [kept(mine)])?.progress).toBe("kept");
  expect(own([mine], [kept(mine, "No.")])?.progress).toBe("refused");
});

test("a behaviour for which the policy asks an effect is unfinished until one is given", () => {
  const detailed = (effects: readonly string[]) =>
    event("contact.detailed", { of: mine.key, effects, note: "" }, { stream: "message:m1", addressKey: jordan.addressKey, at: "2026-11-23T08:30:00Z" });
  expect(own([mine])?.unfinished).toBe(true);
  expect(own([mine, detailed([])])?.unfinished).toBe(true);
  expect(own([mine, detailed(["staff-time"])])?.unfinished).toBe(false);
  expect(own([mine, detailed(["staff-time"])], [kept(detailed(["staff-time"]))])?.detailKept).toBe(true);
});

test("no concern, and a message about the reader, are finished with the click", () => {
  for (const choice of ["no-concern", "about-me"]) {
    expect(own([loggedMessage(jordan, choice, { message: "m1", by: personas.staff })])?.unfinished).toBe(false);
  }
});

test("a choice is named as its policy names it, and one that it does not know as it was written", () => {
  expect(choiceLabel(iopc001, "scattergun")).toBe("Continual contact");
  expect(choiceLabel(iopc001, "no-concern")).toBe("No concern");
  expect(choiceLabel(iopc001, "from-elsewhere")).toBe("from-elsewhere");
});
