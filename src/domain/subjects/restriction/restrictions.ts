import { textOfRow } from "../../events/row-text.ts";
import { defineFold, foldAll } from "../../events/define-fold.ts";
import type { EventOf, LedgerEvent } from "../../events/event.ts";
import type { Signatory } from "../../ledger/recorded.ts";
import { checkContents } from "../../decide/required-contents.ts";
import { policyAt } from "../../policy/policy-at.ts";
import type { Policy } from "../../policy/types.ts";
import type { Settings } from "../../policy/settings.ts";
import { addDays, dayOf, type Day, type Instant } from "../../base/time.ts";
import { groupBy } from "../../base/group-by.ts";
import { formatOf } from "../../ledger/formats.ts";
import { restrictionStream } from "../../ledger/keys.ts";
import { actKinds, actsIn, type Act, type Acts } from "./acts.ts";

/** A restriction as staff see it: what to do, for which addresses, until when. */
export interface Restriction {
  /** Key of the instruction. */
  readonly key: string;
  readonly personKey: string;
  readonly addressKeys: readonly string[];
  readonly policyVersion: string;
  /** The policy that it was decided under, as it stood then; null when nobody here has it. */
  readonly policy: Policy | null;
  readonly measures: EventOf<"instruction.given">["body"]["measures"];
  /** The one matter that it is about; null for all contact. */
  readonly matter: string | null;
  /** Whom to turn to; null where the row does not say. */
  readonly contact: string | null;
  /** When it is reviewed next: as it was given, or as the latest review that left it as it is says. */
  readonly reviewOn: Day;
  /** When it was to be reviewed first, as it was given. */
  readonly firstReviewOn: Day;
  readonly endsOn: Day | null;
  readonly decision: string;
  readonly request: string;
  /** The instruction that this one ends when it comes into force; null for the first. */
  readonly replaces: string | null;
  /** The latest instruction, not withdrawn, that replaces this one once it is in force; null when there is none. */
  readonly replacedBy: string | null;
  /** The first day of which a notice of it can be. */
  readonly toldFrom: Day;
  /** Key of the last act about the restriction, through all its changes, when this device read it. What is decided on it now follows that one. */
  readonly lastAct: string;
  readonly givenBy: Signatory;
  readonly givenAt: Instant;
  readonly notice: NoticeGiven | null;
  /** Why its notice waits, and until when; null when nobody put it off, and once the person is told. */
  readonly postponed: Postponed | null;
  /** The reviews that left it as it is, oldest first. */
  readonly continuations: readonly Continuation[];
  readonly state: "approved-not-in-force" | "in-force" | "ended";
  /** Null while it has not ended. */
  readonly ended: Ended | null;
  readonly reviewOverdue: boolean;
}

interface Continuation {
  readonly key: string;
  readonly decision: string;
  readonly on: Day;
  readonly by: Signatory;
  readonly reviewOn: Day;
}

/** How a restriction ended. `on` is its last day for an end date, else the day from which it no longer applied. */
export interface Ended {
  readonly on: Day;
  readonly why: "end-date" | "withdrawn" | "replaced";
  /** Who ended it; null when its end date did. */
  readonly by: Signatory | null;
  readonly reason: string;
}

interface NoticeGiven {
  readonly key: string;
  readonly on: Day;
  readonly by: Signatory;
  readonly way: string;
  readonly recordedAt: Instant;
}

/** A notice that was put off. It is owed all the same, and until it is sent the restriction is not in force. */
export interface Postponed {
  /** The last day for it. A row of version 0.2.0 names none: then it was due on the day of the row, and is late. */
  readonly until: Day;
  readonly by: Signatory;
  /** Id of the policy's grounds. */
  readonly exception: string;
  readonly reason: string;
}

export interface WarningGiven {
  readonly key: string;
  readonly personKey: string;
  readonly on: Day;
  readonly by: Signatory;
  readonly way: string;
  readonly contents: readonly string[];
  readonly note: string;
}

type Given = EventOf<"instruction.given">;

/** All that is on record about a restriction. It says nothing of a day; what it is on one, `restrictionOn` tells. */
export interface RestrictionCourse extends Omit<Restriction, "state" | "ended" | "reviewOverdue"> {
  /** Everything that ends it, on whatever day. The earliest counts. */
  readonly endings: readonly Ended[];
}

/**
 * The restrictions by the keys of their instructions. A row about an instruction has no effect when somebody wrote it who is
 * no head of function (a notice: no handler), or when it names another person; `irregularities` reports the former.
 * Whether a decision stands behind an instruction is for handlers to see: staff cannot read decisions.
 */
export const restrictionsFold = defineFold({
  kinds: [...actKinds, "restriction.noticed", "notice.excepted"],
  bucket: "person",
  fold: (settings, events): ReadonlyMap<string, RestrictionCourse> => {
    const courses = [...groupBy(events, ({ personKey }) => personKey).values()].flatMap((own) => coursesOf(settings, own));
    return new Map(courses.map((course) => [course.key, course]));
  },
});

/** The restrictions of one person. */
export const coursesOf = (settings: Settings, events: readonly LedgerEvent[]): readonly RestrictionCourse[] => {
  const { effective } = actsOf(settings, events);
  const after = followUps(effective, events);
  return effective.filter((event) => event.kind === "instruction.given").map((event) => courseOf(settings, event, after));
};

/** The acts about one person's restrictions, as far as they have their effect. */
export const actsOf = (settings: Settings, events: readonly LedgerEvent[]): Acts => {
  const given = new Map(events.flatMap((event) => (event.kind === "instruction.given" ? [[event.key, event]] : [])));
  const notices = groupBy(
    events.filter((event) => event.kind === "restriction.noticed"),
    ({ body }) => body.instruction,
  );
  return actsIn(events, (instruction) => {
    const event = given.get(instruction);
    return (event && noticeOf(settings, event, notices.get(instruction) ?? []))?.recordedAt ?? null;
  });
};

/** The restrictions as they stand at a moment, in the order in which they were given. */
export const foldRestrictions = (settings: Settings, events: Iterable<LedgerEvent>, now: Instant): readonly Restriction[] =>
  restrictionsOn(foldAll(restrictionsFold, settings, events), dayOf(now, settings.timeZone));

/** What these restrictions are on a day. */
export const restrictionsOn = (courses: ReadonlyMap<string, RestrictionCourse>, today: Day): readonly Restriction[] =>
  [...courses.values()].map((course) => restrictionOn(course, today));

/** What a restriction is on a day. */
export const restrictionOn = ({ endings, ...course }: RestrictionCourse, today: Day): Restriction => {
  const ended = firstEnding(endings.filter(({ on, why }) => (why === "end-date" ? today > on : today >= on)));
  const state = ended ? "ended" : course.notice !== null && course.notice.on <= today ? "in-force" : "approved-not-in-force";
  // A passed review date does not end a restriction: it shouts.
  return { ...course, state, ended, reviewOverdue: state === "in-force" && today > course.reviewOn };
};

/** The days on which what a restriction is may become something else; on all others it stays. */
export const turningDays = ({ notice, endings, reviewOn }: RestrictionCourse): readonly Day[] => [
  ...(notice ? [notice.on] : []),
  ...endings.map(({ on, why }) => (why === "end-date" ? addDays(on, 1) : on)),
  addDays(reviewOn, 1),
];

const courseOf = (settings: Settings, event: Given, after: FollowUps): RestrictionCourse => {
  const notice = noticeOf(settings, event, after.dropped.has(event.key) ? [] : (after.notices.get(event.key) ?? []));
  const replacements = (after.replacements.get(event.key) ?? []).filter(({ key }) => !after.dropped.has(key));
  const continued = after.continued.get(event.key) ?? [];
  const withdrawals = (key: string): readonly (Withdrawn | Dropped)[] => [...(after.withdrawn.get(key) ?? []), ...(after.dropped.get(key) ?? [])];
  return {
    key: event.key,
    personKey: event.personKey,
    addressKeys: event.body.addressKeys,
    policyVersion: event.policyVersion,
    policy: policyAt(settings, event.policyVersion, event.recordedAt) ?? null,
    measures: event.body.measures,
    matter: textOfRow(event.body.matter),
    contact: textOfRow(event.body.contact),
    reviewOn: continued.at(-1)?.body.reviewOn ?? event.body.reviewOn,
    firstReviewOn: event.body.reviewOn,
    endsOn: event.body.endsOn ?? null,
    decision: event.body.decision,
    request: event.body.request,
    replaces: event.body.replaces ?? null,
    replacedBy: replacements.findLast(({ key }) => withdrawals(key).length === 0)?.key ?? null,
    toldFrom: toldFrom(settings, event),
    givenBy: event.by,
    givenAt: event.recordedAt,
    notice,
    postponed: notice === null ? postponementOf(settings, event, after.postponements.get(event.key) ?? []) : null,
    continuations: continued.map(({ key, body, by, recordedAt }) => ({ key, decision: body.decision, on: dayOf(recordedAt, settings.timeZone), by, reviewOn: body.reviewOn })),
    lastAct: (after.lastOf(event) ?? event).key,
    endings: [
      ...[...withdrawals(event.key), ...endedWith(after, event)].map((step) => withdrawnBy(settings, step)),
      // The old instruction applies until the person is told of the new one.
      ...replacements.flatMap((step) => replacedOn(noticeOf(settings, step, after.notices.get(step.key) ?? []), step)),
      ...lastDayOf(event),
    ],
  };
};

type Withdrawn = EventOf<"instruction.withdrawn">;
type Dropped = EventOf<"instruction.dropped">;
type Continued = EventOf<"instruction.continued">;
type Notice = EventOf<"restriction.noticed">;
type PutOff = EventOf<"notice.excepted">;

/** What was written about instructions, by instruction and in order. */
interface FollowUps {
  readonly withdrawn: ReadonlyMap<string, readonly Withdrawn[]>;
  readonly dropped: ReadonlyMap<string, readonly Dropped[]>;
  readonly continued: ReadonlyMap<string, readonly Continued[]>;
  readonly replacements: ReadonlyMap<string, readonly Given[]>;
  readonly notices: ReadonlyMap<string, readonly Notice[]>;
  readonly postponements: ReadonlyMap<string, readonly PutOff[]>;
  /** The ends of format 2, by the stream of their restriction: each ends it through all its changes. */
  readonly ends: ReadonlyMap<string, readonly Withdrawn[]>;
  /** The last act about the restriction that an instruction is of, from format 2 on. */
  readonly lastOf: (given: Given) => Act | undefined;
}

const followUps = (acts: readonly Act[], events: readonly LedgerEvent[]): FollowUps => {
  const withdrawals = acts.filter((act) => act.kind === "instruction.withdrawn");
  const inStreams = groupBy(
    acts.filter((act) => formatOf(act) > 1),
    ({ stream }) => stream,
  );
  return {
    withdrawn: groupBy(
      withdrawals.filter((act) => formatOf(act) === 1),
      ({ body }) => body.instruction,
    ),
    dropped: groupBy(
      acts.filter((act) => act.kind === "instruction.dropped"),
      ({ body }) => body.instruction,
    ),
    continued: groupBy(
      acts.filter((act) => act.kind === "instruction.continued"),
      ({ body }) => body.instruction,
    ),
    replacements: groupBy(
      acts.filter((act) => act.kind === "instruction.given"),
      ({ body }) => body.replaces ?? "",
    ),
    notices: groupBy(
      events.filter((event) => event.kind === "restriction.noticed"),
      ({ body }) => body.instruction,
    ),
    postponements: groupBy(
      events.filter((event) => event.kind === "notice.excepted"),
      ({ body }) => body.instruction,
    ),
    ends: groupBy(
      withdrawals.filter((act) => formatOf(act) > 1),
      ({ stream }) => stream,
    ),
    lastOf: ({ body }) => inStreams.get(restrictionStream(body.request))?.at(-1),
  };
};

/** The end of the restriction that an instruction is of, if it was given before that. */
const endedWith = ({ ends }: FollowUps, given: Given): readonly Withdrawn[] =>
  (ends.get(restrictionStream(given.body.request)) ?? []).filter(({ sequence }) => formatOf(given) === 1 || given.sequence < sequence);

const withdrawnBy = (settings: Settings, { recordedAt, by, body }: Withdrawn | Dropped): Ended => ({
  on: dayOf(recordedAt, settings.timeZone),
  why: "withdrawn",
  by,
  reason: body.reason,
});

const replacedOn = (notice: NoticeGiven | null, { by }: Given): readonly Ended[] => (notice ? [{ on: notice.on, why: "replaced", by, reason: "" }] : []);

// An end date ends the rule by itself; the day that is named is its last.
const lastDayOf = ({ body }: Given): readonly Ended[] => (body.endsOn === undefined ? [] : [{ on: body.endsOn, why: "end-date", by: null, reason: "" }]);

const firstEnding = (endings: readonly Ended[]): Ended | null => endings.reduce<Ended | null>((first, ending) => (first && first.on <= ending.on ? first : ending), null);

/** The first whole notice. A later one does not move the day, and nothing stands in its place. */
const noticeOf = (settings: Settings, given: Given, notices: readonly Notice[]): NoticeGiven | null => {
  const event = notices.find((notice) => notice.body.sentOn >= toldFrom(settings, given) && isWholeNotice(settings, given, notice));
  return event ? { key: event.key, on: event.body.sentOn, by: event.by, way: event.body.way, recordedAt: event.recordedAt } : null;
};

/** The first day on which the notice of an instruction can have gone out: that of its decision, as far as the instruction says it. */
const toldFrom = (settings: Settings, { body, recordedAt }: Given): Day => {
  const givenOn = dayOf(recordedAt, settings.timeZone);
  return body.decidedOn !== undefined && body.decidedOn < givenOn ? body.decidedOn : givenOn;
};

/** The latest word on why a notice waits. */
const postponementOf = (settings: Settings, given: Given, postponements: readonly PutOff[]): Postponed | null => {
  const event = postponements.findLast(({ body }) => isPolicyException(settings, { policyVersion: given.policyVersion, givenAt: given.recordedAt }, body.exception));
  if (!event) return null;
  const { exception, reason, until } = event.body;
  return { until: until ?? dayOf(event.recordedAt, settings.timeZone), by: event.by, exception, reason };
};

/** Whether a notice dealt with all that the policy makes compulsory: one that leaves out how to dispute, or what is restricted, brings nothing into force, whatever reason it gives. */
export const isWholeNotice = (settings: Settings, given: Given, notice: EventOf<"restriction.noticed">): boolean => {
  const policy = policyAt(settings, given.policyVersion, notice.recordedAt);
  return policy === undefined || checkContents(policy, given.body.replaces === undefined ? "restriction" : "change", notice.body, given.body.endsOn ?? null).length === 0;
};

// The exceptions are those of the policy that the restriction was made under, whatever the exception's own row names.
export const isPolicyException = (settings: Settings, { policyVersion, givenAt }: Pick<Restriction, "policyVersion" | "givenAt">, exception: string): boolean =>
  policyAt(settings, policyVersion, givenAt)?.warning.exceptions.some(({ id, scope }) => id === exception && scope === "restriction") ?? false;

/** The warnings by their keys. */
export const warningsFold = defineFold({
  kinds: ["warning.sent"],
  bucket: "person",
  fold: (_settings, events): ReadonlyMap<string, WarningGiven> =>
    new Map(events.map(({ key, personKey, by, body }) => [key, { key, personKey, on: body.sentOn, by, way: body.way, contents: body.contents, note: body.note }])),
});

/** Warnings that handlers recorded, newest first. */
export const foldWarnings = (settings: Settings, events: Iterable<LedgerEvent>): readonly WarningGiven[] => [...foldAll(warningsFold, settings, events).values()].toReversed();
