import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { confirmAddress, linkAddress, recordPerson, unlinkAddress } from "../../../src/app/person/link-person.ts";
import { readDesk } from "../../../src/app/desk/read-desk.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import type { Signatory } from "../../../src/domain/ledger/recorded.ts";
import type { Person } from "../../../src/domain/subjects/person/people.ts";
import { eventToRow, personas, testNow, testSettings } from "../../support/events.ts";
import { fakeClock, fakeIds, fakeLedger, fakeReplica } from "../../support/fake-services.ts";
import { jordan, linkedAddress, restrictedPerson, withKey } from "../../support/sample-ledger.ts";
import { indexRow } from "../../../src/app/ledger/index-rows.ts";
import { testWork } from "../../support/work.ts";

const second = withKey("j.vale@example.com");

const open = async (events: readonly LedgerEvent[] = [], by: Signatory = personas.manager) => {
  const account = { ...by, tenantId: "tenant", username: "someone@brackenshire.example" };
  const clock = fakeClock(testNow);
  const replica = fakeReplica();
  await replica.keepRows(events.map(eventToRow).map(indexRow));
  const deps = {
    clock,
    ledger: fakeLedger({ account, clock, rows: events.map(eventToRow) }),
    replica,
    newId: fakeIds(),
    sha256: async (text: string) => createHash("sha256").update(text).digest("hex"),
  };
  const personOf = async (key: string): Promise<Person> => {
    const person = (await readDesk(deps, testSettings)).people.get(key);
    if (!person) throw new Error("The person is not recorded.");
    return person;
  };
  return { deps, account, personOf };
};

test("a person is recorded with the address they wrote from, in one round trip", async () => {
  const { deps, account, personOf } = await open();
  const recorded = await recordPerson(testWork(deps, { account }), { name: "  Jordan Vale ", link: jordan, standing: "confirmed" });
  if (!recorded.ok) throw new Error("It was refused.");
  expect(await personOf(recorded.value)).toMatchObject({ name: "Jordan Vale", addresses: [{ address: jordan.address, state: "confirmed" }] });
  expect(deps.ledger.requests()).toBe(1);
});

test("a person without a name is not recorded", async () => {
  const { deps, account } = await open();
  expect(await recordPerson(testWork(deps, { account }), { name: "  ", link: jordan, standing: "confirmed" })).toEqual({ ok: false, error: { type: "name-missing" } });
  expect(deps.ledger.rows()).toEqual([]);
});

test("recording again with the ids of an attempt whose answer was lost records one person", async () => {
  const { deps, account } = await open();
  const attempt = () => recordPerson(testWork({ ...deps, newId: fakeIds() }, { account }), { name: "Jordan Vale", link: jordan, standing: "confirmed" });
  expect(await attempt()).toEqual(await attempt());
  expect(deps.ledger.rows().map(({ fields }) => fields.Kind)).toEqual(["person.recorded", "address.linked"]);
});

test("a link that a caseworker calls confirmed stays a proposal", async () => {
  const { deps, account, personOf } = await open(restrictedPerson(jordan), personas.staff);
  await linkAddress(testWork(deps, { account }), { personKey: jordan.key, link: second, basis: "Same case number", standing: "confirmed" });
  expect((await personOf(jordan.key)).addresses).toMatchObject([{ state: "confirmed" }, { address: second.address, state: "proposed" }]);
});

test("a manager confirms a proposed address, with the basis", async () => {
  const { deps, account, personOf } = await open([...restrictedPerson(jordan), linkedAddress(jordan, second, { by: personas.staff, standing: "proposed" })]);
  await confirmAddress(testWork(deps, { account }), { person: await personOf(jordan.key), addressKey: second.addressKey, basis: "Said so on the telephone" });
  expect((await personOf(jordan.key)).addresses).toMatchObject([{ state: "confirmed" }, { state: "confirmed" }]);
});

test("an address is unlinked only with a reason, and its restriction keeps it", async () => {
  const { deps, account, personOf } = await open(restrictedPerson(jordan));
  const person = await personOf(jordan.key);
  expect(await unlinkAddress(testWork(deps, { account }), { person, addressKey: jordan.addressKey, reason: " " })).toEqual({ ok: false, error: { type: "reason-missing" } });
  await unlinkAddress(testWork(deps, { account }), { person, addressKey: jordan.addressKey, reason: "Belongs to a relative" });
  expect((await personOf(jordan.key)).addresses).toEqual([]);
  expect((await readDesk(deps, testSettings)).restrictions).toMatchObject([{ state: "in-force", addressKeys: [jordan.addressKey] }]);
});
