import { judgedMessagesFold } from "../../domain/subjects/contact/judged-messages.ts";
import { proposalsFold } from "../../domain/subjects/contact/proposals.ts";
import { disputesFold, refusedMessagesFold } from "../../domain/subjects/dispute/disputes.ts";
import { handlingFold } from "../../domain/subjects/handling/handling.ts";
import type { LedgerEvent } from "../../domain/events/event.ts";
import type { FoldDefinition } from "../../domain/events/define-fold.ts";
import { asJudged, type Judged } from "../../domain/events/judge.ts";
import { keepFold, type KeptFold } from "../../domain/events/kept-fold.ts";
import type { Kind } from "../../domain/events/kinds.ts";
import { irregularitiesFold } from "../../domain/views/keep-irregularities.ts";
import { setAsideFold } from "../../domain/views/set-aside.ts";
import { lettersFold } from "../../domain/subjects/letter/letters.ts";
import { dangersFold } from "../../domain/subjects/person/dangers.ts";
import { keptFromFold } from "../../domain/subjects/person/kept-from.ts";
import { mergesFold } from "../../domain/subjects/person/merges.ts";
import { needsFold } from "../../domain/subjects/person/needs.ts";
import { peopleFold } from "../../domain/subjects/person/people.ts";
import { privateFold } from "../../domain/subjects/person/private-file.ts";
import { representativesFold } from "../../domain/subjects/person/representatives.ts";
import { supportFold } from "../../domain/subjects/person/support.ts";
import { policeFold } from "../../domain/subjects/police/police.ts";
import { toldFold } from "../../domain/views/due/of-letters.ts";
import { keepEventIndex } from "../../domain/views/event-index.ts";
import { mailboxFold } from "../../domain/views/reading/mailboxes.ts";
import { requestsFold } from "../../domain/subjects/request/requests.ts";
import { restrictionsFold, warningsFold } from "../../domain/subjects/restriction/restrictions.ts";
import { furtherActionsFold } from "../../domain/subjects/review/further-actions.ts";
import { reviewsFold } from "../../domain/subjects/review/reviews.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import { daysOf, exactly, momentsToAsk, type TimeSpan } from "../../domain/base/service-time.ts";
import type { Instant } from "../../domain/base/time.ts";
import { dayUnknownOf, spanByRows } from "../../domain/views/day-unknown.ts";
import { keepDeskIndex } from "./desk-index.ts";
import { keepDeskViews } from "./desk-views.ts";
import type { DayOfDesk, Desk } from "./read-desk.ts";

/** The folds of a desk, kept as events come and go: one more event costs the folding of what it is about. */
export interface DeskFolds {
  readonly add: (event: LedgerEvent | Judged) => void;
  readonly remove: (event: LedgerEvent | Judged) => void;
  /** The folds alone, without the lists that are worked out from them and what depends on the day. */
  readonly fold: () => Folded;
  /** The desk as it stands at a moment, and what of it may be otherwise within the span. */
  readonly desk: (now: Instant, span?: TimeSpan) => Omit<Desk, "events" | "keptFromYou" | "unread" | "inDoubt" | "allRead">;
}

type Folded = ReturnType<ReturnType<typeof keepAll>["read"]>;

export const createDeskFolds = (settings: Settings): DeskFolds => {
  const kept = keepAll(settings);
  const views = keepDeskViews(settings, kept.folds);
  const events = keepEventIndex();
  const index = keepDeskIndex(settings, kept.folds, events.index);
  return {
    add: (event) => {
      const judged = asJudged(settings, event);
      events.add(judged);
      for (const each of kept.foldsByKind.get(event.kind) ?? []) each.add(judged);
    },
    remove: (event) => {
      const judged = asJudged(settings, event);
      events.remove(judged);
      for (const each of kept.foldsByKind.get(event.kind) ?? []) each.remove(judged);
    },
    fold: kept.read,
    desk: (now, span = exactly(now)) => {
      const { restrictionCourses, warningsByKey: _warnings, mailboxEvents: _checks, irregular: _irregular, dangers: _dangers, told: _told, ...folded } = kept.read();
      const within = spanByRows(settings, restrictionCourses, span);
      const taken = now < within.earliest ? within.earliest : now;
      const [, ...others] = momentsToAsk(within, taken, settings.timeZone);
      // The day that it is taken to be comes last: the views are kept as they stand then.
      const otherDays = others.map((moment): DayOfDesk => {
        const { restrictions, reading, readingEarlier, mailboxes, figures } = views(moment);
        return { now: moment, restrictions, reading, readingEarlier, mailboxes, figures, messagesDue: index(moment).messagesDue };
      });
      return {
        ...folded,
        ...views(taken),
        index: index(taken),
        days: daysOf(within, settings.timeZone),
        otherDays,
        dayUnknown: dayUnknownOf(settings, restrictionCourses, within),
        now: taken,
        settings,
      };
    },
  };
};

/** Every fold of a desk. */
const keepAll = (settings: Settings) => {
  const foldsByKind = new Map<Kind, KeptFold<unknown>[]>();
  const keep = <T, K extends Kind>(definition: FoldDefinition<T, K>): KeptFold<T> => {
    const kept = keepFold(definition, settings);
    for (const kind of definition.kinds) foldsByKind.set(kind, [...(foldsByKind.get(kind) ?? []), kept]);
    return kept;
  };
  const kept = {
    people: keep(peopleFold),
    merges: keep(mergesFold),
    needs: keep(needsFold),
    representatives: keep(representativesFold),
    keptFrom: keep(keptFromFold),
    privateFiles: keep(privateFold),
    support: keep(supportFold),
    letters: keep(lettersFold),
    handling: keep(handlingFold),
    police: keep(policeFold),
    messages: keep(judgedMessagesFold),
    furtherActions: keep(furtherActionsFold),
    proposals: keep(proposalsFold),
    requests: keep(requestsFold),
    reviews: keep(reviewsFold),
    disputes: keep(disputesFold),
    refusedMessages: keep(refusedMessagesFold),
    warningsByKey: keep(warningsFold),
    restrictionCourses: keep(restrictionsFold),
    mailboxEvents: keep(mailboxFold),
    irregular: keep(irregularitiesFold),
    setAside: keep(setAsideFold),
    dangers: keep(dangersFold),
    told: keep(toldFold),
  };
  return { foldsByKind, folds: kept, read: () => entriesOf(kept) };
};

type Entries<K extends Readonly<Record<string, KeptFold<unknown>>>> = { readonly [Name in keyof K]: K[Name] extends KeptFold<infer T> ? ReadonlyMap<string, T> : never };

const entriesOf = <K extends Readonly<Record<string, KeptFold<unknown>>>>(kept: K): Entries<K> =>
  Object.fromEntries(Object.entries(kept).map(([name, fold]) => [name, fold.entries()])) as Entries<K>;
