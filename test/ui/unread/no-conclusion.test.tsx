import { beforeAll, expect, test } from "vitest";
import { deskLists } from "../../../src/app/desk/desk-lists.ts";
import { dueOfDesk, dueShownTo } from "../../../src/app/desk/due-of-desk.ts";
import { asFarAsRead, deskOf, readDesk, type Desk } from "../../../src/app/desk/read-desk.ts";
import { syncDesk } from "../../../src/app/desk/sync-desk.ts";
import { openSession } from "../../../src/app/open-session.ts";
import { ledgerLists, type LedgerList, type Role } from "../../../src/domain/ledger/lists.ts";
import { policies } from "../../../src/domain/policy/shipped.ts";
import { TabPage } from "../../../src/entries/compose/tab-page.tsx";
import type { Place } from "../../../src/ui/kit/places.ts";
import type { PageMeans } from "../../../src/ui/kit/page-means.ts";
import { dueEntry } from "../../../src/ui/kit/due-entry.ts";
import { entriesOf, entryOf } from "../../../src/ui/tab/entries.ts";
import { words as recordWords } from "../../../src/ui/office/records/words.ts";
import { words as disputeWords } from "../../../src/ui/disputes/words.ts";
import { words as dashboardWords } from "../../../src/ui/dashboard/words.ts";
import { words as exportWords } from "../../../src/ui/people/export/words.ts";
import { words as peopleWords } from "../../../src/ui/people/words.ts";
import { words as queueWords } from "../../../src/ui/queues/words.ts";
import { words as requestWords } from "../../../src/ui/requests/words.ts";
import { standingWords } from "../../../src/ui/words/standing-words.ts";
import type { UnreadableRowError } from "../../../src/domain/events/envelope.ts";
import { eventToRow } from "../../support/events.ts";
import { unreadWords } from "../../../src/ui/words/unread-words.ts";
import { connectAs, openFixtureTenant } from "../../support/fixture-state.ts";
import { pageMeans } from "../../support/page-work.ts";
import { renderPage } from "../../support/render-page.tsx";

// Every page of the tab, for every role, with each list in turn that did not answer, beside the same page with all of them.
// Whatever is said of a part and not of the whole is concluded from an absence.

const readers: readonly (readonly [who: string, roles: readonly Role[]])[] = [
  ["staff", ["staff"]],
  ["a handler", ["staff", "manager", "head"]],
  ["a decider", ["staff", "decider"]],
  ["an owner", ["owner"]],
];

let whole: Desk;
let places: readonly Place[];

beforeAll(async () => {
  const connection = connectAs(await openFixtureTenant("001"), "owner");
  const session = await openSession({ ...connection, shippedPacks: policies });
  if (!session.ok) throw new Error("The state of 0.2.0 was not opened.");
  const { settings } = session.value;
  await syncDesk({ ...connection, settings }, ledgerLists);
  const { events, now } = await readDesk(connection, settings);
  whole = deskOf(settings, events, now);
  places = placesOn(whole);
}, 60_000);

/** A page of each kind. */
const placesOn = ({ persons, requests, restrictions, disputes }: Desk): readonly Place[] => {
  // One in force, one that is not yet, and one of whom nothing but that they are recorded is known to staff.
  const some = [
    ...(["in-force", "approved-not-in-force"] as const).flatMap((state) => restrictions.filter((each) => each.state === state).slice(0, 1)).map(({ personKey }) => personKey),
    ...[...persons.keys()].filter((key) => restrictions.every(({ personKey }) => personKey !== key)).slice(0, 1),
  ];
  const inForce = restrictions.filter(({ state }) => state === "in-force").slice(0, 1);
  return [
    ...(["dashboard", "report", "due", "reading", "waiting", "concerns", "people", "records", "setup", "disposal", "disputes", "log"] as const).map((type) => ({ type })),
    ...some.flatMap((person): readonly Place[] => [
      { type: "person", person },
      { type: "log", person },
    ]),
    ...inForce.flatMap(({ personKey: person, key, request }): readonly Place[] => [
      { type: "export", person },
      { type: "ask", person },
      { type: "letter", letter: "restriction", person, about: key },
      { type: "review", instruction: key },
      { type: "log-dispute", instruction: key },
      { type: "request", request },
      { type: "answer", request },
    ]),
    ...[...requests.values()]
      .filter(({ state }) => state === "waiting")
      .slice(0, 1)
      .map(({ id }): Place => ({ type: "request", request: id })),
    ...[...disputes.keys()].slice(0, 1).map((dispute): Place => ({ type: "dispute", dispute })),
  ];
};

const meansFor = (roles: readonly Role[]): PageMeans => {
  const means = pageMeans("manager", whole.settings);
  return { ...means, connection: { ...means.connection, session: { ...means.connection.session, roles } } };
};

/** What somebody's device has, of which some lists came to nothing. */
const deskWithout = (roles: readonly Role[], without: readonly LedgerList[]): Desk => {
  const theirs = deskLists(roles);
  const events = whole.events.filter(({ list }) => theirs.includes(list) && !without.includes(list));
  const desk = deskOf(whole.settings, events, whole.now);
  const unread = ledgerLists.filter((list) => without.includes(list) || !theirs.includes(list));
  // What is not theirs to read is no fault of a list.
  return { ...desk, ...asFarAsRead(desk, without), unread };
};

const sentencesOf = (desk: Desk, place: Place, roles: readonly Role[]): readonly string[] => {
  const means = meansFor(roles);
  const { connection, services } = means;
  const state = { unvouched: [], problem: null, reread: async () => {}, reconnect: async () => {} };
  const due = dueShownTo(connection.session, dueOfDesk(desk, roles));
  const work = { place, desk, due, connection, services, state, onGo: () => {} } as unknown as Parameters<typeof TabPage>[0];
  return renderPage(<TabPage {...work} />, means)
    .replaceAll(/<style[^>]*>[^<]*<\/style>/g, "")
    .replaceAll("<!-- -->", "")
    .split(/<[^>]*>/)
    .map((text) => text.replaceAll("&#x27;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&").trim())
    .filter((text) => text !== "");
};

const desks = new Map<readonly Role[], Desk>();

const allOf = (roles: readonly Role[]): Desk => {
  const known = desks.get(roles) ?? deskWithout(roles, []);
  desks.set(roles, known);
  return known;
};

const wholePages = new Map<string, ReadonlySet<string>>();

/** What the page says to somebody where all of their lists answered. */
const wholeSentences = (place: Place, roles: readonly Role[]): ReadonlySet<string> => {
  const key = JSON.stringify([place, roles]);
  const desk = allOf(roles);
  // A row for several things says of none of them what it says when it stands alone.
  const alone = place.type !== "due" ? [] : dueOfDesk(desk, roles).flatMap((item) => [dueEntry(desk, item).title, dueEntry(desk, item).when]);
  const known = wholePages.get(key) ?? new Set([...sentencesOf(desk, place, roles), ...alone]);
  wholePages.set(key, known);
  return known;
};

const ownOf = (roles: readonly Role[]): readonly Place[] => {
  const entries = new Set(entriesOf({ roles, oid: pageMeans().connection.session.account.oid, mailboxes: whole.settings.mailboxes }, null).map(({ name }) => name));
  return places.filter((place) => entries.has(entryOf(place)));
};

const saysSo = (text: string): boolean =>
  [unreadWords.title, recordWords.irregularPart, unreadWords.standing, unreadWords.standingKnown, "There may be a rule", "did not answer in full", "could not be read"].some(
    (said) => text.includes(said),
  );

const cases = readers.flatMap(([who, roles]) => deskLists(roles).map((list) => [who, list, roles] as const));

test.each(cases)("to %s nothing is said, while %s did not answer, that the whole records do not say", { timeout: 60_000 }, (_who, list, roles) => {
  const part = deskWithout(roles, [list]);
  const concluded = ownOf(roles).flatMap((place) => {
    const known = wholeSentences(place, roles);
    return sentencesOf(part, place, roles)
      .filter((text) => !known.has(text) && !saysSo(text) && ![...known].some((said) => said.startsWith(`${text} (`)))
      .map((text) => `${JSON.stringify(place)}: ${text}`);
  });
  expect([...new Set(concluded)]).toEqual([]);
});

// That there is none, on whatever page and in whatever section it is said.
const nones = (words: object): readonly string[] =>
  Object.entries(words).flatMap(([name, value]) => {
    if (typeof value === "object" && value !== null) return nones(value);
    return typeof value === "string" && /none$/i.test(name) && value.length > 12 ? [value] : [];
  });

const saysNone = [
  ...nones(peopleWords.people),
  peopleWords.person.noMessages,
  standingWords.noRule,
  ...nones(queueWords),
  ...nones(requestWords),
  ...nones(dashboardWords),
  ...nones(exportWords),
  ...nones(disputeWords.list),
];

test.each(ledgerLists)("while every row of %s cannot be read, nothing is said to be none that the whole records have", { timeout: 60_000 }, (list) => {
  const roles = readers[1]?.[1] ?? [];
  const inDoubt = whole.events
    .filter((event) => event.list === list)
    .map((event): UnreadableRowError => ({ type: "unreadable-row", reason: "newer-version", detail: "", row: eventToRow(event) }));
  const part = { ...deskWithout(roles, [list]), unread: [], allRead: true, inDoubt };
  const concluded = ownOf(roles).flatMap((place) => {
    const known = wholeSentences(place, roles);
    return sentencesOf(part, place, roles)
      .filter((text) => saysNone.some((none) => text.includes(none)) && !known.has(text))
      .map((text) => `${JSON.stringify(place)}: ${text}`);
  });
  expect(inDoubt.length).toBeGreaterThan(0);
  expect([...new Set(concluded)]).toEqual([]);
});
