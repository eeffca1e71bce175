import type { Policy } from "../../policy/types.ts";
import type { ChosenMeasure } from "../../policy/instruct.ts";
import type { Settings } from "../../policy/settings.ts";
import type { Day } from "../../base/time.ts";
import type { LetterLanguage, LetterType } from "../../policy/vocabulary.ts";

/** What a review or a dispute came to. */
export type LetterOutcome = "continue" | "alter" | "end" | "upheld" | "varied" | "refused";

/** How the restriction stands on the day of a letter about the result of a review or a dispute, as the records say. */
export type LetterStanding =
  /** Its terms are not in force, because the person has not been told of them. */
  | { readonly type: "not-in-force" }
  /** What it was before the decision still applies. */
  | { readonly type: "in-force" }
  /** The terms that were decided apply. */
  | { readonly type: "changed" }
  /** Its end is on record. `others`: something else limits the person's contact all the same. */
  | { readonly type: "ended"; readonly others: boolean };

/** What a letter is composed from. What is not known is empty or null, and leaves a gap for whoever writes it. */
export interface LetterFacts {
  readonly type: LetterType;
  readonly language: LetterLanguage;
  readonly policy: Policy;
  readonly body: string;
  readonly office: Settings["letters"];
  readonly name: string;
  readonly signer: string;
  /** What was logged, in the policy's words, with its day. */
  readonly behaviours: readonly { readonly label: string; readonly on: Day }[];
  readonly effects: readonly string[];
  readonly reasons: string;
  readonly measures: readonly ChosenMeasure[];
  /** Null for all contact with the office. */
  readonly matter: string | null;
  /** Null where nobody is named. */
  readonly contact: string | null;
  readonly reviewOn: Day | null;
  readonly endsOn: Day | null;
  readonly outcome: LetterOutcome | null;
  /** Null where the letter tells no result. A letter never says that something was done which is not on record. */
  readonly standing: LetterStanding | null;
  /** The day on which the person was told of what is in force. */
  readonly toldOn: Day | null;
  /** The day of the message that a reminder or a refusal is about. */
  readonly messageOn: Day | null;
}
