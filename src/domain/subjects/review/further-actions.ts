import { defineFold, foldAll } from "../../events/define-fold.ts";
import type { EventOf, LedgerEvent } from "../../events/event.ts";
import { furtherActionStream } from "../../ledger/streams.ts";
import { lastRows } from "../../ledger/last-rows.ts";
import { groupBy } from "../../base/group-by.ts";
import type { Policy } from "../../policy/types.ts";
import type { Settings } from "../../policy/settings.ts";
import type { ReviewFigures } from "./review-figures.ts";

/** What is done where restrictions did not work, such as taking legal advice. The advice itself stands in Private. */
export interface FurtherAction {
  readonly id: string;
  readonly instruction: string;
  readonly personKey: string;
  readonly opened: EventOf<"further-action.opened">;
  /** Null while it is open. */
  readonly closed: EventOf<"further-action.closed"> | null;
  /** The last row of its stream, counted or not, which the next one follows. */
  readonly lastStep: LedgerEvent;
}

/** After how many alterations that did not work further action is offered. */
const alterationsForFurtherAction = 2;

/** The further actions of each instruction, oldest first. Rows by people who are no handlers use up a number and nothing else. */
export const furtherActionsFold = defineFold({
  kinds: ["further-action.opened", "further-action.closed"],
  bucket: "person",
  readsVoid: true,
  fold: (_settings, events): ReadonlyMap<string, readonly FurtherAction[]> => {
    const actions = new Map<string, FurtherAction>();
    const lastRow = lastRows<LedgerEvent>(events);
    for (const event of events.filter(({ verdict }) => verdict.counts)) {
      if (event.kind === "further-action.opened" && !actions.has(event.body.action)) {
        const { action, instruction } = event.body;
        actions.set(action, {
          id: action,
          instruction,
          personKey: event.personKey,
          opened: event,
          closed: null,
          lastStep: lastRow("Requests", furtherActionStream(action)) ?? event,
        });
      }
      if (event.kind === "further-action.closed") {
        const known = actions.get(event.body.action);
        // What is said of it under another person does not reach it.
        if (known?.personKey === event.personKey) actions.set(known.id, { ...known, closed: known.closed ?? event });
      }
    }
    return groupBy(actions.values(), ({ instruction }) => instruction);
  },
});

export const foldFurtherActions = (settings: Settings, events: Iterable<LedgerEvent>): ReadonlyMap<string, readonly FurtherAction[]> =>
  foldAll(furtherActionsFold, settings, events);

/** Whether further action is offered: the policy knows it, the restriction was altered twice, and there was conduct or a breach since. */
export const mayTakeFurtherAction = (policy: Policy, alterations: number, { concerns, breaches }: Pick<ReviewFigures, "concerns" | "breaches">): boolean =>
  policy.furtherAction !== null && alterations >= alterationsForFurtherAction && concerns + breaches > 0;
