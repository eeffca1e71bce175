import { standingOfPerson } from "../../../src/app/contact/standing-of-person.ts";
import type { DeskState } from "../../../src/app/desk/desk-store.ts";
import type { Device } from "../world/device.ts";
import { promises, type Broken } from "./broken.ts";
import type { PaneFacts } from "./pane-checks.ts";

/** By how much a desk may be behind its last check, and a check behind what it read. */
const mayBeBehindMs = 5 * 60_000;

/** Whether a tab tells somebody at this moment to reply as usual to a person who is restricted. */
export const checkTab = ({ desk, checking, problem }: DeskState, device: Device, { books, spans, now, lateBy }: PaneFacts): Broken | null => {
  // What was not checked is said to be old.
  if (!desk || checking || problem) return null;
  const readAt = device.truly(desk.now);
  if (readAt === null) return null;
  for (const { instruction, from, until, isUnclear } of spans.values()) {
    if (isUnclear || from >= readAt - lateBy - mayBeBehindMs || (until !== null && until <= now)) continue;
    const person = books.row("Instructions", instruction)?.personKey ?? "";
    if (!desk.people.has(person)) continue;
    const { restrictions, doubt } = standingOfPerson(desk, person);
    if (restrictions.length === 0 && doubt === null)
      return {
        promise: promises.unrestricted,
        how: `${device.name} says in the tab that no rule is in force for ${person}. ${instruction} has applied since before it was checked.`,
      };
  }
  return null;
};
