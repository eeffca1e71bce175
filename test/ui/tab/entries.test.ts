import { expect, test } from "vitest";
import type { Role } from "../../../src/domain/ledger/lists.ts";
import type { Settings } from "../../../src/domain/policy/settings.ts";
import { readPlace } from "../../../src/ui/kit/read-place.ts";
import { barOf, entriesOf, entryOf, frontPage, type Entry, type Reader } from "../../../src/ui/tab/entries.ts";
import { testDesk } from "../../support/desk.ts";
import { personas, testNow, testSettings } from "../../support/events.ts";
import { jordan, loggedMessage, restrictedPerson, sentRequest } from "../../support/sample-ledger.ts";

const settings: Settings = {
  ...testSettings,
  mailboxes: [{ id: "single", name: "Single contact", address: "single@brackenshire.example", use: "single-contact", reader: personas.staff2, deputy: personas.manager }],
};

const readerIn = (roles: readonly Role[], { oid } = personas.staff): Reader => ({ roles, oid, mailboxes: settings.mailboxes });

const entries = (reader: Reader, events = restrictedPerson(jordan)): readonly Entry[] => entriesOf(reader, { desk: testDesk(events, testNow, settings), due: 3 });

const names = (reader: Reader): readonly string[] => entries(reader).map(({ name }) => name);

const [staff, manager, head, decider, owner] = [
  readerIn(["staff"]),
  readerIn(["staff", "manager"], personas.manager),
  readerIn(["staff", "head"], personas.head),
  readerIn(["staff", "decider"]),
  readerIn(["owner"]),
];

test("staff log a contact and look at people, and those who read a mailbox have it too", () => {
  expect(names(staff)).toEqual(["log", "people"]);
  expect(names(readerIn(["staff"], personas.staff2))).toEqual(["log", "reading", "people"]);
  expect(entries(readerIn(["staff"], personas.staff2)).find(({ name }) => name === "reading")).toMatchObject({ label: "Mailboxes", count: 1 });
});

test("a decider of disputes has what is due for them, and no requests, decisions or set-up", () => {
  expect(names(decider)).toEqual(["log", "due", "people", "disputes"]);
});

test("an owner who is nothing else sets up and removes, and sees no requests", () => {
  expect(names(owner)).toEqual(["due", "setup", "records", "disposal"]);
});

test("handlers have all that there is to work on, with its counts", () => {
  const all = entries(manager, [...restrictedPerson(jordan), loggedMessage(jordan, "no-concern")]);
  expect(all.map(({ name }) => name)).toEqual(["log", "due", "concerns", "reading", "people", "waiting", "disputes", "dashboard", "report", "setup", "records", "disposal"]);
  expect(all.find(({ name }) => name === "reading")?.count).toBe(2);
  expect(all.find(({ name }) => name === "due")?.count).toBe(3);
});

test("while the records are being read the entries are there without counts", () => {
  expect(entriesOf(manager, null).map(({ name }) => name)).toEqual(names(manager));
  expect(entriesOf(manager, null).every(({ count }) => count === 0)).toBe(true);
});

test("somebody in no group has no entry and no front page", () => {
  expect(names(readerIn([]))).toEqual([]);
  expect(frontPage(readerIn([]), [])).toBeNull();
});

test("each role begins at what it is there for", () => {
  const front = (reader: Reader): string | null => frontPage(reader, entries(reader));
  expect(front(staff)).toBe("people");
  expect(front(manager)).toBe("due");
  expect(front(decider)).toBe("disputes");
  expect(front(owner)).toBe("setup");
});

test("a head of function begins at the requests while one waits, and else at what is due", () => {
  const waiting = entries(head, [...restrictedPerson(jordan), ...sentRequest({ ...jordan, key: "p-other" }, { request: "r9" })]);
  expect(waiting.find(({ name }) => name === "waiting")?.count).toBe(1);
  expect(frontPage(head, waiting)).toBe("waiting");
  expect(frontPage(head, entries(head))).toBe("due");
});

test("the bar of a phone has what the role needs most, and all that is left is behind one button", () => {
  const bar = (reader: Reader): unknown => {
    const { shown, hasMore } = barOf(reader, entries(reader));
    return [...shown.map(({ name }) => name), ...(hasMore ? ["more"] : [])];
  };
  expect(bar(staff)).toEqual(["people", "log"]);
  expect(bar(manager)).toEqual(["due", "concerns", "people", "more"]);
  expect(bar(head)).toEqual(["waiting", "due", "people", "more"]);
  expect(bar(decider)).toEqual(["disputes", "due", "people", "log"]);
  expect(bar(owner)).toEqual(["setup", "due", "records", "disposal"]);
});

test("every page stands under an entry that somebody has", () => {
  const everybodys = new Set(names(readerIn(["staff", "manager", "head", "decider", "owner"], personas.manager)));
  const texts = [
    "dashboard",
    "report",
    "due",
    "reading",
    "waiting",
    "concerns",
    "people",
    "records",
    "setup",
    "disposal",
    "disputes",
    "log",
    "person:p",
    "export:p",
    "ask:p",
    "letter:warning:p:",
    "review:i",
    "log-dispute:i",
    "dispute:d",
    "request:r",
    "answer:r",
  ];
  const astray = texts.filter((text) => {
    const place = readPlace(text);
    return !place || !everybodys.has(entryOf(place));
  });
  expect(astray).toEqual([]);
});

test("a page of others is under no entry of one's own", () => {
  const places = ["request:r1", "setup", "review:i"].map(readPlace);
  const theirs = names(staff);
  expect(places.map((place) => place && theirs.includes(entryOf(place)))).toEqual([false, false, true]);
});
