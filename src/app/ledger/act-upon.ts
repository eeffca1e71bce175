import { canonicalJson } from "../../domain/ledger/canonical-json.ts";
import { inOrder } from "../../domain/ledger/order.ts";
import type { LedgerRow } from "../../domain/events/envelope.ts";
import type { LedgerEvent } from "../../domain/events/event.ts";
import type { BodyOf, Kind } from "../../domain/events/kinds.ts";
import { eventKinds } from "../../domain/events/kinds.ts";
import type { Judged } from "../../domain/events/judge.ts";
import type { Signatory } from "../../domain/ledger/recorded.ts";
import { millisecondsOf, type Instant } from "../../domain/base/time.ts";
import { placeText } from "../../domain/subjects/disposal/disposals.ts";
import { effectlessRows } from "../../domain/views/irregularities.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import type { LedgerQuery } from "../ports.ts";
import type { RecordingWork } from "../work.ts";
import type { KnownRows } from "./append-free.ts";
import { appendStep, endAmong } from "./append-step.ts";
import type { AppendError } from "./append.ts";
import { onlineDraft } from "./online-draft.ts";
import { takeIn } from "./take-in.ts";
import { vouchedRows, type WriteError } from "./write.ts";

/** Somebody else did something about the same thing, which whoever acts has not seen. `kind` is what they did last. */
interface ChangedMeanwhile {
  readonly type: "changed-meanwhile";
  readonly by: Signatory;
  readonly kind: Kind;
}

export type ActError = AppendError | ChangedMeanwhile;

/** What is done about one thing about which others may do something too. */
export interface ActUpon<K extends Kind> {
  readonly kind: K;
  readonly body: BodyOf<K>;
  /** In which such acts contend. */
  readonly stream: string;
  readonly personKey: string;
  readonly addressKey?: string;
  /** Which rows of the list tell how the thing stands: those about the person, or those of these streams. */
  readonly among: "person" | readonly string[];
  /** Whether an event is about the same thing. */
  readonly isAbout: (event: LedgerEvent) => boolean;
  /** Whether the thing stands as whoever acts has seen it, by what the service has now. */
  readonly isAsSeen: (events: readonly Judged[]) => boolean;
}

/**
 * Does something about a thing, as the service has it now. It is asked first, so that whoever comes second is told what
 * happened; and of two who ask in the same moment one is refused, because all who act about things of one person or one
 * stream take the numbers of one sequence. One that an act about another thing has taken is passed over. Repeating it is safe.
 */
export const actUpon = async <K extends Kind>(work: RecordingWork, act: ActUpon<K>): Promise<Result<string, ActError>> => {
  const { kind, body, stream, personKey, addressKey = "", isAbout } = act;
  for (let tries = 1; ; tries += 1) {
    const known = await readAbout(work, act);
    if (!known.ok) return known;
    const about = inOrder(known.value.events.filter((event) => isAbout(event) && !known.value.withoutEffect.has(placeText(event))));
    const last = about.at(-1);
    if (!act.isAsSeen(known.value.events)) {
      if (!last) return err({ type: "could-not-check" });
      const isOwn = last.by.oid === work.account.oid && last.kind === kind && last.addressKey === addressKey && canonicalJson(last.body) === canonicalJson(body);
      return isOwn ? ok(last.key) : err({ type: "changed-meanwhile", by: last.by, kind: last.kind });
    }
    const readAgain = (own: RecordingWork): Promise<Result<Known, WriteError>> => readAbout(own, act);
    const written = await appendStep(work, endAmong(known.value, { stream, personKey }, readAgain), {
      isSame: isAbout,
      draft: (place) => ({ ...onlineDraft(work, kind, { body, ...place, personKey, addressKey }), occurredAt: after(work.clock.now(), about) }),
    });
    const [event] = written.ok ? written.value.events : [];
    if (event) return ok(event.key);
    // Somebody was faster, by a moment: how the thing stands now says what that means.
    if (!written.ok && (written.error.type !== "already-done" || tries === mostTries)) return written;
  }
};

const mostTries = 5;

interface Known extends KnownRows {
  readonly events: readonly Judged[];
}

const readAbout = async <K extends Kind>(work: RecordingWork, { kind, among, personKey }: ActUpon<K>): Promise<Result<Known, WriteError>> => {
  const { list } = eventKinds[kind];
  const queries: readonly LedgerQuery[] =
    among === "person" ? [{ list, column: "PersonKey", where: { equals: personKey } }] : among.map((stream) => ({ list, column: "Stream", where: { equals: stream } }));
  const exchanged = await work.ledger.exchange([], queries);
  if (!exchanged.ok) return exchanged;
  const rows: LedgerRow[] = [];
  for (const [index] of queries.entries()) {
    const vouched = vouchedRows(exchanged.value.answers[index]);
    if (!vouched.ok) return vouched;
    rows.push(...vouched.value);
  }
  const { events } = await takeIn(work, rows);
  return ok({ rows, events, withoutEffect: effectlessRows(work.settings, events) });
};

/**
 * Now, and no earlier than the acts before it: within one second of the service the times of two devices decide which came
 * first, and the numbers only after them.
 */
const after = (now: Instant, before: readonly LedgerEvent[]): Instant =>
  before.reduce((latest, { occurredAt }) => (occurredAt > latest && millisecondsOf(occurredAt) - millisecondsOf(now) < clocksApartMs ? occurredAt : latest), now);

// How far apart the clocks of two devices are at most that have heard the service's time.
const clocksApartMs = 60_000;
