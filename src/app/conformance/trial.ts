import type { Result } from "../../domain/base/result.ts";
import type { Account, ChannelRef, ServiceError } from "../ports.ts";
import type { ProbeEntry, RunHow } from "./run-probes.ts";

/** Trying, as somebody in a browser, what is unproven of a tenant. */
export interface Trial {
  readonly site: string;
  /** Opens a window when it must, so only from a click. */
  readonly signIn: () => Promise<Result<Account, ServiceError>>;
  readonly run: (choices: TrialChoices, how: TrialHow) => Promise<Result<TrialReport, TrialProblem>>;
}

export interface TrialChoices {
  readonly rows: number;
  /** Where a card may be posted, which stays there; null where none is to be. */
  readonly channel: ChannelRef | null;
}

interface TrialHow extends RunHow {
  readonly onProgress: (done: number, of: number) => void;
  readonly onCleaning: () => void;
  /** Asks the person to put a retention label on a row, at an address; false where they pass it over. */
  readonly putLabel: (webUrl: string) => Promise<boolean>;
}

export interface TrialReport {
  readonly entries: readonly ProbeEntry[];
  readonly cleaned: CleanedUp;
}

export interface CleanedUp {
  readonly removed: number;
  /** Rows that are still in the list in which staff may do everything. */
  readonly left: number;
  /** Rows of the other list, which stay until the list goes. */
  readonly kept: number;
}

export type TrialProblem = { readonly type: "no-lists" } | ServiceError;
