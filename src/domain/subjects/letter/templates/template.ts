import type { LetterType } from "../../../policy/vocabulary.ts";
import type { LetterOutcome } from "../letter-facts.ts";

/**
 * The sentences of letters in one language. Days come as they are said in it, and lists as lines; names, addresses
 * and what a policy or a writer says come as they are, in whatever language that is.
 */
export interface LetterTemplate {
  readonly subject: Readonly<Record<LetterType, (body: string) => string>>;
  readonly greeting: (name: string) => string;
  readonly opening: Readonly<Record<LetterType, string>>;
  readonly underPolicy: (title: string) => string;
  readonly toldBefore: (day: string) => string;
  readonly incident: (day: string) => string;
  readonly refusedMessage: (day: string) => string;
  /** `problem` is the policy's own word. */
  readonly behaviour: (problem: string) => string;
  readonly recorded: (lines: string) => string;
  readonly effects: (lines: string) => string;
  readonly change: string;
  readonly consequence: string;
  readonly considered: (lines: string) => string;
  readonly reply: string;
  readonly reasons: (reasons: string) => string;
  readonly reasonsThen: (reasons: string) => string;
  readonly decided: (lines: string) => string;
  readonly conditions: (lines: string) => string;
  readonly changes: (lines: string) => string;
  readonly arrangements: string;
  readonly contact: (contact: string) => string;
  readonly stillRead: string;
  readonly purpose: string;
  readonly notComplying: string;
  readonly breachConsequences: string;
  readonly thisOffice: (body: string) => string;
  readonly thisMatter: (matter: string) => string;
  readonly otherMatters: string;
  readonly policeReachable: string;
  readonly lastDay: (day: string) => string;
  readonly noEndDate: string;
  readonly reviewBy: (day: string) => string;
  /** What was decided, whether or not it is done. */
  readonly outcomes: Readonly<Record<LetterOutcome, string>>;
  /** How the restriction stands, as it is on record. */
  readonly standing: {
    readonly notInForce: string;
    readonly stillApplies: string;
    readonly notEndedYet: string;
    /** Of an end that is decided before the person was told of the limits at all. */
    readonly neverApplied: string;
    readonly notChangedYet: string;
    readonly changed: string;
    readonly ended: string;
    readonly usualWay: string;
    readonly otherLimits: string;
  };
  readonly finalStage: string;
  readonly dispute: (route: string) => string;
  readonly disputeWithin: (days: number) => string;
  readonly disputeTo: (address: string) => string;
  readonly disputeIsFree: string;
  readonly policyCopy: (title: string) => string;
  readonly policyOnline: (address: string) => string;
  readonly otherFormat: string;
  readonly closing: string;
}
