import { expect, test } from "vitest";
import { vouchedRows, writtenRow } from "../../../src/app/ledger/write.ts";
import { canaryKey } from "../../../src/domain/ledger/keys.ts";
import { err, ok } from "../../../src/domain/base/result.ts";
import { eventToRow, personas } from "../../support/events.ts";
import { givenWarning, jordan } from "../../support/sample-ledger.ts";

const row = eventToRow(givenWarning(jordan));

test("a row that is there already is ours or somebody else's by who signed it", () => {
  expect(writtenRow({ type: "already-there", row }, personas.manager.oid)).toEqual(ok(row));
  expect(writtenRow({ type: "already-there", row }, personas.head.oid)).toEqual(err({ type: "already-done", row }));
});

test("whose a row is that nobody signed cannot be told", () => {
  const unsigned = { ...row, createdBy: null };
  for (const { oid } of [personas.manager, personas.head]) expect(writtenRow({ type: "already-there", row: unsigned }, oid)).toEqual(err({ type: "could-not-check" }));
  expect(writtenRow({ type: "already-there", row: { ...row, createdBy: { oid: "", name: "" } } }, "")).toEqual(err({ type: "could-not-check" }));
});

test("rows of which one was added by nobody who is known say nothing", () => {
  const unsigned = { ...row, createdBy: null };
  expect(vouchedRows({ type: "rows", rows: [row] })).toEqual(ok([row]));
  expect(vouchedRows({ type: "rows", rows: [row, unsigned] })).toEqual(err({ type: "could-not-check" }));
  // The row that vouches is nobody's act.
  expect(vouchedRows({ type: "rows", rows: [{ ...unsigned, fields: { Kind: "canary", EventKey: canaryKey(row.list) } }] }).ok).toBe(true);
});
