import { expect, test } from "vitest";
import { proposeRestriction } from "../../../src/app/request/propose-restriction.ts";
import { personas } from "../../support/events.ts";
import { jordan } from "../../support/sample-ledger.ts";
import { deskWork } from "../request/desk-work.ts";
import { testWork } from "../../support/work.ts";

test("what the service has recorded is recorded, although this device cannot keep its copy", async () => {
  const work = deskWork(personas.staff);
  const before = work.events().length;
  const keepRows = async (): Promise<never> => {
    throw new Error("The device's store failed.");
  };
  const deps = { ...work.deps, replica: { ...work.deps.replica, keepRows } };
  expect(await proposeRestriction(testWork(deps, { account: work.account }), jordan.key, "Forty calls in a week.")).toEqual({ ok: true, value: undefined });
  expect(work.events().length).toBe(before + 1);
});
