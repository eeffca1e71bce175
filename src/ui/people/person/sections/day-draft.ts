import type { Day } from "../../../../domain/base/time.ts";

/** What a form holds of something that has a day: null until it is given. */
export type DayDraft<T extends { readonly on: Day }> = Omit<T, "on"> & { readonly on: Day | null };
