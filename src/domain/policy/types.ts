import type { Day } from "../base/time.ts";

/**
 * A policy as data. Everything in which one body's policy differs from another's is here and nowhere else.
 * `clause` is a text label as the policy prints it ("section 6", "9.12"), never a number and never a sort key.
 * `null` means that the policy does not say: set-up must ask, and until it is answered what depends on it cannot be done.
 */
export interface Policy {
  readonly id: string;
  readonly version: string;
  /** Policies that grew from one text; for people who compare them. */
  readonly family: string;
  readonly title: string;
  readonly body: string;
  readonly effectiveFrom: Day | null;
  readonly effectiveTo: Day | null;
  readonly marking: string | null;
  /** What the policy says of its own changes; the dates are text, because one policy gives a month only. */
  readonly revisions: readonly { readonly on: string; readonly what: string }[];
  readonly terms: Terms;
  readonly categories: readonly Category[];
  /** The six behaviours that stand beside "no concern" on the first page of the pane, in a fixed order. */
  readonly firstChoices: readonly string[];
  readonly effectTest: EffectTest;
  /** What to bear in mind about tone and culture before judging behaviour. */
  readonly hints: readonly Guidance[];
  readonly handlingCheck: HandlingCheck | null;
  readonly softSteps: readonly SoftStep[];
  readonly warning: Warning;
  readonly police: Police | null;
  readonly immediateActions: readonly ImmediateAction[];
  readonly authority: Authority;
  readonly criteria: readonly Criterion[] | null;
  readonly measures: readonly Measure[];
  /** The list of measures is open: a head may write another. */
  readonly otherMeasures: boolean;
  readonly scope: Scope;
  /** The person's agreement is to be sought where that is possible; null when the policy does not ask for it. */
  readonly agreement: Guidance | null;
  /** The policy asks what a restriction is to achieve. The product always does; this is the clause. */
  readonly purpose: Guidance | null;
  readonly restrictionNotice: Notice;
  readonly laterNotices: LaterNotices;
  readonly breach: Breach | null;
  readonly review: Review;
  readonly dispute: Dispute | null;
  readonly sharing: Sharing | null;
  readonly informationRights: InformationRights | null;
  readonly adjustments: Adjustments;
  readonly needs: Needs;
  /** What is left when restrictions did not work; null when the policy does not say. */
  readonly furtherAction: Guidance | null;
  readonly support: readonly Guidance[];
  readonly links: readonly Guidance[];
  /** What no policy says and every body must: asked at set-up. */
  readonly unsaid: Unsaid;
}

/** The policy's own words, singular, lower case. */
interface Terms {
  readonly person: string;
  readonly persons: string;
  readonly staff: string;
  readonly problem: string;
  readonly restriction: string;
}

export interface Category {
  readonly id: string;
  readonly label: string;
  readonly clause: string;
  /** What to bear in mind before choosing from this group, such as the difference between anger and aggression. */
  readonly hint: string;
  readonly behaviours: readonly Behaviour[];
}

export interface Behaviour {
  readonly id: string;
  /** At most 30 characters: it stands on a button 320 px wide. */
  readonly label: string;
  readonly clause: string;
  readonly flags: readonly BehaviourFlag[];
}

/** `violence`: physical violence used or threatened. `not-acceptable`: a manager is to see it even when it happened once. */
export type BehaviourFlag = "violence" | "threat" | "harassment" | "not-acceptable" | "countable";

/** The second limb: an effect without which the conduct does not count. Categories that stand in no limb need none. */
interface EffectTest {
  readonly effects: readonly { readonly id: string; readonly label: string }[];
  readonly limbs: readonly EffectLimb[];
}

export interface EffectLimb {
  readonly categories: readonly string[];
  /** `could`: the conduct may have had the effect. `does`: it has. */
  readonly standard: "could" | "does";
  /** Ids of the effects of which one at least is needed. */
  readonly effects: readonly string[];
  readonly clause: string;
}

export interface HandlingCheck {
  readonly questions: readonly { readonly id: string; readonly label: string; readonly mayNotApplyYet: boolean }[];
  readonly passRule: "all" | "any";
  readonly clause: string;
}

/** Tried before any restriction. None is a restriction, also where it has a restriction's name (a single contact in 002). */
interface SoftStep {
  readonly id: string;
  readonly label: string;
  readonly clause: string;
}

/** Advice in writing, the chance to change, and the exceptions are three separate things. */
interface Warning {
  readonly clause: string;
  /** `always`, or `always-attempt` where the policy promises to try. */
  readonly rule: "always" | "always-attempt";
  readonly inWriting: boolean;
  readonly contents: readonly NoticeElement[];
  /** `wherever-possible` may be passed over with a reason. */
  readonly chanceToChange: { readonly rule: "always" | "wherever-possible"; readonly clause: string } | null;
  readonly waitDays: number | null;
  readonly exceptions: readonly WarningException[];
}

export interface WarningException {
  readonly id: string;
  readonly grounds: string;
  /** What may be done without a warning: the restriction itself, or only police or legal action. */
  readonly scope: "restriction" | "police-or-legal";
  readonly clause: string;
}

interface Police {
  readonly mustReport: readonly BehaviourFlag[];
  readonly mayReport: readonly string[];
  readonly clause: string;
}

/** What a member of staff may do alone and at once. */
export interface ImmediateAction {
  readonly id: string;
  readonly label: string;
  readonly when: string;
  readonly record: string;
  readonly clause: string;
}

interface Authority {
  readonly asks: "manager" | "staff" | null;
  readonly asksClause: string;
  /** The title the policy gives to who decides, such as "head of function". */
  readonly decides: string | null;
  readonly decidesClause: string;
  /** Whether the policy itself lets somebody else be named to decide. */
  readonly nominee: string | null;
}

export interface Criterion {
  readonly id: string;
  readonly label: string;
  readonly clause: string;
  /** Plain help to whoever gives evidence for it. */
  readonly asks: string;
  /** Whether it can be answered "not applicable", and when. */
  readonly notApplicableWhen: string | null;
}

export interface Measure {
  readonly id: string;
  readonly label: string;
  readonly clause: string;
  readonly parameters: readonly MeasureParameter[];
  /** What staff are told to do. `{name}` is filled from the parameters. */
  readonly staffMay: string;
  /** What it means to the person, in the second sentence of the head's page. */
  readonly personMeans: string;
  /** Only in severe cases: the reason must say why it is one. */
  readonly severeOnly: boolean;
  readonly softStep: boolean;
  /** Staff need not answer: only these kinds of message get a reply. Empty when it does not limit replies. */
  readonly repliesOnlyTo: readonly string[];
  /** Ways of contact that it closes altogether; a decision that leaves none open is refused. */
  readonly closes: readonly string[];
  /** Contact comes through a representative only: their mail is then the permitted route. */
  readonly throughRepresentative: boolean;
}

export interface MeasureParameter {
  readonly id: string;
  readonly label: string;
  /** `mailbox`: the name of a mailbox in Settings, with its reader, deputy and daily check. */
  readonly type: "text" | "choice" | "mailbox";
  readonly choices: readonly string[];
  readonly required: boolean;
}

interface Scope {
  readonly rule: "this-office" | "one-matter" | "unsaid";
  readonly says: string;
  readonly clause: string;
}

export interface NoticeElement {
  readonly id: string;
  readonly label: string;
  readonly clause: string;
  /** When the policy asks for it; absent where it always does. `end-set`: only where the restriction has a last day (001 section 6: "if relevant"). */
  readonly onlyIf?: "end-set";
}

interface Notice {
  /** `before-deciding` (000), `before-in-force` (001, 004, 002) or `in-writing` where no time is said (003). */
  readonly timing: "before-deciding" | "before-in-force" | "in-writing";
  readonly contents: readonly NoticeElement[];
  readonly clause: string;
}

/** What later letters must contain. Empty lists add nothing to what every letter has. */
interface LaterNotices {
  readonly change: readonly NoticeElement[];
  readonly reviewResult: readonly NoticeElement[];
  readonly disputeResult: readonly NoticeElement[];
}

export interface Breach {
  readonly staffMay: string;
  readonly reminder: readonly NoticeElement[];
  readonly clause: string;
}

interface Review {
  /** The longest time to the next review. */
  readonly maxMonths: number | null;
  readonly early: boolean;
  readonly outcomes: readonly ("continue" | "alter" | "end")[];
  readonly clause: string;
}

export interface Dispute {
  readonly route: string;
  readonly decidedBy: string | null;
  readonly days: number | null;
  readonly finalStage: boolean;
  /** A dispute that is itself unacceptable may be refused, one message at a time, by somebody who did not decide (000). */
  readonly notWhenUnacceptable: boolean;
  readonly clause: string;
}

interface Sharing {
  readonly reasons: readonly string[];
  /** Whose advice is taken first, such as the Data Protection Officer (003). */
  readonly adviser: string | null;
  /** The adviser is asked only when the person has not consented (002); otherwise always (003). */
  readonly adviserOnlyWithoutConsent: boolean;
  readonly clause: string;
}

interface InformationRights {
  readonly says: string;
  readonly clause: string;
}

interface Adjustments {
  readonly says: string;
  /** A restriction of somebody with an adjustment is a last resort that needs its own reason (000). */
  readonly lastResort: boolean;
  /** An adjustment that is misused may be changed, with equality advice (003 9.13, 9.14). */
  readonly mayBeChanged: boolean;
  readonly clause: string;
}

/** Whether everybody is asked at the outset what they need to communicate. */
interface Needs {
  readonly askedAtOutset: boolean;
  readonly says: string;
  readonly clause: string;
}

export interface Guidance {
  readonly label: string;
  readonly clause: string;
}

interface Unsaid {
  /** What applies between a missed review and the next decision. */
  readonly whenReviewIsMissed: string | null;
  readonly retentionYears: number | null;
  readonly daysToDispute: number | null;
  /** How long entries without a concern, about people who have no record, are kept. */
  readonly noConcernDays: number | null;
}

/** `iopc-001@1.0`: what each record is pinned to. */
export const policyVersionOf = (policy: Pick<Policy, "id" | "version">): string => `${policy.id}@${policy.version}`;
