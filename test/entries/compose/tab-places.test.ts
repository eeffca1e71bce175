import { expect, test } from "vitest";
import { placeFor, tabOf, tabsOf, type TabEntry } from "../../../src/entries/compose/tab-places.ts";
import type { Role } from "../../../src/domain/ledger/lists.ts";
import type { Settings } from "../../../src/domain/policy/settings.ts";
import { readPlace } from "../../../src/ui/shared/places.ts";
import { testDesk } from "../../support/desk.ts";
import { personas, testNow, testSettings } from "../../support/events.ts";
import { jordan, loggedMessage, restrictedPerson } from "../../support/sample-ledger.ts";

const settings: Settings = {
  ...testSettings,
  mailboxes: [{ id: "single", name: "Single contact", address: "single@brackenshire.example", use: "single-contact", reader: personas.staff2, deputy: personas.manager }],
};

const tabs = (roles: readonly Role[], { oid } = personas.staff, events = restrictedPerson(jordan)): readonly TabEntry[] =>
  tabsOf({ account: { oid, tenantId: "t", name: "", username: "" }, settings, roles }, testDesk(events, testNow, settings), []);

const names = (roles: readonly Role[], who = personas.staff): readonly string[] => tabs(roles, who).map(({ tab }) => tab);

test("staff log a contact and look at people, and those who read a mailbox have it too", () => {
  expect(names(["staff"])).toEqual(["people", "log"]);
  expect(names(["staff"], personas.staff2)).toEqual(["reading", "people", "log"]);
  expect(tabs(["staff"], personas.staff2)[0]?.label).toBe("Mailboxes (1)");
});

test("a decider of disputes has what is due for them, and no requests, decisions or set-up", () => {
  expect(names(["staff", "decider"])).toEqual(["due", "disputes", "people", "log"]);
});

test("an owner who is nothing else sets up and removes, and sees no requests", () => {
  expect(names(["owner"])).toEqual(["due", "records", "setup", "disposal"]);
});

test("handlers have all that there is to work on, with its counts", () => {
  const all = tabs(["staff", "manager"], personas.manager, [...restrictedPerson(jordan), loggedMessage(jordan, "no-concern")]);
  expect(all.map(({ tab }) => tab)).toContain("waiting");
  expect(all.find(({ tab }) => tab === "reading")?.label).toBe("Reading (2)");
});

test("somebody in no group has no place", () => {
  expect(names([])).toEqual([]);
});

test("a link to a place that is not somebody's leads to the first of theirs, and to one that is leads there", () => {
  const staff = tabs(["staff"]);
  expect(placeFor(staff, readPlace("request:r1"))).toEqual({ type: "people" });
  expect(placeFor(staff, readPlace("setup"))).toEqual({ type: "people" });
  expect(placeFor(staff, readPlace("person:p-jordan"))).toEqual({ type: "person", person: "p-jordan" });
  expect(placeFor(tabs(["manager"]), readPlace("request:r1"))).toEqual({ type: "request", request: "r1" });
});

test("every page stands under a tab that somebody has", () => {
  const everybodys = new Set(tabs(["staff", "manager", "head", "decider", "owner"], personas.manager).map(({ tab }) => tab));
  const places = [
    "dashboard",
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
  for (const place of places) expect(everybodys).toContain(tabOf(readPlace(place)));
});
