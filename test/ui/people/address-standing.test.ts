import { readableAddress } from "../../../src/ui/kit/readable-address.ts";
import { expect, test } from "vitest";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { personAddresses, type PersonAddresses } from "../../../src/ui/people/person/address-standing.ts";
import { typedCautions, typedProblem } from "../../../src/ui/people/person/link-form.tsx";
import { testDesk } from "../../support/desk.ts";
import { event, personas, testSettings } from "../../support/events.ts";
import { inPerson, jordan, linkedAddress, priya, recordedPerson, restrictedPerson } from "../../support/sample-ledger.ts";

const second = { address: "j.vale@example.com", addressKey: "address-jordan-2" };

const standing = (events: readonly LedgerEvent[]): PersonAddresses => {
  const desk = testDesk(events);
  const person = desk.people.get(jordan.key);
  if (!person) throw new Error("The person is not recorded.");
  return personAddresses(desk, person);
};

test("without a restriction nothing is said of cover", () => {
  expect(standing(recordedPerson(jordan)).linked).toMatchObject([{ isCovered: false, notes: ["Why: Said so on the telephone"] }]);
});

test("an address that the restriction does not name is said to be outside it", () => {
  const { linked } = standing([...restrictedPerson(jordan), linkedAddress(jordan, second)]);
  expect(linked.map(({ link, isCovered }) => [link.address, isCovered])).toEqual([
    [jordan.address, true],
    [second.address, false],
  ]);
  expect(linked[1]?.notes.join(" ")).toContain("Not covered");
});

test("an unlinked address that the restriction names is still shown", () => {
  const unlinked = event("address.unlinked", { reason: "Not theirs" }, { by: personas.manager, ...inPerson(jordan), addressKey: jordan.addressKey });
  expect(standing([...restrictedPerson(jordan), unlinked])).toMatchObject({ linked: [], unlinkedButCovered: [jordan.address] });
});

test("a contact point that is no email address is shown without its mark, and is not looked at for look-alike letters", () => {
  const street = { address: "post:1 ѕtation road brackenshire", addressKey: "post-jordan" };
  const { linked } = standing([...recordedPerson(jordan), linkedAddress(jordan, street)]);
  expect(linked.find(({ link }) => link.type === "post")?.notes).toEqual(["Why: Said so on the telephone"]);
  expect(readableAddress(testDesk([linkedAddress(jordan, street)]), "post-jordan")).toBe("1 ѕtation road brackenshire");
});

test("an address that others use says whose it is besides", () => {
  const { linked } = standing([...recordedPerson(jordan), ...recordedPerson(priya), linkedAddress(priya, jordan)]);
  expect(linked[0]?.notes.join(" ")).toContain(`Also used by ${priya.name}`);
});

const person = { key: jordan.key, name: jordan.name, addresses: [{ addressKey: "k", type: "email" as const, address: jordan.address, state: "confirmed" as const, basis: "" }] };

test("what is no address is refused in words", () => {
  expect(typedProblem(person, "")).toBe("There is no address.");
  expect(typedProblem(person, "jordan at example.org")).toContain("spaces");
  expect(typedProblem(person, "jordan")).toContain("name@example.org");
});

test("an address that is linked already is not linked again, in whatever capitals", () => {
  expect(typedProblem(person, "Jordan.VALE@example.org")).toContain("already");
  expect(typedProblem(person, "o'neil+a&b@example.org")).toBeNull();
});

test("look-alike letters and addresses of the body itself are pointed out, not refused", () => {
  expect(typedCautions(testSettings, "pоppe@example.org").join(" ")).toContain("Letters of different alphabets");
  expect(typedCautions(testSettings, "ｐoppe@example.org").join(" ")).toContain("special characters");
  expect(typedCautions(testSettings, "рорре@example.org")).toEqual([]);
  expect(typedCautions(testSettings, "sam.okafor@brackenshire.example").join(" ")).toContain("your own organisation");
  expect(typedCautions(testSettings, "jordan@example.org")).toEqual([]);
});
