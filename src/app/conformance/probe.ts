/** What is tried at run time, by whoever is signed in; first what Evenhand cannot do without. */
export const runTimeProbes = [
  "add-only",
  "authors",
  "delta",
  "delta-deletions",
  "range",
  "range-large",
  "unique",
  "calls",
  "equality",
  "versions",
  "label",
  "card",
  "unique-case",
  "collation",
  "created",
  "fields",
  "clock",
  "headers",
  "retry-after",
] as const;

/** What is tried by the administrator who sets sites up. */
type SetUpProbeName = "list" | "columns-indexed" | "column-unique" | "created-indexed" | "list-settings" | "level" | "inheritance" | "grants" | "site-users";

export type ProbeName = (typeof runTimeProbes)[number] | SetUpProbeName;

/** What was seen, by names of the wire: a status, a text that the service sent, whether a property was there. */
export type Seen = Readonly<Record<string, string | number | boolean>>;

/** Habits by name, as a tenant that is simulated takes them. */
export type Quirks = Readonly<Record<string, unknown>>;

export type NotTried =
  /** An earlier call, on which this one stands, was refused. */
  | "refused-before"
  /** No answer came, more than once. */
  | "no-answer"
  /** What was waited for did not come in time. */
  | "not-in-time"
  /** The list was to be larger for this than was asked for. */
  | "too-few-rows"
  | "no-channel"
  /** The service never asked to wait. */
  | "not-throttled"
  /** A person is needed for this, and passed it over. */
  | "passed-over"
  /** Whoever ran it stopped before. */
  | "stopped";

export type Finding =
  /** As Evenhand goes by when it is tried without a tenant. */
  | { readonly type: "proven"; readonly seen: Seen }
  /** Otherwise; `quirks` is empty where no habit imitates it. */
  | { readonly type: "differs"; readonly seen: Seen; readonly quirks: Quirks }
  | { readonly type: "not-tried"; readonly why: NotTried; readonly seen: Seen };

export interface Probe<Context> {
  readonly name: ProbeName;
  /** Whether Evenhand cannot be used, or not without another way, where it differs. */
  readonly isFatal: boolean;
  readonly run: (context: Context) => Promise<Finding>;
}

export const proven = (seen: Seen): Finding => ({ type: "proven", seen });

export const differs = (seen: Seen, quirks: Quirks = {}): Finding => ({ type: "differs", seen, quirks });

export const notTried = (why: NotTried, seen: Seen = {}): Finding => ({ type: "not-tried", why, seen });
