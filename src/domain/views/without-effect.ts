import { groupBy } from "../base/group-by.ts";
import type { EventOf, LedgerEvent } from "../events/event.ts";
import type { Judged } from "../events/judge.ts";
import { asideStream } from "../ledger/streams.ts";
import { inOrder } from "../ledger/order.ts";
import type { Settings } from "../policy/settings.ts";
import { foldRefusedMessages, type Dispute } from "../subjects/dispute/disputes.ts";
import type { RestrictionRequest } from "../subjects/request/requests.ts";
import { ofPerson } from "../subjects/restriction/results.ts";
import { actsOf, coursesOf, isPolicyException, type RestrictionCourse } from "../subjects/restriction/restrictions.ts";
import type { Review } from "../subjects/review/reviews.ts";
import { idleAboutPeople } from "./idle-about-people.ts";

/** What the folds made of the same rows. */
export interface FoldedRows {
  readonly requests: readonly RestrictionRequest[];
  readonly reviews: readonly Review[];
  readonly disputes: readonly Dispute[];
}

/**
 * Rows that count by themselves, and that nothing takes up: they name what is not there or is another person's, do once
 * more what is done once, or answer what nobody asked. Of rows about messages the messages tell (`LoggedMessage.idle`);
 * decisions, acts and notices that do not count are reported as such, and are none of these.
 */
export const withoutEffect = (settings: Settings, events: readonly Judged[], folded: FoldedRows): readonly LedgerEvent[] => {
  const ordered = inOrder(events.filter(({ verdict, list }) => verdict.counts && list !== "Contacts"));
  if (ordered.length === 0) return [];
  const isTaken = takenUp(settings, ordered, folded);
  return [...ordered.filter((event) => !isTaken(event)), ...idleAboutPeople(settings, ordered)];
};

/** Whether a row of the lists about restrictions is taken up. What is said about people and rows is looked at in its turn. */
const takenUp = (settings: Settings, ordered: readonly Judged[], folded: FoldedRows): ((event: LedgerEvent) => boolean) => {
  if (ordered.every(({ list }) => list === "People" || list === "Private")) return () => true;
  const taken = new Set<LedgerEvent["key"]>();
  const take = (events: Iterable<LedgerEvent | null>): void => {
    for (const event of events) if (event) taken.add(nameOf(event));
  };
  for (const request of folded.requests) {
    take([...request.submissions, ...request.decisions, ...request.drafts, ...request.strayCommits, request.withdrawal, ...request.intentions]);
    take(request.voided.map(({ decision }) => decision));
  }
  for (const { opened, decision, voided, drafts } of folded.reviews) take([opened, decision, ...drafts, ...voided.map((each) => each.decision)]);
  for (const { received, decision, voided } of folded.disputes) take([received, decision, ...voided.map((each) => each.decision)]);
  take([...foldRefusedMessages(settings, ordered).values()].map(({ refusal }) => refusal));
  const courses = new Map<string, RestrictionCourse>();
  for (const own of groupBy(ordered, ({ personKey }) => personKey).values()) {
    const { effective, voided } = actsOf(settings, own);
    const acts = [...effective, ...voided.map(({ act }) => act)];
    const given = new Set(acts.flatMap(({ kind, key }) => (kind === "instruction.given" ? [key] : [])));
    take(acts.filter((act) => act.kind === "instruction.given" || given.has(act.body.instruction)));
    for (const course of coursesOf(settings, own)) courses.set(ofPerson(course.personKey, course.key), course);
  }
  const requests = new Map(folded.requests.map((request) => [request.id, request]));
  const there = new Set(ordered.map(({ personKey, key }) => ofPerson(personKey, key)));
  const isThere = ({ personKey }: LedgerEvent, key: string): boolean => there.has(ofPerson(personKey, key));
  const firsts = createFirsts();
  return (event) => {
    switch (event.kind) {
      case "restriction.noticed":
        return isNotice(event, courses, ordered);
      case "notice.excepted": {
        const course = courses.get(ofPerson(event.personKey, event.body.instruction));
        return course !== undefined && isPolicyException(settings, course, event.body.exception) && (course.notice === null || event.recordedAt <= course.notice.recordedAt);
      }
      case "breach.reminded":
        return isThere(event, event.body.instruction);
      case "result.noticed":
        return isThere(event, event.body.of);
      case "row.set-aside":
      case "row.brought-back":
        return event.stream === asideStream(event.body.row.list, event.body.row.itemId);
      case "request.decided": {
        const { decisions = [], voided = [], personKey } = requests.get(event.body.request) ?? {};
        const named = [...decisions, ...voided.map(({ decision }) => decision)].some(({ key }) => key === event.body.decision);
        return taken.has(nameOf(event)) || (personKey === event.personKey && named && firsts.isFirst("decided", event.body.decision));
      }
      case "card.posting":
        return requests.get(event.body.request)?.personKey === event.personKey;
      case "review.opened":
        return taken.has(nameOf(event)) && isThere(event, event.body.instruction);
      case "handling.checked":
        return firsts.isFirst("check", event.personKey, event.body.check);
      case "handling.action-done":
        return isActionOf(event, ordered) && firsts.isFirst("action", event.personKey, event.body.check, event.body.action);
      case "further-action.opened":
        return firsts.isFirst("opened", event.body.action);
      case "further-action.closed":
        return (
          ordered.some(({ kind, personKey, body }) => kind === "further-action.opened" && personKey === event.personKey && body.action === event.body.action) &&
          firsts.isFirst("closed", event.body.action)
        );
      case "hold.lifted":
        return isThere(event, event.body.of) && firsts.isFirst("lifted", event.personKey, event.body.of);
      case "hold.placed":
      case "warning.sent":
      case "police.reported":
      case "police.not-reported":
      case "rows.disposed":
      case "rows.restricted":
        return true;
      default:
        return event.list === "People" || event.list === "Private" || taken.has(nameOf(event));
    }
  };
};

const nameOf = ({ list, key }: LedgerEvent): string => `${list}/${key}`;

/** The notice that brought a restriction into force, one that leaves something out and is reported as such, or one that a kept letter went out with. */
const isNotice = (event: EventOf<"restriction.noticed">, courses: ReadonlyMap<string, RestrictionCourse>, ordered: readonly LedgerEvent[]): boolean => {
  const course = courses.get(ofPerson(event.personKey, event.body.instruction));
  if (!course) return false;
  const { letter } = event.body;
  return (
    course.notice?.key === event.key ||
    (letter !== undefined && ordered.some(({ kind, key, personKey }) => kind === "letter.prepared" && key === letter && personKey === event.personKey))
  );
};

const isActionOf = ({ personKey, body }: EventOf<"handling.action-done">, ordered: readonly LedgerEvent[]): boolean => {
  const check = ordered.find((event) => event.kind === "handling.checked" && event.personKey === personKey && event.body.check === body.check);
  return check?.kind === "handling.checked" && check.body.actions.some(({ id }) => id === body.action);
};

/** Tells the first of those that do the same once more. They are asked in the order of the ledger, each once. */
const createFirsts = (): { readonly isFirst: (...what: readonly string[]) => boolean } => {
  const seen = new Set<string>();
  return {
    isFirst: (...what) => {
      const name = what.join(" ");
      if (seen.has(name)) return false;
      seen.add(name);
      return true;
    },
  };
};
