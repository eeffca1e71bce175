import { compare } from "../../base/compare.ts";
import type { Signatory } from "../../ledger/recorded.ts";
import type { Role } from "../../ledger/lists.ts";
import type { LetterType } from "../../policy/vocabulary.ts";
import type { QuestionField } from "../../policy/answer-kinds.ts";
import type { Day } from "../../base/time.ts";

/** What somebody is to do next, worked out from the folds. Nothing here is stored, so nothing can be ticked off without being done. */
export interface DueItem {
  readonly type: DueType;
  /** Tells it from every other item at the same moment. */
  readonly key: string;
  readonly forWhom: ForWhom;
  /** The last day for it; null when nothing sets one, and then it only grows older. */
  readonly on: Day | null;
  /** Since when it waits. */
  readonly since: Day;
  readonly overdue: boolean;
  /** Set where it may be several days: it is late on one of them and not on another, or due on one and not on another. */
  readonly unknown?: "late" | "due";
  readonly about: About;
  /** Where the policy asks for it; empty when no policy does. */
  readonly clause: string;
}

export const dueTypes = [
  "request",
  "answer",
  "decision-to-record",
  "instruction",
  "instruction-to-withdraw",
  "notice",
  "review",
  "review-to-carry-out",
  "dispute",
  "dispute-to-carry-out",
  "result-letter",
  "breach-reminder",
  "triage-task",
  "reading",
  "mailbox",
  "unread-place",
  "police-report",
  "support",
  "shortcoming",
  "adjustment",
  "adviser-to-tell",
  "proposal",
  "concern",
  "further-action",
  "disposal",
  "rows-to-restrict",
  "set-up-question",
  "holidays-end",
] as const;

export type DueType = (typeof dueTypes)[number];

/** A role, a desk or post by its name in Settings or in a record, or people by themselves: any one of them may do it. */
export type ForWhom =
  | { readonly type: "role"; readonly role: Exclude<Role, "staff"> }
  | { readonly type: "named"; readonly name: string }
  | { readonly type: "people"; readonly people: readonly Signatory[] };

/** What it is about, by keys alone. A screen finds the words, and the page that it leads to. */
export type About =
  | { readonly type: "person"; readonly person: string }
  | { readonly type: "request"; readonly request: string; readonly person: string }
  | { readonly type: "restriction"; readonly restriction: string; readonly person: string }
  | { readonly type: "dispute"; readonly dispute: string; readonly person: string }
  /** A letter to write. `about` is the key of the instruction, breach or decision that it is about. */
  | { readonly type: "letter"; readonly letter: LetterType; readonly about: string; readonly person: string }
  | { readonly type: "message"; readonly message: string }
  /** What a message asks a desk to do. `triage` is the key of the triage that says so. */
  | { readonly type: "task"; readonly message: string; readonly triage: string }
  | { readonly type: "mailbox"; readonly mailbox: string }
  | { readonly type: "question"; readonly field: QuestionField }
  | { readonly type: "holidays" }
  | { readonly type: "disposal"; readonly owner: string; readonly person: string };

export const forRole = (role: Exclude<Role, "staff">): ForWhom => ({ type: "role", role });

/** Overdue things first, the longest first; then by their day; then what has none, the oldest first. */
export const byUrgency = (left: DueItem, right: DueItem): number =>
  Number(right.overdue) - Number(left.overdue) || compare(left.on ?? lastDay, right.on ?? lastDay) || compare(left.since, right.since) || compare(left.key, right.key);

export const inUrgency = (items: readonly DueItem[]): readonly DueItem[] => items.toSorted(byUrgency);

const lastDay: Day = "9999-12-31";
