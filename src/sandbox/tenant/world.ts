import type { Directory } from "./directory.ts";
import type { Quirks } from "./quirks/quirks.ts";
import type { Change } from "./store/changes.ts";
import type { TenantState } from "./store/state.ts";

/** What every operation works on. `now` is the service's clock, in milliseconds; `random` makes guids. */
export interface World {
  readonly quirks: Quirks;
  readonly directory: Directory;
  readonly state: TenantState;
  readonly now: () => number;
  readonly random: () => string;
  readonly commit: (change: Change) => void;
}
