import { expect, test } from "vitest";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { rowEntries, type RowEntry } from "../../../src/ui/dashboard/row-entries.ts";
import { testDesk } from "../../support/desk.ts";
import { event, personas } from "../../support/events.ts";
import { jordan, linkedAddress, loggedMessage, priya, recordedPerson, restrictedPerson, sentRequest } from "../../support/sample-ledger.ts";

const messageEntries = (events: readonly LedgerEvent[]): readonly RowEntry[] => {
  const desk = testDesk(events);
  return rowEntries(desk, { type: "messages", rows: [...desk.messages.values()] }, 100);
};

const threat = loggedMessage(jordan, "threats", { message: "one", subject: "Tomorrow" });

test("a late restriction is marked, and leads to the person and to the decision", () => {
  const desk = testDesk(restrictedPerson(jordan), "2027-06-01T09:00:00Z");
  expect(rowEntries(desk, { type: "restrictions", rows: desk.restrictions }, 10)).toEqual([
    {
      key: "decision:r1#1#instruction",
      title: jordan.name,
      place: { type: "person", person: jordan.key },
      details: ["In force since 19 November 2026", "Review was due on 20 May 2027"],
      mark: "Overdue",
      also: { label: "Decision", place: { type: "request", request: "r1" } },
    },
  ]);
});

test("a request says who asked, when, and how long it waits", () => {
  const desk = testDesk(sentRequest(jordan, { at: "2026-11-20T10:00:00Z" }));
  expect(rowEntries(desk, { type: "requests", rows: desk.figures.waiting }, 10)).toMatchObject([
    { title: "R-R1: Jordan Vale", details: ["Asked by Dafydd Rees on 20 November 2026", "Waits 1 working day"], place: { type: "request", request: "r1" } },
  ]);
});

test("a message names the one person who uses its address, with what was seen and by whom", () => {
  const second = loggedMessage(jordan, "no-concern", { message: "one", subject: "Tomorrow", by: personas.staff2, at: "2026-11-20T11:00:00Z" });
  expect(messageEntries([...recordedPerson(jordan), threat, second])).toMatchObject([
    { title: jordan.name, details: ["Other threats", "Email of 20 November 2026", "Tomorrow", "Logged by Sam Okafor, Megan Pryce"], also: { place: { type: "concerns" } } },
  ]);
});

test("a message from a shared address carries nobody's name until a reader says who wrote it", () => {
  const shared = [...recordedPerson(jordan), ...recordedPerson(priya), linkedAddress(priya, jordan), threat];
  const said = (writer: "person" | "someone-else"): LedgerEvent =>
    event(
      "contact.attributed",
      { writer, ...(writer === "person" && { person: priya.key }) },
      { stream: threat.stream, addressKey: threat.addressKey, at: "2026-11-20T12:00:00Z" },
    );
  expect(messageEntries(shared)[0]).toMatchObject({ title: jordan.address, place: null });
  expect(messageEntries([...shared, said("person")])[0]?.title).toBe(priya.name);
  expect(messageEntries([...shared, said("someone-else")])[0]?.title).toBe(jordan.address);
});

test("what was logged by hand for somebody carries their name", () => {
  const call = loggedMessage({ ...jordan, addressKey: "", address: "" }, "threats", { message: "call" });
  expect(messageEntries([...recordedPerson(jordan), { ...call, personKey: jordan.key }])[0]).toMatchObject({ title: jordan.name, place: { type: "person", person: jordan.key } });
});

test("no more rows are put into words than are shown", () => {
  const desk = testDesk(Array.from({ length: 60 }, () => loggedMessage(jordan, "threats")));
  expect(rowEntries(desk, { type: "messages", rows: [...desk.concerns] }, 25)).toHaveLength(25);
});
