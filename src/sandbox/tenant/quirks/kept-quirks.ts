import type { Quirks } from "./quirks.ts";

/** The quirks that hold now. Like faults they are no part of the state: a reset, an import or another start begins without them. */
export interface KeptQuirks {
  readonly now: () => Quirks;
  readonly replace: (quirks: Quirks) => void;
}

export const createKeptQuirks = (first: Quirks): KeptQuirks => {
  let quirks = first;
  return {
    now: () => quirks,
    replace: (next) => {
      quirks = next;
    },
  };
};
