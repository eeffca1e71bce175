import { createDeskFolds, type DeskFolds } from "../src/app/desk/desk-folds.ts";
import { canonicalJson } from "../src/domain/ledger/canonical-json.ts";
import { foldMessages } from "../src/domain/subjects/contact/messages.ts";
import type { EventDraft, LedgerEvent } from "../src/domain/events/event.ts";
import type { Signatory } from "../src/domain/ledger/recorded.ts";
import { instructionKey, noticeKey, orderedKey } from "../src/domain/ledger/keys.ts";
import { requestStream, personStream, messageStream } from "../src/domain/ledger/streams.ts";
import { requiredContents } from "../src/domain/decide/required-contents.ts";
import { eventKinds, type BodyOf, type Kind } from "../src/domain/events/kinds.ts";
import { foldPeople } from "../src/domain/subjects/person/people.ts";
import { iopc001 } from "../src/domain/policy/packs/iopc-001.ts";
import { foldRestrictions } from "../src/domain/subjects/restriction/restrictions.ts";
import type { Settings } from "../src/domain/policy/settings.ts";
import { instantOf } from "../src/domain/base/time.ts";
import { sampleDirectory } from "../src/sandbox/tenant/sample-directory.ts";
import { quantile, type Row } from "./table.ts";
import { benchSettings } from "./tenant.ts";

const now = "2026-11-20T09:00:00.000Z";

/**
 * The whole register folded from nothing: what a rule needs, all that the tab keeps, and the desk that the tab shows.
 * Then one more event in a register of each size, beside what a fold that keeps nothing would do: fold everything again.
 */
export const measureFolds = async (): Promise<readonly Row[]> => {
  const settings = await benchSettings();
  const events = createEvents(settings, 10_000);
  const sizes = [1_000, 10_000, 100_000].map((size) => oneMore(settings, events, size));
  const [small] = sizes;
  return [
    {
      what: `Fold ${events.length.toLocaleString("en")} events of 10,000 people from nothing: people, messages, restrictions; median, best`,
      figure: seven(() => [foldPeople(settings, events), foldMessages(settings, events), foldRestrictions(settings, events, now)]),
      aim: "< 250 ms",
    },
    { what: "The same events: every fold that the tab keeps", figure: seven(() => allAdded(settings, events).fold()), aim: "" },
    { what: "The same events: the whole desk of the tab, with its queues and figures", figure: seven(() => allAdded(settings, events).desk(now)), aim: "< 250 ms" },
    ...sizes.map(({ size, kept, again }) => ({
      what: `One more event in ${size.toLocaleString("en")}, median; everything again would take`,
      figure: `${kept.toFixed(3)} ms; ${again.toFixed(1)} ms (${Math.round(again / kept).toLocaleString("en")} times)`,
      aim: small && size !== small.size ? `flat: ${(kept / small.kept).toFixed(1)} times the first` : "",
    })),
    ...sizes.map(({ size, lists }) => ({
      what: `One more event in ${size.toLocaleString("en")} with all lists and figures: a message of somebody restricted, and a restriction noticed; medians`,
      figure: `${lists.message.toFixed(2)} ms, ${lists.notice.toFixed(2)} ms`,
      aim:
        small && size !== small.size
          ? `< 5 ms; ${(lists.message / small.lists.message).toFixed(1)} and ${(lists.notice / small.lists.notice).toFixed(1)} times the first`
          : "< 5 ms",
    })),
    await hashing(events.slice(0, 1_000)),
  ];
};

const timed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const seven = (work: () => unknown): string => {
  const times = Array.from({ length: 7 }, () => timed(work));
  return `${quantile(times, 0.5).toFixed(0)} ms, ${Math.min(...times).toFixed(0)} ms`;
};

const allAdded = (settings: Settings, events: readonly LedgerEvent[]): DeskFolds => {
  const folds = createDeskFolds(settings);
  for (const event of events) folds.add(event);
  return folds;
};

interface OneMore {
  readonly size: number;
  /** Milliseconds to fold it in. */
  readonly kept: number;
  /** Milliseconds to fold everything. */
  readonly again: number;
  /** Milliseconds to fold it in and bring all lists and figures up to date, for an event that many of them show. */
  readonly lists: { readonly message: number; readonly notice: number };
}

const oneMore = (settings: Settings, all: readonly LedgerEvent[], size: number): OneMore => {
  const events = all.slice(0, size);
  const folds = allAdded(settings, events);
  folds.fold();
  const kept = Array.from({ length: 200 }, (_, index) => {
    const more = loggedBy(settings, index % 900, 1_000_000 + index);
    return timed(() => {
      folds.add(more);
      folds.fold();
    });
  });
  folds.desk(now);
  const withLists = (moreOf: (index: number) => LedgerEvent): number =>
    quantile(
      Array.from({ length: 100 }, (_, index) => {
        const more = moreOf(index);
        return timed(() => {
          folds.add(more);
          folds.desk(now);
        });
      }),
      0.5,
    );
  // One in ten of the people is restricted, so each of these is in the reading queue, among the concerns and in this week's figures.
  const message = withLists((index) => loggedBy(settings, (index % 9) * 10, recentMessage + index));
  const notice = withLists((index) => noticed(settings, (index % 9) * 10));
  const lists = { message, notice };
  const again = Array.from({ length: 3 }, () => timed(() => allAdded(settings, events).fold()));
  return { size, kept: quantile(kept, 0.5), again: quantile(again, 0.5), lists };
};

/** What checking the seal of each row costs on arrival, apart from folding: WebCrypto answers each digest by itself. */
const hashing = async (events: readonly LedgerEvent[]): Promise<Row> => {
  const texts = events.map((event) => canonicalJson(event));
  const start = performance.now();
  await Promise.all(texts.map((text) => crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))));
  const each = (performance.now() - start) / texts.length;
  return { what: "Hashing on arrival, apart: one row", figure: `${each.toFixed(3)} ms`, aim: "" };
};

const signatory = (key: string): Signatory => {
  const person = sampleDirectory.people.find((each) => each.key === key);
  return { oid: person?.oid ?? "", name: person?.displayName ?? "" };
};

const start = Date.parse("2026-01-05T09:00:00Z");
/** The number of a message that came in the week of `now`. */
const recentMessage = (Date.parse("2026-11-18T09:00:00Z") - start) / 1000;
const staff = signatory("staff");
const manager = signatory("manager");
const head = signatory("head");

let items = 0;

const eventOf = <K extends Kind>(settings: Settings, kind: K, body: BodyOf<K>, by: Signatory, place: Partial<EventDraft> & Pick<EventDraft, "stream">): LedgerEvent => {
  items += 1;
  const at = instantOf(start + items * 240_000);
  return {
    kind,
    body,
    key: `${kind}:${items}`,
    sequence: 1,
    occurredAt: at,
    personKey: "",
    addressKey: "",
    policyVersion: settings.policy,
    ...place,
    list: eventKinds[kind].list,
    itemId: String(items),
    recordedAt: at,
    by,
    edited: false,
  } as LedgerEvent;
};

const addressKey = (person: number): string => `address-${person}`;

const loggedBy = (settings: Settings, person: number, message: number): LedgerEvent =>
  eventOf(
    settings,
    "contact.logged",
    {
      choice: "scattergun",
      channel: "email",
      address: `person.${person}@example.org`,
      subject: "Case",
      receivedAt: instantOf(start + message * 1000),
      mailbox: "",
      internetMessageId: `<${message}>`,
    },
    staff,
    { stream: messageStream(String(message)), addressKey: addressKey(person) },
  );

/** A person in ten has a restriction in force; everybody has written seven times. The oldest event comes first. */
const createEvents = (settings: Settings, people: number): readonly LedgerEvent[] => {
  items = 0;
  const events: LedgerEvent[] = [];
  for (let person = 0; person < people; person += 1) {
    const of = { stream: personStream(`p-${person}`), personKey: `p-${person}` };
    events.push(eventOf(settings, "person.recorded", { name: `Person ${person}` }, staff, of));
    events.push(
      eventOf(settings, "address.linked", { address: `person.${person}@example.org`, basis: "", standing: "confirmed" }, manager, { ...of, addressKey: addressKey(person) }),
    );
    for (let message = 0; message < 7; message += 1) events.push(loggedBy(settings, person, person * 7 + message));
    if (person % 10 === 0) events.push(...restricted(settings, person));
    else
      events.push(eventOf(settings, "contact.detailed", { of: "", effects: [], note: "" }, staff, { stream: messageStream(String(person * 7)), addressKey: addressKey(person) }));
  }
  // Flat strings, as they come from the service.
  return JSON.parse(JSON.stringify(events.slice(0, 100_000))) as LedgerEvent[];
};

const noticed = (settings: Settings, person: number): LedgerEvent => {
  const personKey = `p-${person}`;
  return eventOf(
    settings,
    "restriction.noticed",
    { instruction: instructionKey(orderedKey(`decision:${person}`, 1)), sentOn: "2026-02-02", way: "letter", contents, waived: [], note: "" },
    manager,
    // A notice of its own each time, under a key that follows.
    { stream: personStream(personKey), personKey, key: noticeKey(instructionKey(orderedKey(`decision:${person}`, 1)), (items += 1) + 2) },
  );
};

const contents = requiredContents(iopc001, "restriction").map(({ id }) => id);

const restricted = (settings: Settings, person: number): readonly LedgerEvent[] => {
  const personKey = `p-${person}`;
  const request = String(person);
  const stream = requestStream(request);
  const decision = orderedKey(`decision:${request}`, 1);
  return [
    eventOf(
      settings,
      "instruction.given",
      {
        decision,
        request,
        addressKeys: [addressKey(person)],
        measures: [{ measure: "read-and-file", parameters: {} }],
        matter: "",
        contact: "Casework desk",
        reviewOn: "2027-01-01",
      },
      head,
      { stream, personKey, key: instructionKey(decision) },
    ),
    eventOf(settings, "restriction.noticed", { instruction: instructionKey(decision), sentOn: "2026-02-01", way: "letter", contents, waived: [], note: "" }, manager, {
      stream: personStream(personKey),
      personKey,
      key: noticeKey(instructionKey(decision)),
    }),
  ];
};
