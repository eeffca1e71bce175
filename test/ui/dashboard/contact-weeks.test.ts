import { addDays } from "../../../src/domain/base/time.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aboutMe, noConcern } from "../../../src/domain/policy/vocabulary.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { behavioursOf } from "../../../src/domain/policy/behaviours.ts";
import { contactWeeks, type ContactWeeks } from "../../../src/ui/dashboard/contact-weeks.ts";
import { testDesk } from "../../support/desk.ts";
import { jordan, loggedMessage } from "../../support/sample-ledger.ts";

const weeks = (events: readonly LedgerEvent[]): ContactWeeks => contactWeeks(testDesk(events).figures, iopc001);

test("behaviours stand under the policy's categories, in its order, no concern first", () => {
  const shown = weeks([loggedMessage(jordan, "refuses-decision"), loggedMessage(jordan, aboutMe), loggedMessage(jordan, "threats"), loggedMessage(jordan, noConcern)]);
  expect(shown.groups.map(({ label }) => label)).toEqual(["No concern", "Aggressive or abusive", "Unreasonably persistent", "Complaint about a colleague"]);
});

test("a choice of another policy is counted in a group of its own, by its id", () => {
  const shown = weeks([loggedMessage(jordan, "defamatory")]);
  expect(shown.groups).toMatchObject([{ id: "other", choices: [{ label: "defamatory" }] }]);
});

test("each week's number is that of its messages, and the groups add up to the total", () => {
  const choice = fc.constantFrom(noConcern, aboutMe, "unknown", ...behavioursOf(iopc001).map(({ id }) => id));
  fc.assert(
    fc.property(fc.array(fc.record({ choice, day: fc.integer({ min: 1, max: 22 }) }), { maxLength: 25 }), (logs) => {
      const { groups, total } = weeks(logs.map((log) => loggedMessage(jordan, log.choice, { at: `${addDays("2026-11-01", log.day - 1)}T10:00:00Z` })));
      expect(total.messages).toHaveLength(logs.length);
      expect(total.byWeek.map(({ length }) => length)).toEqual(total.byWeek.map((_, week) => groups.reduce((sum, { byWeek }) => sum + (byWeek[week]?.length ?? 0), 0)));
      for (const group of groups) expect(group.messages).toHaveLength(group.choices.reduce((sum, { messages }) => sum + messages.length, 0));
    }),
  );
});
