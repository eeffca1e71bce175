import { groupBy } from "../../base/group-by.ts";
import { defineFold, foldAll } from "../../events/define-fold.ts";
import type { EventOf, LedgerEvent } from "../../events/event.ts";
import type { Signatory } from "../../ledger/recorded.ts";
import { mailboxStream } from "../../ledger/streams.ts";
import type { Measure, MeasureParameter } from "../../policy/types.ts";
import type { Restriction } from "../../subjects/restriction/restrictions.ts";
import type { Mailbox, Settings } from "../../policy/settings.ts";
import { addDays, dayOf, isWorkingDay, type Day, type Instant } from "../../base/time.ts";
import { workingDaysBetween } from "../../base/spans.ts";

/** Somebody looked into a mailbox and said how much was left unread. */
export interface MailboxCheck {
  readonly key: string;
  readonly by: Signatory;
  readonly at: Instant;
  readonly day: Day;
  readonly left: number;
  /** Only its reader's and its deputy's count; what anybody else says is shown. */
  readonly counts: boolean;
}

/** Whether a mailbox in which restricted contact arrives is being read. */
export interface MailboxState {
  readonly mailbox: Mailbox;
  /** Newest first. */
  readonly checks: readonly MailboxCheck[];
  /** The newest check that counts and left none. */
  readonly clear: MailboxCheck | null;
  /** Today is a working day, and nobody has said yet that none is left. */
  readonly dueToday: boolean;
  /** A working day has passed in which nobody said so, and nobody has since. */
  readonly late: boolean;
  /** Working days that have passed without it; null when nobody ever said so. */
  readonly missedDays: number | null;
}

type Checked = EventOf<"mailbox.checked">;

/** Who looked into each mailbox and what they said, oldest first, by the mailbox's stream. Which of them count, and since when one is late, depends on Settings and the day. */
export const mailboxFold = defineFold({
  kinds: ["mailbox.checked"],
  bucket: "stream",
  fold: (_settings, events): ReadonlyMap<string, readonly Checked[]> =>
    groupBy(
      events.filter(({ stream, body }) => stream === mailboxStream(body.mailbox)),
      ({ stream }) => stream,
    ),
});

/** The mailboxes of Settings, the late ones first. */
export const mailboxChecks = (settings: Settings, events: Iterable<LedgerEvent>, now: Instant): readonly MailboxState[] =>
  mailboxStates(settings, foldAll(mailboxFold, settings, events), now);

/** The mailboxes of Settings on the day of a moment, the late ones first. */
export const mailboxStates = (settings: Settings, checked: ReadonlyMap<string, readonly Checked[]>, now: Instant): readonly MailboxState[] => {
  const today = dayOf(now, settings.timeZone);
  return settings.mailboxes
    .map((mailbox) => stateOf(settings, mailbox, checked.get(mailboxStream(mailbox.id)) ?? [], today))
    .toSorted((left, right) => Number(right.late) - Number(left.late));
};

const stateOf = (settings: Settings, mailbox: Mailbox, events: readonly Checked[], today: Day): MailboxState => {
  const checks = events.map((event) => toCheck(settings, mailbox, event)).toReversed();
  const clear = checks.find(({ counts, left }) => counts && left === 0) ?? null;
  // Whoever reads it today has read what came before, so a later check makes up for a day that was missed.
  const missedDays = clear && (clear.day >= today ? 0 : workingDaysBetween(clear.day, addDays(today, -1), settings.holidays));
  return {
    mailbox,
    checks,
    clear,
    dueToday: isWorkingDay(today, settings.holidays) && clear?.day !== today,
    late: missedDays === null || missedDays > 0,
    missedDays,
  };
};

const toCheck = (settings: Settings, { reader, deputy }: Mailbox, event: Checked): MailboxCheck => ({
  key: event.key,
  by: event.by,
  at: event.recordedAt,
  day: dayOf(event.recordedAt, settings.timeZone),
  left: event.body.left,
  counts: [reader.oid, deputy.oid].includes(event.by.oid),
});

/** A measure that sends or leaves contact in a mailbox which Settings does not name, so that nobody is known to read it. */
export interface UnreadPlace {
  readonly restriction: Restriction;
  readonly measure: Measure;
  /** What the decision named; may be empty. */
  readonly named: string;
}

/** Restrictions, decided and not ended, that rest on a mailbox without a reader. */
export const unreadPlaces = ({ mailboxes }: Settings, restrictions: readonly Restriction[]): readonly UnreadPlace[] => {
  const known = new Set(mailboxes.flatMap(({ id, name, address }) => [id, name, address].map(sameText)));
  return restrictions
    .filter(({ state }) => state !== "ended")
    .flatMap((restriction) =>
      mailboxParameters(restriction)
        .filter(({ parameter, named }) => (named === "" ? parameter.required : !known.has(sameText(named))))
        .map(({ measure, named }) => ({ restriction, measure, named })),
    );
};

interface NamedMailbox {
  readonly measure: Measure;
  readonly parameter: MeasureParameter;
  readonly named: string;
}

const mailboxParameters = ({ policy, measures }: Restriction): readonly NamedMailbox[] =>
  measures.flatMap((chosen) => {
    const measure = policy?.measures.find(({ id }) => id === chosen.measure);
    if (!measure) return [];
    return measure.parameters.filter(({ type }) => type === "mailbox").map((parameter) => ({ measure, parameter, named: (chosen.parameters[parameter.id] ?? "").trim() }));
  });

const sameText = (text: string): string => text.trim().normalize("NFC").toLowerCase();
