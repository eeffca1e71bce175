import type { LedgerDigest } from "../../../src/domain/views/ledger-digest.ts";

/** What the product said to somebody about what they did. What it said must hold. */
export type Told =
  | { readonly type: "withdrawn"; readonly request: string }
  | { readonly type: "decided"; readonly request: string; readonly decision: string }
  | { readonly type: "noticed"; readonly instruction: string }
  | { readonly type: "reviewed"; readonly instruction: string; readonly decision: string }
  | { readonly type: "ended"; readonly instruction: string }
  | { readonly type: "dispute-decided"; readonly dispute: string; readonly decision: string }
  /** A row was said to be recorded. */
  | { readonly type: "recorded"; readonly list: string; readonly key: string }
  /** Settings were said to be saved; `has` stands in them as JSON. */
  | { readonly type: "settings-saved"; readonly has: string }
  | { readonly type: "policy-added"; readonly version: string }
  /** A digest of all rows was saved outside the site. */
  | { readonly type: "digest"; readonly digest: LedgerDigest }
  /** Somebody asked for a card: it may be posted once for it. */
  | { readonly type: "card-asked"; readonly request: string }
  /** A click was kept on a device. */
  | { readonly type: "kept"; readonly device: string; readonly key: string }
  /** A person took a click off their device, after they were told that the records refused it. */
  | { readonly type: "forgotten"; readonly device: string; readonly key: string };

/** Something that somebody can do now, as their screen offers it. */
export interface Act {
  /** What they do, in plain words. */
  readonly says: string;
  /** How often it is chosen beside others. */
  readonly weight: number;
  /** What it is about, so that several people can be made to do something about the same at once. */
  readonly about: string;
  /** Does it, and says what the product said. */
  readonly run: () => Promise<string>;
}

export type Tell = (told: Told) => void;
