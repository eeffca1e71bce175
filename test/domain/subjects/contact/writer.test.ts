import { expect, test } from "vitest";
import { mayBeBy, possibleWriters, soleWriter, writerOf, type SaidOfWriter } from "../../../../src/domain/subjects/contact/writer.ts";

const nothingSaid: SaidOfWriter = { writer: null, personKey: "" };
const named: SaidOfWriter = { writer: { type: "person", person: "priya" }, personKey: "" };
const someoneElse: SaidOfWriter = { writer: { type: "someone-else" }, personKey: "" };
const notSure: SaidOfWriter = { writer: { type: "not-sure" }, personKey: "" };
const byHand: SaidOfWriter = { writer: null, personKey: "jordan" };

test("until a reader says who wrote, a message may be by anybody who uses the address, and is by whoever uses it alone", () => {
  expect(possibleWriters(writerOf(nothingSaid, ["jordan", "priya"]))).toEqual(["jordan", "priya"]);
  expect(soleWriter(writerOf(nothingSaid, ["jordan", "priya"]))).toBeNull();
  expect(soleWriter(writerOf(nothingSaid, ["jordan"]))).toBe("jordan");
  expect(soleWriter(writerOf(nothingSaid, []))).toBeNull();
});

test("a message is by whom a reader named, under the record that they were merged into, and by whom it was logged for by hand", () => {
  expect(writerOf(named, ["jordan"])).toEqual({ type: "person", person: "priya" });
  expect(soleWriter(writerOf(named, [], (key) => (key === "priya" ? "sandhu" : key)))).toBe("sandhu");
  expect(soleWriter(writerOf(byHand, []))).toBe("jordan");
});

test("what somebody else wrote is by none of those who use the address, however many they are", () => {
  expect(possibleWriters(writerOf(someoneElse, ["jordan"]))).toEqual([]);
  expect(soleWriter(writerOf(someoneElse, ["jordan"]))).toBeNull();
});

test("where a reader could not tell, nobody's name stands on a message, although one person alone is known to use the address", () => {
  expect(writerOf(notSure, ["jordan"])).toEqual({ type: "one-of", people: ["jordan"], notSure: true });
  expect(soleWriter(writerOf(notSure, ["jordan"]))).toBeNull();
});

test("a message counts as possibly somebody's unless it is known to be another's", () => {
  expect([nothingSaid, notSure, byHand].map((said) => mayBeBy(said, "jordan"))).toEqual([true, true, true]);
  expect([named, someoneElse].map((said) => mayBeBy(said, "jordan"))).toEqual([false, false]);
});
