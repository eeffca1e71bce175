import { expect, test } from "vitest";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { offeredAddresses } from "../../../src/ui/reviews/offered-addresses.ts";
import { testDesk } from "../../support/desk.ts";
import { mergeConfirmation, mergeProposal, mergeUndoing } from "../../support/person-events.ts";
import { jordan, linkedAddress, priya, recordedPerson, restrictedPerson } from "../../support/sample-ledger.ts";

const offered = (events: readonly LedgerEvent[]) => {
  const desk = testDesk([...restrictedPerson(jordan), ...recordedPerson(priya), ...events]);
  const [restriction] = desk.restrictions;
  if (!restriction) throw new Error("Nobody is restricted.");
  return offeredAddresses(desk, restriction);
};

const own = { addressKey: jordan.addressKey, address: jordan.address, recordOf: null };
const ofPriya = { addressKey: priya.addressKey, address: priya.address, recordOf: priya.name };

test("altered terms may cover the addresses of the person's own record and of nobody else", () => {
  expect(offered([])).toEqual([own]);
});

test("the addresses of a record that was merged are offered with whose record it is", () => {
  expect(offered([mergeProposal(), mergeConfirmation()])).toEqual([own, ofPriya]);
});

test("a merge that is only proposed offers its addresses too, because it waits for a new instruction", () => {
  expect(offered([mergeProposal()])).toEqual([own, ofPriya]);
});

test("a merge that was undone offers nothing", () => {
  expect(offered([mergeProposal(), mergeConfirmation(), mergeUndoing()])).toEqual([own]);
});

test("an address that nobody has confirmed is not offered", () => {
  const other = { addressKey: "address-other", address: "j.vale@example.net" };
  expect(offered([linkedAddress(jordan, other, { standing: "proposed" })])).toEqual([own]);
  expect(offered([linkedAddress(jordan, other)])).toEqual([own, { ...other, recordOf: null }]);
});
