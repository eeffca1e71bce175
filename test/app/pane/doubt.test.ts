import { expect, test } from "vitest";
import { localAnswer } from "../../../src/app/pane/local-answer.ts";
import type { Doubt } from "../../../src/app/pane/doubt.ts";
import { readMessage } from "../../../src/app/pane/read-message.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import type { Role } from "../../../src/domain/ledger/lists.ts";
import { event, eventToRow, personas, testNow, testSettings } from "../../support/events.ts";
import { hashed } from "../../support/fake-pane.ts";
import { fakeClock, fakeOutbox, fakeReplica, replicate } from "../../support/fake-services.ts";
import { aboutPerson } from "../../support/person-events.ts";
import { jordan, linkedAddress, recordedPerson, restrictedPerson } from "../../support/sample-ledger.ts";
import { accountOf, sha256, testMessage } from "../../support/sample-mail.ts";
import { testWork } from "../../support/work.ts";

const person = await hashed(jordan);

/** What is doubted about an address, beside a ledger, for somebody with these roles. */
const doubtAbout = async (address: string, events: readonly LedgerEvent[], roles: readonly Role[] = ["staff"]): Promise<Doubt | null> => {
  const deps = { clock: fakeClock(testNow), sha256, replica: fakeReplica(), outbox: fakeOutbox() };
  await deps.replica.keepRoles(roles);
  await replicate(deps.replica, events.map(eventToRow), "2026-11-23T08:58:00Z");
  const read = await readMessage(testWork(deps), testMessage({ name: "J Vale", address }));
  if (read.type !== "sender") throw new Error(`It was read as ${read.type}.`);
  const [{ standing, doubt }] = (await localAnswer(testWork(deps, { account: accountOf(personas.staff) }), read)).standings;
  // The one that is resembled is never matched.
  if (doubt) expect(standing.type).toBe("no-rule");
  return doubt;
};

const alike = [
  "jordan.va1e@example.org",
  "jordan.vаle@example.org",
  "ｊordan.vale@example.org",
  "jordan.vale@ｅxample.org",
  "jordan.vale@exаmple.org",
  "jordan.valle@example.org",
  "jodran.vale@example.org",
  "jordan.vale@exmaple.org",
];

test.each(alike)("%s could be taken for a recorded address, under a rule or not", async (address) => {
  expect(await doubtAbout(address, recordedPerson(person))).toMatchObject({ resembles: true });
  expect(await doubtAbout(address, restrictedPerson(person))).toEqual(await doubtAbout(address, recordedPerson(person)));
});

test("only handlers are told whose address it could be taken for", async () => {
  expect(await doubtAbout("jordan.va1e@example.org", recordedPerson(person))).toMatchObject({ resembles: true, named: [] });
  const named = [{ address: person.address, name: person.name }];
  expect(await doubtAbout("jordan.va1e@example.org", recordedPerson(person), ["staff", "manager"])).toMatchObject({ named });
  expect(await doubtAbout("jordan.va1e@example.org", recordedPerson(person), ["staff", "head"])).toMatchObject({ named });
});

test("a handler from whom the record is kept is asked to check, and not told whose it is", async () => {
  const kept = aboutPerson("person.kept-from", { people: [personas.staff], because: "colleague" }, { person, by: personas.head });
  expect(await doubtAbout("jordan.va1e@example.org", [...recordedPerson(person), kept], ["staff", "manager"])).toMatchObject({ resembles: true, named: [] });
});

test("an address that is confirmed as somebody's is known, however near to another", async () => {
  const near = await hashed({ ...jordan, address: "jordan.valle@example.org" });
  expect(await doubtAbout(near.address, [...recordedPerson(person), linkedAddress(person, near)])).toBeNull();
  expect(await doubtAbout(near.address, [...recordedPerson(person), linkedAddress(person, near, { standing: "proposed", by: personas.staff })])).toMatchObject({ resembles: true });
});

test("an address that was unlinked is resembled no longer", async () => {
  const unlinked = event(
    "address.unlinked",
    { reason: "Not theirs" },
    { by: personas.manager, stream: `person:${person.key}`, personKey: person.key, addressKey: person.addressKey },
  );
  expect(await doubtAbout("jordan.va1e@example.org", [...recordedPerson(person), unlinked])).toBeNull();
});

test("an oddly written address is doubted even where it resembles nobody's", async () => {
  expect(await doubtAbout("rоwan.ash@example.net", recordedPerson(person))).toEqual({ cautions: ["mixed-scripts"], resembles: false, named: [] });
});

test("an everyday address, a foreign one and a colleague's are not doubted", async () => {
  const [ownDomain] = testSettings.staffDomains;
  const colleague = await hashed({ ...jordan, address: `jordan.vale@${ownDomain}` });
  expect(await doubtAbout("rowan.ash@example.org", recordedPerson(person))).toBeNull();
  expect(await doubtAbout("роман@пример.example", recordedPerson(person))).toBeNull();
  expect(await doubtAbout(`jordan.valle@${ownDomain}`, recordedPerson(colleague))).toBeNull();
});
