import { readEvidence } from "../../src/app/export/read-evidence.ts";
import { standingOfPerson } from "../../src/app/contact/standing-of-person.ts";
import { dueOfDesk, dueShownTo } from "../../src/app/desk/due-of-desk.ts";
import { createDeskReader, messagesOfPerson } from "../../src/app/desk/read-desk.ts";
import { deskLists } from "../../src/app/desk/desk-lists.ts";
import { syncDesk } from "../../src/app/desk/sync-desk.ts";
import { lettersToSend } from "../../src/app/letter/letters-to-send.ts";
import { checkSender } from "../../src/app/pane/check-sender.ts";
import { localAnswer } from "../../src/app/pane/local-answer.ts";
import type { ReadMessage } from "../../src/app/pane/read-message.ts";
import { openSession } from "../../src/app/open-session.ts";
import { canonicalJson } from "../../src/domain/ledger/canonical-json.ts";
import type { LedgerEvent } from "../../src/domain/events/event.ts";
import { unfinishedDisposals } from "../../src/domain/subjects/disposal/disposals.ts";
import { retentionOf } from "../../src/domain/subjects/disposal/retention.ts";
import { disputeMessages } from "../../src/domain/subjects/dispute/dispute-messages.ts";
import { disputeResultsToWrite, disputesOpen, disputesToCarryOut } from "../../src/domain/subjects/dispute/disputes-due.ts";
import { verifyEvents } from "../../src/domain/events/verify.ts";
import { policies } from "../../src/domain/policy/shipped.ts";
import { unreadPlaces } from "../../src/domain/views/reading/mailboxes.ts";
import { boardReport } from "../../src/domain/views/report/board-report.ts";
import { lifeFiguresOf } from "../../src/domain/views/report/life-figures.ts";
import { similarDecisions } from "../../src/domain/subjects/request/similar-decisions.ts";
import { reviewResultsToWrite, reviewsDue, reviewsToCarryOut } from "../../src/domain/subjects/review/reviews-due.ts";
import { dayOf } from "../../src/domain/base/time.ts";
import { addMonths } from "../../src/domain/base/spans.ts";
import type { Tenant } from "../../src/sandbox/tenant/tenant.ts";
import { underReview } from "../../src/ui/reviews/review-work.ts";
import { proposalsAbout, personDue } from "../../src/ui/people/person/person-due.ts";
import { sha256 } from "./desk.ts";
import { fakeOutbox } from "./fake-services.ts";
import { connectAs } from "./fixture-state.ts";
import { testWork } from "./work.ts";

/**
 * The one place at which the golden desk calls the product: everything that the folds say and every list that a screen
 * shows, for one person, read as their own tab and pane read it. When code moves, this file follows, and what it gives stays.
 */
export interface GoldenDesk {
  readonly [section: string]: unknown;
}

const must = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T => {
  if (!result.ok) throw new Error(`The golden desk could not be read: ${JSON.stringify(result.error)}`);
  return result.value;
};

export interface GoldenTab {
  readonly sections: GoldenDesk;
  /** Everybody whose email can be shown: those linked to a person and those who were only logged. */
  readonly senders: readonly GoldenSender[];
}

/** What somebody's tab shows. The evidence logs take longest, and are for those who make them. */
export const goldenTab = async (tenant: Tenant, persona: string, { evidence }: { readonly evidence: boolean }): Promise<GoldenTab> => {
  const connection = connectAs(tenant, persona);
  const session = must(await openSession({ ...connection, shippedPacks: policies }));
  const { settings, roles, account } = session;
  const check = must(await syncDesk({ ...connection, settings }, deskLists(roles)));
  const { settings: _, now, days, unread, inDoubt, allRead, events, index, ...folds } = await createDeskReader(settings, account.oid)(connection);
  const desk = { settings, now, days, unread, inDoubt, allRead, events, index, ...folds };
  const today = dayOf(now, settings.timeZone);
  const life = lifeFiguresOf(desk);
  const due = dueShownTo(session, dueOfDesk(desk, roles));
  const people = [...desk.people.keys()];
  const forPeople = <T>(say: (personKey: string) => T): ReadonlyMap<string, T> => new Map(people.map((key) => [key, say(key)]));
  const forRestrictions = <T>(say: (key: string) => T): ReadonlyMap<string, T> => new Map(desk.restrictions.map(({ key }) => [key, say(key)]));
  const recordKeysOf = (personKey: string): readonly string[] => desk.persons.get(personKey)?.recordKeys ?? [personKey];
  const sections = {
    roles,
    unvouched: check.unvouched,
    ...folds,
    concerns: [...folds.concerns],
    figures: { ...folds.figures, concerns: [...folds.figures.concerns] },
    events: new Map(await Promise.all(events.map(async (event) => [`${event.list}/${event.itemId}`, await fingerprintOf(event)] as const))),
    due: new Map(due.map((item) => [item.key, item])),
    dueInOrder: due.map(({ key }) => key),
    board: boardReport({ ...desk, life, from: addMonths(today, -12), to: today }),
    life,
    retention: retentionOf(settings, desk, now),
    unfinishedDisposals: unfinishedDisposals(events),
    seals: await verifyEvents({ sha256 }, events),
    waitingProposals: index.proposals.waiting(),
    unreadPlaces: unreadPlaces(settings, desk.restrictions),
    reviewsDue: reviewsDue(desk.restrictions, desk.reviews, today),
    reviewsToCarryOut: reviewsToCarryOut(desk.restrictions, desk.reviews),
    reviewResultsToWrite: reviewResultsToWrite(desk.reviews),
    disputesOpen: disputesOpen(desk.disputes.values(), today),
    disputesToCarryOut: disputesToCarryOut(desk.disputes.values(), desk.restrictions),
    disputeResultsToWrite: disputeResultsToWrite(desk.disputes.values()),
    disputeMessages: disputeMessages(index.messages.disputes(), desk.restrictions, desk.disputes.values(), desk.refusedMessages),
    similarDecisions: new Map(
      [...desk.requests.values()].map((request) => [request.id, request.policy && similarDecisions(settings, desk.requests.values(), request.policy, request)]),
    ),
    reviewFigures: forRestrictions((key) => underReview(desk, key)?.figures),
    reviewAddresses: forRestrictions((key) => underReview(desk, key)?.addresses),
    messagesOfPerson: forPeople((key) => messagesOfPerson(desk, key)),
    standingOfPerson: forPeople((key) => standingOfPerson(desk, key)),
    personDue: forPeople((key) => personDue(desk, recordKeysOf(key), messagesOfPerson(desk, key), proposalsAbout(desk, recordKeysOf(key)))),
    ...(evidence && {
      evidenceForOffice: forPeople((key) => readEvidence(desk, { personKey: key, until: today, reader: "office" })),
      // Only what is said otherwise: the names of others are left out.
      evidenceForPerson: forPeople((key) =>
        readEvidence(desk, { personKey: key, until: today, reader: "person" }).entries.map(({ subject, note, by }) => [subject, note, by].join(" | ")),
      ),
    }),
  };
  return { sections, senders: sendersOf(events) };
};

/** What an event says, in short: its text stands in the fixture. */
const fingerprintOf = async ({ kind, body, key, stream, sequence, occurredAt, personKey, addressKey, policyVersion }: LedgerEvent): Promise<string> =>
  `${kind} ${(await sha256(canonicalJson({ body, key, stream, sequence, occurredAt, personKey, addressKey, policyVersion }))).slice(0, 12)}`;

const sendersOf = (events: readonly LedgerEvent[]): readonly GoldenSender[] => {
  const senders = new Map<string, GoldenSender>();
  for (const event of events) {
    if (event.addressKey === "" || (event.kind !== "address.linked" && event.kind !== "contact.logged")) continue;
    const { streams } = senders.get(event.addressKey) ?? { streams: [] };
    senders.set(event.addressKey, { addressKey: event.addressKey, address: event.body.address, streams: event.kind === "contact.logged" ? [...streams, event.stream] : streams });
  }
  return [...senders.values()].toSorted((left, right) => (left.address < right.address ? -1 : 1));
};

/** An address, and the messages that were logged of it. */
export interface GoldenSender {
  readonly addressKey: string;
  readonly address: string;
  readonly streams: readonly string[];
}

/** What somebody's pane shows beside a new email of each sender, and beside each email of theirs that was logged. */
export const goldenPane = async (tenant: Tenant, persona: string, senders: readonly GoldenSender[]): Promise<GoldenDesk> => {
  const connection = { ...connectAs(tenant, persona), outbox: fakeOutbox() };
  const { settings, account } = must(await openSession({ ...connection, shippedPacks: policies }));
  const beside = new Map<string, unknown>();
  for (const { addressKey, address, streams } of senders) {
    const open = {
      opening: "",
      isDraft: false,
      from: { name: "", address },
      sender: null,
      subject: "New",
      internetMessageId: "",
      copiedAt: connection.clock.now(),
      itemClass: "",
      mailbox: account.username,
    };
    const read = (stream: string): ReadMessage => ({
      type: "sender",
      open,
      sender: { name: "", address, addressKey, cautions: [] },
      onBehalf: null,
      named: [],
      unchecked: [],
      through: null,
      header: "read",
      automatic: null,
      receipt: null,
      stream,
      streams: { timeless: stream, first: stream },
    });
    const checked = await checkSender(connection, read("message:new"), { force: false });
    const { standings, recent, counts, proposals, unreadableEntries } = await localAnswer(testWork(connection, { account, settings }), read("message:new"));
    const messages = new Map<string, unknown>();
    for (const stream of new Set(streams)) {
      const answer = await localAnswer(testWork(connection, { account, settings }), read(stream));
      messages.set(stream, { standing: answer.standings.map(({ standing }) => standing), message: answer.message });
    }
    beside.set(address, { checked, standings, recent, counts, proposals, unreadableEntries, messages });
  }
  return { beside };
};

/** The letters that wait for each sender, as a handler's pane lists them. */
export const goldenLetters = async (tenant: Tenant, persona: string, senders: readonly GoldenSender[]): Promise<GoldenDesk> => {
  const connection = connectAs(tenant, persona);
  const { settings } = must(await openSession({ ...connection, shippedPacks: policies }));
  must(await syncDesk({ ...connection, settings }, deskLists(["staff"])));
  const letters = new Map<string, unknown>();
  for (const { addressKey, address } of senders) {
    const waiting = must(await lettersToSend(testWork(connection, { settings }), addressKey));
    if (waiting.length > 0) letters.set(address, waiting);
  }
  return { lettersToSend: letters };
};
