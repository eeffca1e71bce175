import { expect, test } from "vitest";
import type { About, DueItem, DueType } from "../../../src/domain/views/due/due-item.ts";
import type { Role } from "../../../src/domain/ledger/lists.ts";
import { dueEntry } from "../../../src/ui/kit/due-entry.ts";
import type { Place } from "../../../src/ui/kit/places.ts";
import { duePlace } from "../../../src/ui/queues/due-place.ts";
import { entriesOf, entryOf } from "../../../src/ui/tab/entries.ts";
import { testDesk } from "../../support/desk.ts";
import { personas, testSettings } from "../../support/events.ts";
import { jordan } from "../../support/sample-ledger.ts";

const desk = testDesk([], undefined, {
  ...testSettings,
  mailboxes: [{ id: "single", name: "Single contact", address: "single@brackenshire.example", use: "single-contact", reader: personas.staff, deputy: personas.staff2 }],
});

const item = (type: DueType, about: About): DueItem => ({
  type,
  key: type,
  forWhom: { type: "role", role: "head" },
  on: null,
  since: "2026-11-20",
  overdue: false,
  about,
  clause: "",
});

const leads = (roles: readonly Role[], due: DueItem): Place => duePlace(roles, due, dueEntry(desk, due).place);

const person = jordan.key;
const restriction: About = { type: "restriction", restriction: "decision:r1#1#instruction", person };
const dispute: About = { type: "dispute", dispute: "d1", person };
const request: About = { type: "request", request: "r1", person };
const letter: About = { type: "letter", letter: "dispute-refused", about: "notadispute:m1#1", person };

const [manager, head, decider, owner] = [["staff", "manager"], ["staff", "head"], ["staff", "decider"], ["owner"]] as const satisfies readonly (readonly Role[])[];

test("a review, and one to be carried out, leads handlers to the reviews of its restriction", () => {
  for (const roles of [manager, head]) {
    for (const type of ["review", "review-to-carry-out", "further-action"] as const) {
      expect(leads(roles, item(type, restriction))).toEqual({ type: "review", instruction: "decision:r1#1#instruction" });
    }
  }
});

test("a dispute leads to its page, for handlers and for whoever decides disputes", () => {
  for (const roles of [manager, head, decider]) {
    expect(leads(roles, item("dispute", dispute))).toEqual({ type: "dispute", dispute: "d1" });
    expect(leads(roles, item("dispute-to-carry-out", dispute))).toEqual({ type: "dispute", dispute: "d1" });
  }
});

test("a request leads to the request and a letter to the letter", () => {
  expect(leads(head, item("request", request))).toEqual({ type: "request", request: "r1" });
  expect(leads(manager, item("result-letter", letter))).toEqual({ type: "letter", letter: "dispute-refused", person, about: "notadispute:m1#1" });
});

test("somebody whose page it is not is led to the person", () => {
  for (const due of [item("review", restriction), item("request", request), item("result-letter", letter)]) {
    expect(leads(decider, due)).toEqual({ type: "person", person });
  }
  expect(leads(["staff"], item("dispute", dispute))).toEqual({ type: "person", person });
});

test("an owner is led to the pages of owners: rows to restrict to the records, a mailbox that is missing to Set-up", () => {
  expect(leads(owner, item("rows-to-restrict", { type: "person", person }))).toEqual({ type: "records" });
  expect(leads(owner, item("unread-place", restriction))).toEqual({ type: "setup" });
  expect(leads(manager, item("unread-place", restriction))).toEqual({ type: "reading" });
  expect(leads(owner, item("disposal", { type: "disposal", owner: person, person }))).toEqual({ type: "disposal" });
});

const mailbox = item("mailbox", { type: "mailbox", mailbox: "single" });
const ofOwners = [
  item("rows-to-restrict", { type: "person", person }),
  item("unread-place", restriction),
  item("disposal", { type: "disposal", owner: person, person }),
  item("set-up-question", { type: "question", field: "unsaid.retentionYears" }),
];
const ofDeciders = [item("dispute", dispute), item("answer", request), mailbox];
const ofHandlers = [
  ...ofOwners,
  ...ofDeciders,
  item("review", restriction),
  item("notice", letter),
  item("reading", { type: "message", message: "message:m1" }),
  item("concern", { type: "message", message: "message:m1" }),
];

test.each([
  [manager, ofHandlers],
  [head, ofHandlers],
  [decider, ofDeciders],
  [owner, ofOwners],
  [
    ["staff", "decider", "owner"],
    [...ofDeciders, ...ofOwners],
  ],
] as const)("wherever what is for them leads, the tab lets them in: %s", (roles, items) => {
  const theirs = entriesOf({ roles, oid: personas.staff.oid, mailboxes: desk.settings.mailboxes }, null).map(({ name }) => name);
  for (const due of items) expect(theirs).toContain(entryOf(leads(roles, due)));
});
