import type { Shape } from "../base/shape.ts";
import type { LedgerList } from "./lists.ts";

/** What can happen: for a kind of event the list that keeps it and the shape of its body. */
export interface EventKind<T = unknown> {
  readonly list: LedgerList;
  readonly shape: Shape<T>;
}
