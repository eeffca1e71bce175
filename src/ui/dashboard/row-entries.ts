import { personWords } from "../words/person-words.ts";
import { atStart } from "../words/at-start.ts";
import { eachDayOf, type Desk } from "../../app/desk/read-desk.ts";
import { isOver, sayAll } from "../../domain/base/service-time.ts";
import type { LoggedMessage } from "../../domain/subjects/contact/messages.ts";
import { countedChoice, isConcernWaiting } from "../../domain/subjects/contact/message-concerns.ts";
import { nameOnMessage } from "../../domain/subjects/person/message-writers.ts";
import { waitedWorkingDays } from "../../domain/views/report/figures.ts";
import type { DisputeOpen } from "../../domain/subjects/dispute/disputes-due.ts";
import type { DueItem } from "../../domain/views/due/due-item.ts";
import type { MailboxState } from "../../domain/views/reading/mailboxes.ts";
import type { RestrictionRequest } from "../../domain/subjects/request/requests.ts";
import type { Restriction, WarningGiven } from "../../domain/subjects/restriction/restrictions.ts";
import { dayOf, type Day, type Instant } from "../../domain/base/time.ts";
import { contactWords, sayChoice } from "../words/contact-words.ts";
import { dueEntry, isLate } from "../kit/due-entry.ts";
import type { Place } from "../kit/places.ts";
import type { Rows } from "./figure-tiles.ts";
import { words } from "./words.ts";

/** A row behind a number, in words. All of it is text. */
export interface RowEntry {
  readonly key: string;
  readonly title: string;
  /** Where the title leads; null when there is no page about it. */
  readonly place: Place | null;
  readonly details: readonly string[];
  /** A word that must not be missed. */
  readonly mark: string | null;
  readonly also: { readonly label: string; readonly place: Place } | null;
}

/** The first rows in words, at most `count` of them: a number may stand for thousands. */
export const rowEntries = (desk: Desk, rows: Rows, count: number): readonly RowEntry[] => {
  switch (rows.type) {
    case "restrictions":
      return rows.rows.slice(0, count).map((restriction) => restrictionEntry(desk, restriction));
    case "requests":
      return rows.rows.slice(0, count).map((request) => requestEntry(desk, request));
    case "messages":
      return rows.rows.slice(0, count).map((message) => messageEntry(desk, message));
    case "warnings":
      return rows.rows.slice(0, count).map((warning) => warningEntry(desk, warning));
    case "disputes":
      return rows.rows.slice(0, count).map((open) => disputeEntry(desk, open));
    case "mailboxes":
      return rows.rows.slice(0, count).map((mailbox) => mailboxEntry(desk, mailbox));
    case "due":
      return rows.rows.slice(0, count).map((item) => dueItemEntry(desk, item));
  }
};

const restrictionEntry = (desk: Desk, restriction: Restriction): RowEntry => {
  const { key, personKey, notice, reviewOn, reviewOverdue, matter, request } = restriction;
  const given = dayOf(restriction.givenAt, desk.settings.timeZone);
  const isUnknown = desk.dayUnknown.has(key);
  return {
    key,
    title: desk.people.get(personKey)?.name || personWords.unnamed,
    place: { type: "person", person: personKey },
    details: [
      ...(isUnknown ? [words.dayUnknown] : restriction.state === "in-force" && notice ? [words.inForceSince(notice.on)] : [words.approvedOn(given), words.recordNotice]),
      ...(matter === null ? [] : [words.oneMatter(matter)]),
      reviewOverdue && !isUnknown ? words.reviewWasDue(reviewOn) : words.reviewBy(reviewOn),
    ],
    mark: reviewOverdue && !isUnknown ? words.overdue : null,
    also: { label: words.decision, place: { type: "request", request } },
  };
};

const requestEntry = (desk: Desk, request: RestrictionRequest): RowEntry => {
  const { submission, decisions } = request;
  const day = (at: Instant): Day => dayOf(at, desk.settings.timeZone);
  const decision = decisions.at(-1);
  return {
    key: request.id,
    title: `${request.reference}: ${request.name}`,
    place: { type: "request", request: request.id },
    details: [
      words.askedBy(submission.by.name, day(submission.recordedAt)),
      ...(request.state === "waiting" ? [sayWaits(desk, request)] : []),
      ...(request.instructionMissing && decision ? [words.approvedBy(decision.by.name, day(decision.recordedAt))] : []),
    ],
    mark: submission.body.urgent === "yes" && request.state === "waiting" ? words.urgent : null,
    also: null,
  };
};

const sayWaits = (desk: Desk, request: RestrictionRequest): string => {
  const waited = sayAll(eachDayOf(desk), ({ now }) => waitedWorkingDays(desk.settings, request, now));
  return waited.ok ? words.waits(waited.value) : words.dayUnknown;
};

const messageEntry = (desk: Desk, message: LoggedMessage): RowEntry => {
  const known = nameOnMessage(desk.persons, message);
  const choice = countedChoice(message) ?? "";
  const policy = message.views.find((view) => view.choice === choice)?.policy ?? undefined;
  return {
    key: message.stream,
    title: known?.name || message.address || words.noAddress,
    place: known ? { type: "person", person: known.key } : null,
    details: [
      sayChoice(policy, choice, words.aboutMe),
      words.channelOn(atStart(contactWords.channels[message.channel]), dayOf(message.receivedAt, desk.settings.timeZone)),
      message.subject || contactWords.noSubject,
      words.loggedBy(message.views.map(({ by }) => by.name).join(", ")),
    ],
    mark: null,
    also: isConcernWaiting(message) ? { label: words.lookAtIt, place: { type: "concerns" } } : null,
  };
};

const warningEntry = (desk: Desk, { key, personKey, on }: WarningGiven): RowEntry => ({
  key,
  title: desk.people.get(personKey)?.name || personWords.unnamed,
  place: { type: "person", person: personKey },
  details: [words.warnedOn(on)],
  mark: null,
  also: null,
});

const disputeEntry = (desk: Desk, { dispute }: DisputeOpen): RowEntry => ({
  key: dispute.id,
  title: desk.people.get(dispute.personKey)?.name || personWords.unnamed,
  place: { type: "dispute", dispute: dispute.id },
  details: [words.receivedOn(dispute.received.body.receivedOn), ...(dispute.dueOn === null ? [] : [words.disputeDue(dispute.dueOn)])],
  mark: dispute.dueOn !== null && isOver(dispute.dueOn, desk.days) === "yes" ? words.overdue : null,
  also: null,
});

const mailboxEntry = (desk: Desk, { mailbox, clear }: MailboxState): RowEntry => ({
  key: mailbox.id,
  title: mailbox.name,
  place: { type: "reading" },
  details: [words.readBy(mailbox.reader.name, mailbox.deputy.name), clear ? words.clearOn(clear.day) : words.neverClear],
  mark: eachDayOf(desk).every(({ mailboxes }) => mailboxes.some((each) => each.mailbox.id === mailbox.id && each.late)) ? words.overdue : null,
  also: null,
});

const dueItemEntry = (desk: Desk, item: DueItem): RowEntry => {
  const { title, what, place, when } = dueEntry(desk, item);
  return { key: item.key, title, place, details: [what, when], mark: isLate(item) ? words.overdue : null, also: null };
};
