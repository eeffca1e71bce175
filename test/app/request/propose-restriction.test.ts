import { expect, test } from "vitest";
import { considerProposal, proposeRestriction } from "../../../src/app/request/propose-restriction.ts";
import { waitingProposals } from "../../../src/domain/subjects/request/waiting-proposals.ts";
import { personas } from "../../support/events.ts";
import { jordan, recordedPerson } from "../../support/sample-ledger.ts";
import { dafydd, deskWork, type DeskWork } from "./desk-work.ts";

const propose = (work: DeskWork) => proposeRestriction(work.by, jordan.key, "Forty calls in a week.");

const waitingOn = (work: DeskWork) => waitingProposals(work.desk().proposals.values(), work.desk().requests.values());

test("any colleague may propose a restriction, and it is no request", async () => {
  const work = deskWork(personas.staff);
  expect(await propose(work)).toEqual({ ok: true, value: undefined });
  expect(waitingOn(work)).toMatchObject([{ by: { oid: personas.staff.oid }, personKey: jordan.key, why: "Forty calls in a week." }]);
  expect(work.desk().requests.size).toBe(0);
});

test("a handler answers a proposal without a request, and it waits no longer", async () => {
  const staff = deskWork(personas.staff);
  await propose(staff);
  const manager = deskWork(dafydd, [...recordedPerson(jordan), ...staff.events().filter(({ kind }) => kind === "restriction.proposed")]);
  const [proposal] = waitingOn(manager);
  if (!proposal) throw new Error("Nothing was proposed.");
  expect((await considerProposal(manager.by, proposal, "We call first.")).ok).toBe(true);
  expect(waitingOn(manager)).toEqual([]);
  expect([...manager.desk().concerns]).toEqual([]);
});
