import { AsyncLocalStorage } from "node:async_hooks";
import type { SessionWork } from "../../../src/app/work.ts";
import { kindOf } from "../../../src/domain/events/kinds.ts";
import type { Act, Tell } from "./told.ts";

/** The rows that were written last for what somebody does. */
interface Written {
  last: readonly { readonly list: string; readonly key: string }[];
}

const doing = new AsyncLocalStorage<Written>();

/** The same work, which notes what it writes for the act that is done with it. */
export const noting = (work: SessionWork): SessionWork => ({
  ...work,
  ledger: {
    ...work.ledger,
    exchange: (writes, queries) => {
      const written = doing.getStore();
      // How a card was posted is recorded where it can be; nobody is told so.
      const rows = writes.filter(({ draft }) => draft.kind !== "card.posting");
      if (written && rows.length > 0) written.last = rows.map(({ draft }) => ({ list: kindOf(draft.kind).list, key: draft.key }));
      return work.ledger.exchange(writes, queries);
    },
  },
});

/** The same act. When it is said to be done, it is told which rows were written for it: they must be there, and count. */
export const telling = (tell: Tell, act: Act): Act => ({
  ...act,
  run: () => {
    const written: Written = { last: [] };
    return doing.run(written, async () => {
      const answer = await act.run();
      if (answer === "done") for (const row of written.last) tell({ type: "recorded", ...row });
      return answer;
    });
  },
});
