import { count, dateText, filledText, flag, listOf, nullable, objectOf, oneOf, optional } from "../base/shape.ts";

/**
 * A policy as data. Everything in which one body's policy differs from another's is here and nowhere else, and it is
 * written once: `types.ts` names the types that follow from it.
 * `clause` is a text label as the policy prints it ("section 6", "9.12"), never a number and never a sort key.
 * `null` means that the policy does not say: set-up must ask, and until it is answered what depends on it cannot be done.
 */
const id = filledText(60);
/** A name or a short sentence of the pack. */
const label = filledText(200);
const clause = filledText(100);
const says = filledText(1000);

const guidance = objectOf({ label, clause });
const guidances = listOf(guidance, 50);
const element = objectOf({ id, label, clause });
const elements = listOf(element, 30);
/** `onlyIf`: when the policy asks for it; absent where it always does. `end-set`: only where the restriction has a last day (001 section 6: "if relevant"). */
const noticeElement = objectOf({ id, label, clause, onlyIf: optional(oneOf("end-set")) });

/** The policy's own words, singular, lower case. */
const terms = objectOf({ person: label, persons: label, staff: label, problem: label, restriction: label });

/** `violence`: physical violence used or threatened. `not-acceptable`: a manager is to see it even when it happened once. */
const behaviourFlags = listOf(oneOf("violence", "threat", "harassment", "not-acceptable", "countable"), 5);

const category = objectOf({
  id,
  label,
  clause,
  /** What to bear in mind before choosing from this group, such as the difference between anger and aggression. */
  hint: says,
  behaviours: listOf(
    objectOf({
      id,
      // It stands on a button 320 pixels wide.
      label: filledText(30),
      clause,
      flags: behaviourFlags,
    }),
    50,
  ),
});

/** The second limb: an effect without which the conduct does not count. Categories that stand in no limb need none. */
const effectTest = objectOf({
  effects: listOf(objectOf({ id, label }), 20),
  limbs: listOf(
    objectOf({
      categories: listOf(id, 20),
      /** `could`: the conduct may have had the effect. `does`: it has. */
      standard: oneOf("could", "does"),
      /** Ids of the effects of which one at least is needed. */
      effects: listOf(id, 20),
      clause,
    }),
    20,
  ),
});

const handlingCheck = objectOf({
  questions: listOf(objectOf({ id, label, mayNotApplyYet: flag }), 20),
  passRule: oneOf("all", "any"),
  clause,
});

/** Advice in writing, the chance to change, and the exceptions are three separate things. */
const warning = objectOf({
  clause,
  /** `always`, or `always-attempt` where the policy promises to try. */
  rule: oneOf("always", "always-attempt"),
  inWriting: flag,
  contents: elements,
  /** `wherever-possible` may be passed over with a reason. */
  chanceToChange: nullable(objectOf({ rule: oneOf("always", "wherever-possible"), clause })),
  waitDays: nullable(count),
  exceptions: listOf(
    objectOf({
      id,
      grounds: label,
      /** What may be done without a warning: the restriction itself, or only police or legal action. */
      scope: oneOf("restriction", "police-or-legal"),
      clause,
    }),
    20,
  ),
});

const police = objectOf({
  mustReport: behaviourFlags,
  mayReport: listOf(label, 20),
  clause,
});

/** What a member of staff may do alone and at once. */
const immediateAction = objectOf({ id, label, when: says, record: says, clause });

const authority = objectOf({
  asks: nullable(oneOf("manager", "staff")),
  asksClause: clause,
  /** The title the policy gives to who decides, such as "head of function". */
  decides: nullable(label),
  decidesClause: clause,
  /** Whether the policy itself lets somebody else be named to decide. */
  nominee: nullable(label),
});

const criterion = objectOf({
  id,
  label,
  clause,
  /** Plain help to whoever gives evidence for it. */
  asks: says,
  /** Whether it can be answered "not applicable", and when. */
  notApplicableWhen: nullable(label),
});

const measure = objectOf({
  id,
  label,
  clause,
  parameters: listOf(
    objectOf({
      id,
      label,
      /** `mailbox`: the name of a mailbox in Settings, with its reader, deputy and daily check. */
      type: oneOf("text", "choice", "mailbox"),
      choices: listOf(label, 20),
      required: flag,
    }),
    10,
  ),
  /** What staff are told to do. `{name}` is filled from the parameters. */
  staffMay: says,
  /** What it means to the person, in the second sentence of the head's page. */
  personMeans: says,
  /** Only in severe cases: the reason must say why it is one. */
  severeOnly: flag,
  softStep: flag,
  /** Staff need not answer: only these kinds of message get a reply. Empty when it does not limit replies. */
  repliesOnlyTo: listOf(id, 10),
  /** Ways of contact that it closes altogether; a decision that leaves none open is refused. */
  closes: listOf(filledText(80), 10),
  /** Contact comes through a representative only: their mail is then the permitted route. */
  throughRepresentative: flag,
});

const scope = objectOf({ rule: oneOf("this-office", "one-matter", "unsaid"), says, clause });

const notice = objectOf({
  /** `before-deciding` (000), `before-in-force` (001, 004, 002) or `in-writing` where no time is said (003). */
  timing: oneOf("before-deciding", "before-in-force", "in-writing"),
  contents: listOf(noticeElement, 30),
  clause,
});

const review = objectOf({
  /** The longest time to the next review. */
  maxMonths: nullable(count),
  early: flag,
  outcomes: listOf(oneOf("continue", "alter", "end"), 3),
  clause,
});

const dispute = objectOf({
  route: label,
  decidedBy: nullable(label),
  days: nullable(count),
  finalStage: flag,
  /** A dispute that is itself unacceptable may be refused, one message at a time, by somebody who did not decide (000). */
  notWhenUnacceptable: flag,
  clause,
});

const sharing = objectOf({
  reasons: listOf(label, 20),
  /** Whose advice is taken first, such as the Data Protection Officer (003). */
  adviser: nullable(label),
  /** The adviser is asked only when the person has not consented (002); otherwise always (003). */
  adviserOnlyWithoutConsent: flag,
  clause,
});

/** What no policy says and every body must: asked at set-up. */
const unsaid = objectOf({
  /** What applies between a missed review and the next decision. */
  whenReviewIsMissed: nullable(says),
  retentionYears: nullable(count),
  daysToDispute: nullable(count),
  /** How long entries without a concern, about people who have no record, are kept. */
  noConcernDays: nullable(count),
});

/** A policy as it is read from a file or a row. What the fields mean to each other is checked by `checkPack`. */
export const packShape = objectOf({
  id,
  version: filledText(15),
  /** Policies that grew from one text; for people who compare them. */
  family: id,
  title: label,
  body: label,
  effectiveFrom: nullable(dateText),
  effectiveTo: nullable(dateText),
  marking: nullable(label),
  /** What the policy says of its own changes; the dates are text, because one policy gives a month only. */
  revisions: listOf(objectOf({ on: label, what: says }), 50),
  terms,
  categories: listOf(category, 20),
  /** The six behaviours that stand beside "no concern" on the first page of the pane, in a fixed order. */
  firstChoices: listOf(id, 6),
  effectTest,
  /** What to bear in mind about tone and culture before judging behaviour. */
  hints: guidances,
  handlingCheck: nullable(handlingCheck),
  /** Tried before any restriction. None is a restriction, also where it has a restriction's name (a single contact in 002). */
  softSteps: listOf(element, 30),
  warning,
  police: nullable(police),
  immediateActions: listOf(immediateAction, 20),
  authority,
  criteria: nullable(listOf(criterion, 30)),
  measures: listOf(measure, 30),
  /** The list of measures is open: a head may write another. */
  otherMeasures: flag,
  scope,
  /** The person's agreement is to be sought where that is possible; null when the policy does not ask for it. */
  agreement: nullable(guidance),
  /** The policy asks what a restriction is to achieve. The product always does; this is the clause. */
  purpose: nullable(guidance),
  restrictionNotice: notice,
  /** What later letters must contain. Empty lists add nothing to what every letter has. */
  laterNotices: objectOf({ change: elements, reviewResult: elements, disputeResult: elements }),
  breach: nullable(objectOf({ staffMay: says, reminder: elements, clause })),
  review,
  dispute: nullable(dispute),
  sharing: nullable(sharing),
  informationRights: nullable(objectOf({ says, clause })),
  adjustments: objectOf({
    says,
    /** A restriction of somebody with an adjustment is a last resort that needs its own reason (000). */
    lastResort: flag,
    /** An adjustment that is misused may be changed, with equality advice (003 9.13, 9.14). */
    mayBeChanged: flag,
    clause,
  }),
  /** Whether everybody is asked at the outset what they need to communicate. */
  needs: objectOf({ askedAtOutset: flag, says, clause }),
  /** What is left when restrictions did not work; null when the policy does not say. */
  furtherAction: nullable(guidance),
  support: guidances,
  links: guidances,
  unsaid,
});
