import { expect, test } from "vitest";
import { waitingRows } from "../../../src/ui/requests/waiting-rows.ts";
import { refusal, sendingBack, testDesk, withdrawal } from "../../support/desk.ts";
import { approval, instruction, jordan, restrictedPerson, sentRequest } from "../../support/sample-ledger.ts";

test("a request stands under what is next for it", () => {
  expect(waitingRows(testDesk(sentRequest(jordan))).waiting.map(({ id }) => id)).toEqual(["r1"]);
  expect(waitingRows(testDesk([...sentRequest(jordan), sendingBack()])).sentBack.map(({ id }) => id)).toEqual(["r1"]);
});

test("an approval waits for its instruction, then for its notice, then for nothing", () => {
  const approved = [...sentRequest(jordan), approval(jordan)];
  expect(waitingRows(testDesk(approved)).notInForce).toMatchObject([{ request: { id: "r1" }, restriction: null }]);
  expect(waitingRows(testDesk([...approved, instruction(jordan)])).notInForce).toMatchObject([{ request: { id: "r1" }, restriction: { request: "r1" } }]);
  expect(waitingRows(testDesk(restrictedPerson(jordan))).notInForce).toEqual([]);
});

test("what was decided or taken back is shown for 28 days", () => {
  const refused = [...sentRequest(jordan), refusal()];
  expect(waitingRows(testDesk(refused, "2026-12-16T09:00:00Z")).decided.map(({ state }) => state)).toEqual(["refused"]);
  expect(waitingRows(testDesk(refused, "2026-12-17T09:00:00Z")).decided).toEqual([]);
  expect(waitingRows(testDesk([...sentRequest(jordan), withdrawal()])).decided.map(({ state }) => state)).toEqual(["withdrawn"]);
});
