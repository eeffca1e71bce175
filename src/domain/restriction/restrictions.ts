import type { EventOf, LedgerEvent, Signatory } from "../ledger/event.ts";
import { inOrder } from "../ledger/order.ts";
import { policyAt } from "../policy/policy-at.ts";
import type { Policy } from "../policy/types.ts";
import { heldOffice, type Settings } from "../settings.ts";
import { isHandler } from "../person/people.ts";
import { dayOf, type Day, type Instant } from "../time.ts";

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
  readonly matter: string;
  readonly contact: string;
  readonly reviewOn: Day;
  readonly endsOn: Day | null;
  readonly decision: string;
  readonly request: string;
  readonly givenBy: Signatory;
  readonly givenAt: Instant;
  readonly notice: NoticeGiven | null;
  readonly state: "approved-not-in-force" | "in-force" | "ended";
  readonly reviewOverdue: boolean;
}

export interface NoticeGiven {
  readonly on: Day;
  readonly by: Signatory;
  readonly way: string;
  readonly exception: string | null;
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

/**
 * The restrictions that these events make. An instruction by somebody who is no head of function has no effect,
 * nor has a notice by somebody who is no handler; `irregularities` reports them.
 */
export const foldRestrictions = (settings: Settings, events: Iterable<LedgerEvent>, now: Instant): readonly Restriction[] => {
  const ordered = inOrder(events, ["Notices", "Instructions"]);
  const today = dayOf(now, settings.timeZone);
  const withdrawn = new Set(
    ordered
      .filter((event): event is EventOf<"instruction.withdrawn"> => event.kind === "instruction.withdrawn" && byHead(settings, event))
      .map((event) => event.body.instruction),
  );
  const notices = noticesByInstruction(settings, ordered);
  return ordered
    .filter((event): event is EventOf<"instruction.given"> => event.kind === "instruction.given" && byHead(settings, event))
    .map((event) => {
      const notice = notices.get(event.key) ?? null;
      const endsOn = event.body.endsOn ?? null;
      // An end date ends the rule by itself; the day that is named is its last.
      const ended = withdrawn.has(event.key) || (endsOn !== null && today > endsOn);
      const state = ended ? "ended" : notice !== null && notice.on <= today ? "in-force" : "approved-not-in-force";
      return {
        key: event.key,
        personKey: event.personKey,
        addressKeys: event.body.addressKeys,
        policyVersion: event.policyVersion,
        policy: policyAt(settings, event.policyVersion, event.recordedAt) ?? null,
        measures: event.body.measures,
        matter: event.body.matter,
        contact: event.body.contact,
        reviewOn: event.body.reviewOn,
        endsOn,
        decision: event.body.decision,
        request: event.body.request,
        givenBy: event.by,
        givenAt: event.recordedAt,
        notice,
        state,
        // A passed review date does not end a restriction: it shouts.
        reviewOverdue: state === "in-force" && today > event.body.reviewOn,
      } satisfies Restriction;
    });
};

const byHead = (settings: Settings, event: LedgerEvent): boolean => heldOffice(settings, "head", event.by.oid, event.recordedAt);

const noticesByInstruction = (settings: Settings, ordered: readonly LedgerEvent[]): ReadonlyMap<string, NoticeGiven> => {
  const notices = new Map<string, NoticeGiven>();
  const policies = new Map(
    ordered.flatMap((event) => (event.kind === "instruction.given" ? [[event.key, policyAt(settings, event.policyVersion, event.recordedAt)] as const] : [])),
  );
  for (const event of ordered) {
    if (!isHandler(settings, event)) continue;
    if (event.kind === "restriction.noticed" && !notices.has(event.body.instruction)) {
      notices.set(event.body.instruction, { on: event.body.sentOn, by: event.by, way: event.body.way, exception: null });
    }
    if (event.kind === "notice.excepted" && !notices.has(event.body.instruction) && isPolicyException(policies, event)) {
      notices.set(event.body.instruction, {
        on: dayOf(event.recordedAt, settings.timeZone),
        by: event.by,
        way: "",
        exception: event.body.exception,
      });
    }
  }
  return notices;
};

// The exceptions are those of the policy that the restriction was made under, whatever the exception's own row names.
const isPolicyException = (policies: ReadonlyMap<string, Policy | undefined>, event: EventOf<"notice.excepted">): boolean =>
  policies.get(event.body.instruction)?.warning.exceptions.some(({ id, scope }) => id === event.body.exception && scope === "restriction") ?? false;

/** Warnings that handlers recorded, newest first. */
export const foldWarnings = (settings: Settings, events: Iterable<LedgerEvent>): readonly WarningGiven[] =>
  inOrder(events, ["Notices"])
    .filter((event): event is EventOf<"warning.sent"> => event.kind === "warning.sent" && isHandler(settings, event))
    .map((event) => ({
      key: event.key,
      personKey: event.personKey,
      on: event.body.sentOn,
      by: event.by,
      way: event.body.way,
      contents: event.body.contents,
      note: event.body.note,
    }))
    .toReversed();
