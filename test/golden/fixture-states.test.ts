import { expect, test } from "vitest";
import { openSession } from "../../src/app/open-session.ts";
import { policies } from "../../src/domain/policy/shipped.ts";
import { connectAs, fixturePacks, fixtureState, openFixtureTenant } from "../support/fixture-state.ts";

/** Every kind of event that version 0.2.0 could write. Never changed: offices have such rows. */
const kindsOf020: readonly string[] = [
  "person.recorded",
  "address.linked",
  "address.confirmed",
  "address.unlinked",
  "communication.agreed",
  "needs.asked",
  "process.explained",
  "step.tried",
  "representative.recorded",
  "representative.ended",
  "merge.proposed",
  "merge.confirmed",
  "merge.undone",
  "person.kept-from",
  "person.rows-restricted",
  "condition.stated",
  "welfare.noted",
  "legal.noted",
  "advice.taken",
  "sharing.recorded",
  "adviser.told",
  "support.offered",
  "contact.logged",
  "contact.detailed",
  "contact.corrected",
  "contact.attributed",
  "contact.matter-answered",
  "contact.triaged",
  "triage.undone",
  "task.done",
  "call.ended",
  "post.removed",
  "breach.logged",
  "danger.acted",
  "mailbox.checked",
  "restriction.proposed",
  "concern.considered",
  "warning.sent",
  "restriction.noticed",
  "notice.excepted",
  "intention.noticed",
  "breach.reminded",
  "result.noticed",
  "instruction.given",
  "instruction.continued",
  "instruction.withdrawn",
  "letter.prepared",
  "restriction.requested",
  "request.answered",
  "request.withdrawn",
  "card.posting",
  "handling.checked",
  "handling.action-done",
  "police.reported",
  "police.not-reported",
  "request.approved",
  "request.refused",
  "request.sent-back",
  "review.opened",
  "review.decided",
  "further-action.opened",
  "further-action.closed",
  "dispute.received",
  "dispute.decided",
  "dispute.message-refused",
  "rows.disposed",
  "hold.placed",
  "hold.lifted",
];

test("the states that 0.2.0 wrote have a row of every kind of event that it knew", () => {
  const kinds = new Set(fixturePacks.flatMap((pack) => [...fixtureState(pack).matchAll(/"Kind":"([^"]+)"/g)].map(([, kind]) => kind)));
  expect(kindsOf020).toHaveLength(68);
  expect(kindsOf020.filter((kind) => !kinds.has(kind))).toEqual([]);
});

test.each(fixturePacks)("the state that 0.2.0 wrote under policy %s is imported into the present sandbox with every row, and opens", async (pack) => {
  const tenant = await openFixtureTenant(pack);
  const exported = await (await tenant.fetch(new Request("http://localhost/sandbox/export"))).text();
  expect(keysIn(exported)).toEqual(keysIn(fixtureState(pack)));
  const opened = await openSession({ ...connectAs(tenant, "manager"), shippedPacks: policies });
  expect(opened).toMatchObject({ ok: true, value: { roles: ["staff", "manager"], settings: { policy: expect.stringContaining(pack) } } });
});

const keysIn = (state: string): readonly string[] => [...state.matchAll(/"EventKey":"([^"]+)"/g)].flatMap(([, key]) => key ?? []).toSorted();
