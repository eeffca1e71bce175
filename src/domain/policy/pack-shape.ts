import { count, dateText, filledText, flag, listOf, nullable, objectOf, oneOf, optional } from "../base/shape.ts";

const id = filledText(60);
/** A name or a short sentence of the pack. */
const label = filledText(200);
const clause = filledText(100);
const says = filledText(1000);

const guidance = objectOf({ label, clause });
const guidances = listOf(guidance, 50);
const element = objectOf({ id, label, clause });
const elements = listOf(element, 30);

const terms = objectOf({ person: label, persons: label, staff: label, problem: label, restriction: label });

const category = objectOf({
  id,
  label,
  clause,
  hint: says,
  behaviours: listOf(
    objectOf({
      id,
      // It stands on a button 320 pixels wide.
      label: filledText(30),
      clause,
      flags: listOf(oneOf("violence", "threat", "harassment", "not-acceptable", "countable"), 5),
    }),
    50,
  ),
});

const effectTest = objectOf({
  effects: listOf(objectOf({ id, label }), 20),
  limbs: listOf(objectOf({ categories: listOf(id, 20), standard: oneOf("could", "does"), effects: listOf(id, 20), clause }), 20),
});

const handlingCheck = objectOf({
  questions: listOf(objectOf({ id, label, mayNotApplyYet: flag }), 20),
  passRule: oneOf("all", "any"),
  clause,
});

const warning = objectOf({
  clause,
  rule: oneOf("always", "always-attempt"),
  inWriting: flag,
  contents: elements,
  chanceToChange: nullable(objectOf({ rule: oneOf("always", "wherever-possible"), clause })),
  waitDays: nullable(count),
  exceptions: listOf(objectOf({ id, grounds: label, scope: oneOf("restriction", "police-or-legal"), clause }), 20),
});

const police = objectOf({
  mustReport: listOf(oneOf("violence", "threat", "harassment", "not-acceptable", "countable"), 5),
  mayReport: listOf(label, 20),
  clause,
});

const immediateAction = objectOf({ id, label, when: says, record: says, clause });

const authority = objectOf({
  asks: nullable(oneOf("manager", "staff")),
  asksClause: clause,
  decides: nullable(label),
  decidesClause: clause,
  nominee: nullable(label),
});

const criterion = objectOf({ id, label, clause, asks: says, notApplicableWhen: nullable(label) });

const measure = objectOf({
  id,
  label,
  clause,
  parameters: listOf(objectOf({ id, label, type: oneOf("text", "choice", "mailbox"), choices: listOf(label, 20), required: flag }), 10),
  staffMay: says,
  personMeans: says,
  severeOnly: flag,
  softStep: flag,
  repliesOnlyTo: listOf(id, 10),
  closes: listOf(filledText(80), 10),
  throughRepresentative: flag,
});

const scope = objectOf({ rule: oneOf("this-office", "one-matter", "unsaid"), says, clause });

const noticeElement = objectOf({ id, label, clause, onlyIf: optional(oneOf("end-set")) });

const notice = objectOf({ timing: oneOf("before-deciding", "before-in-force", "in-writing"), contents: listOf(noticeElement, 30), clause });

const review = objectOf({
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
  notWhenUnacceptable: flag,
  clause,
});

const sharing = objectOf({ reasons: listOf(label, 20), adviser: nullable(label), adviserOnlyWithoutConsent: flag, clause });

const unsaid = objectOf({
  whenReviewIsMissed: nullable(says),
  retentionYears: nullable(count),
  daysToDispute: nullable(count),
  noConcernDays: nullable(count),
});

/** `Policy` as it is read from a file or a row. What the fields mean to each other is checked by `checkPack`. */
export const packShape = objectOf({
  id,
  version: filledText(15),
  family: id,
  title: label,
  body: label,
  effectiveFrom: nullable(dateText),
  effectiveTo: nullable(dateText),
  marking: nullable(label),
  revisions: listOf(objectOf({ on: label, what: says }), 50),
  terms,
  categories: listOf(category, 20),
  firstChoices: listOf(id, 6),
  effectTest,
  hints: guidances,
  handlingCheck: nullable(handlingCheck),
  softSteps: listOf(element, 30),
  warning,
  police: nullable(police),
  immediateActions: listOf(immediateAction, 20),
  authority,
  criteria: nullable(listOf(criterion, 30)),
  measures: listOf(measure, 30),
  otherMeasures: flag,
  scope,
  agreement: nullable(guidance),
  purpose: nullable(guidance),
  restrictionNotice: notice,
  laterNotices: objectOf({ change: elements, reviewResult: elements, disputeResult: elements }),
  breach: nullable(objectOf({ staffMay: says, reminder: elements, clause })),
  review,
  dispute: nullable(dispute),
  sharing: nullable(sharing),
  informationRights: nullable(objectOf({ says, clause })),
  adjustments: objectOf({ says, lastResort: flag, mayBeChanged: flag, clause }),
  needs: objectOf({ askedAtOutset: flag, says, clause }),
  furtherAction: nullable(guidance),
  support: guidances,
  links: guidances,
  unsaid,
});
