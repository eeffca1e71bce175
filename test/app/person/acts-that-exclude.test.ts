import * as fc from "fast-check";
import { expect, test } from "vitest";
import { keepFrom } from "../../../src/app/person/keep-from.ts";
import { confirmAddress, linkAddress, unlinkAddress } from "../../../src/app/person/link-person.ts";
import { confirmMerge, proposeMerge, undoMerge } from "../../../src/app/person/merge-records.ts";
import { confirmRepresentative, endRepresentative, nameRepresentative } from "../../../src/app/person/name-representative.ts";
import { agreeCommunication } from "../../../src/app/person/record-needs.ts";
import { tellAdviser } from "../../../src/app/person/record-sharing.ts";
import { finishTask } from "../../../src/app/reading/finish-task.ts";
import { bringBackRow, setAsideRow } from "../../../src/app/records/set-aside-row.ts";
import type { RecordingWork } from "../../../src/app/work.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { foldMessages } from "../../../src/domain/subjects/contact/messages.ts";
import { foldMerges } from "../../../src/domain/subjects/person/merges.ts";
import { foldPeople } from "../../../src/domain/subjects/person/people.ts";
import { foldKeptFrom } from "../../../src/domain/subjects/person/kept-from.ts";
import { foldNeeds } from "../../../src/domain/subjects/person/needs.ts";
import { foldPrivate } from "../../../src/domain/subjects/person/private-file.ts";
import { foldRepresentatives } from "../../../src/domain/subjects/person/representatives.ts";
import { foldSetAside } from "../../../src/domain/views/set-aside.ts";
import { irregularitiesOf } from "../../../src/domain/views/irregularities.ts";
import { crossing, type Crossing } from "../../support/crossing.ts";
import { event, inFormat2, personas, testSettings } from "../../support/events.ts";
import type { LedgerFault } from "../../support/fake-services.ts";
import { communication } from "../../support/person-events.ts";
import { runs } from "../../support/property-runs.ts";
import { jordan, linkedAddress, loggedMessage, priya, recordedPerson, restrictedPerson, withKey } from "../../support/sample-ledger.ts";
import { dafydd, helen } from "../request/desk-work.ts";

const second = withKey("j.vale@example.com");
const settings = inFormat2;

type Done = { readonly ok: true } | { readonly ok: false; readonly error: { readonly type: string } };

/** An act about a thing as it stood when the page was opened, who does it, and whether it stands as it was said when nothing came after. */
interface Act {
  readonly name: string;
  readonly by: typeof dafydd;
  readonly act: (work: RecordingWork, seen: readonly LedgerEvent[]) => Promise<Done>;
  readonly stands: (events: readonly LedgerEvent[]) => boolean;
  /** It says something of its own, and nothing of how the thing stood. */
  readonly isAnew?: true;
}

const there = <T>(value: T | undefined | null): T => {
  if (value === undefined || value === null) throw new Error("It is not there.");
  return value;
};

const linkOf = (events: readonly LedgerEvent[]) =>
  foldPeople(settings, events)
    .get(jordan.key)
    ?.addresses.find(({ addressKey }) => addressKey === second.addressKey)?.state;
const personOf = (events: readonly LedgerEvent[]) => there(foldPeople(settings, events).get(jordan.key));
const proposedLink = [...recordedPerson(jordan), linkedAddress(jordan, second, { by: personas.staff, standing: "proposed" })];

const links: readonly Act[] = [
  {
    name: "confirming",
    by: dafydd,
    act: (work, seen) => confirmAddress(work, { person: personOf(seen), addressKey: second.addressKey, basis: "" }),
    stands: (events) => linkOf(events) === "confirmed",
  },
  {
    name: "linking again as confirmed",
    isAnew: true,
    by: helen,
    act: (work) => linkAddress(work, { personKey: jordan.key, link: second, basis: "B", standing: "confirmed" }),
    stands: (events) => linkOf(events) === "confirmed",
  },
  {
    name: "taking back by staff",
    by: personas.staff2,
    act: (work, seen) => unlinkAddress(work, { person: personOf(seen), addressKey: second.addressKey, reason: "No." }),
    stands: (events) => linkOf(events) === undefined,
  },
  {
    name: "taking back by a head",
    by: helen,
    act: (work, seen) => unlinkAddress(work, { person: personOf(seen), addressKey: second.addressKey, reason: "Not theirs." }),
    stands: (events) => linkOf(events) === undefined,
  },
];

const mergeOf = (events: readonly LedgerEvent[]) => there([...foldMerges(settings, events).values()].at(-1));
const proposedMerge = [
  ...recordedPerson(jordan),
  ...recordedPerson(priya),
  event("merge.proposed", { with: priya.key, basis: "Same." }, { by: personas.staff, personKey: jordan.key }),
];

const merges: readonly Act[] = [
  { name: "confirming", by: dafydd, act: (work, seen) => confirmMerge(work, { merge: mergeOf(seen), basis: "" }), stands: (events) => mergeOf(events).state === "confirmed" },
  { name: "taking back by staff", by: personas.staff2, act: (work, seen) => undoMerge(work, mergeOf(seen), "Sisters."), stands: (events) => mergeOf(events).state === "undone" },
  { name: "taking back by a head", by: helen, act: (work, seen) => undoMerge(work, mergeOf(seen), "Two."), stands: (events) => mergeOf(events).state === "undone" },
];

const proposing: readonly Act[] = [personas.staff, personas.staff2].map((by, index) => ({
  name: `proposing ${index}`,
  by,
  act: (work: RecordingWork) => proposeMerge(work, { into: jordan.key, from: priya.key }, `Basis ${index}`),
  stands: (events: readonly LedgerEvent[]) => mergeOf(events).by.oid === by.oid,
}));

const writersOf = (events: readonly LedgerEvent[]) => foldRepresentatives(settings, events).get(jordan.key) ?? [];
const proposedWriter = [
  ...recordedPerson(jordan),
  event("representative.recorded", { name: "Ada", capacity: "advocate", address: "", note: "" }, { by: personas.staff, personKey: jordan.key }),
];
const form = { name: "Ada", capacity: "advocate", address: "", note: "" } as const;
const isActing = (events: readonly LedgerEvent[]): boolean => writersOf(events).some(({ state, ended }) => state === "confirmed" && ended === null);

const writers: readonly Act[] = [
  { name: "confirming", by: dafydd, act: (work, seen) => confirmRepresentative(work, there(writersOf(seen)[0])), stands: isActing },
  { name: "naming by a head", isAnew: true, by: helen, act: (work) => nameRepresentative(work, jordan.key, { ...form, note: "Known." }), stands: isActing },
  { name: "taking back by staff", by: personas.staff2, act: (work, seen) => endRepresentative(work, there(writersOf(seen)[0]), "No."), stands: (events) => !isActing(events) },
  { name: "taking back by a head", by: helen, act: (work, seen) => endRepresentative(work, there(writersOf(seen)[0]), "Gone."), stands: (events) => !isActing(events) },
];

const keeps: readonly Act[] = [dafydd, helen].map((by, index) => {
  const people = [[personas.staff], [personas.staff2]][index] ?? [];
  return {
    name: `keeping from ${index}`,
    by,
    act: (work: RecordingWork, seen: readonly LedgerEvent[]) =>
      keepFrom(work, { personKey: jordan.key, kept: { people, because: "relative" }, seen: foldKeptFrom(settings, seen).get(jordan.key) ?? null }),
    stands: (events: readonly LedgerEvent[]) => foldKeptFrom(settings, events).get(jordan.key)?.people[0]?.oid === people[0]?.oid,
  };
});

const agreements: readonly Act[] = [dafydd, personas.staff].map((by, index) => ({
  name: `agreeing ${index}`,
  by,
  act: (work: RecordingWork, seen: readonly LedgerEvent[]) =>
    agreeCommunication(work, jordan.key, { agreed: communication({ frequency: `Every ${index} days` }), seen: foldNeeds(settings, seen).get(jordan.key)?.communication ?? null }),
  stands: (events: readonly LedgerEvent[]) => foldNeeds(settings, events).get(jordan.key)?.communication?.frequency === `Every ${index} days`,
}));

const emergency = event(
  "sharing.recorded",
  { partner: "Council", what: "An address", reason: "Danger", sharedOn: "2026-11-20", adviser: null, consent: "not-asked", consentReason: "No time", emergency: true, of: "" },
  { by: dafydd, personKey: jordan.key },
);
const sharedOf = (events: readonly LedgerEvent[]) => there(foldPrivate(settings, events).get(jordan.key)?.sharing[0]);
const tellings: readonly Act[] = [dafydd, helen].map((by, index) => ({
  name: `telling ${index}`,
  by,
  act: (work: RecordingWork, seen: readonly LedgerEvent[]) =>
    tellAdviser(work, { personKey: jordan.key, shared: sharedOf(seen) }, { adviser: `Adviser ${index}`, on: "2026-11-21" }),
  stands: (events: readonly LedgerEvent[]) => sharedOf(events).told?.adviser === `Adviser ${index}`,
}));

const [logged] = [loggedMessage(jordan, "scattergun")];
const triaged = event(
  "contact.triaged",
  { outcome: "crime", receivedAt: "2026-11-20T09:00:00Z", passedTo: "Desk" },
  { by: personas.staff, stream: there(logged).stream, key: "t1", sequence: 1 },
);
const messageOf = (events: readonly LedgerEvent[]) => there(foldMessages(settings, events).get(there(logged).stream));
const tasks: readonly Act[] = [dafydd, personas.staff2].map((by, index) => ({
  name: `finishing ${index}`,
  by,
  act: (work: RecordingWork, seen: readonly LedgerEvent[]) => finishTask(work, { message: messageOf(seen), triage: "t1", note: `Note ${index}` }),
  stands: (events: readonly LedgerEvent[]) => messageOf(events).triages[0]?.done?.note === `Note ${index}`,
}));

const row = { list: "People", itemId: "90", version: "1.0", author: personas.staff.oid } as const;
const isAside = (events: readonly LedgerEvent[]): boolean => foldSetAside(settings, events).has("aside:People/90");
const asides: readonly Act[] = [
  { name: "setting aside", by: helen, act: (work) => setAsideRow(work, { ...row, reason: "Junk." }), stands: isAside },
  { name: "setting aside too", by: dafydd, act: (work) => setAsideRow(work, { ...row, reason: "Rubbish." }), stands: isAside },
];
const aside = event(
  "row.set-aside",
  { row: { list: "People", itemId: "90", version: "1.0" }, reason: "Junk." },
  { by: dafydd, stream: "aside:People/90", at: "2026-11-22T09:00:00Z" },
);
const backs: readonly Act[] = [helen, dafydd].map((by, index) => ({
  name: `bringing back ${index}`,
  by,
  act: (work: RecordingWork) => bringBackRow(work, { ...row, reason: `It matters ${index}` }),
  stands: (events: readonly LedgerEvent[]) => !isAside(events),
}));

const things: readonly (readonly [string, readonly LedgerEvent[], readonly Act[]])[] = [
  ["a proposed link", proposedLink, links],
  ["a proposed merge", proposedMerge, merges],
  ["two proposals of one merge", [...recordedPerson(jordan), ...recordedPerson(priya)], proposing],
  ["a proposed representative", proposedWriter, writers],
  ["from whom a record is kept", recordedPerson(jordan), keeps],
  ["what is agreed about communication", recordedPerson(jordan), agreements],
  ["what an adviser is told of", [...recordedPerson(jordan), emergency], tellings],
  ["a task of a message", [...recordedPerson(jordan), there(logged), triaged], tasks],
  ["a row in question", recordedPerson(jordan), asides],
  ["a row that is set aside", [...recordedPerson(jordan), { ...aside, format: 2 } as LedgerEvent], backs],
];

const pairs = things.flatMap(([thing, before, acts]) => acts.flatMap((one, index) => acts.slice(index + 1).map((other) => [thing, one, other, before] as const)));

const rowsWithoutEffect = (at: Crossing): readonly string[] => irregularitiesOf(settings, at.events(), []).map(({ detail }) => detail);

test.each(pairs.map((pair) => [pair[0], pair[1].name, pair[2].name, pair] as const))(
  "of two who act at once about %s, by %s and %s, one is told what the other did, and what is said is what stands",
  async (_thing, _one, _other, [, one, other, before]) => {
    const lost = fc.array(fc.option(fc.constantFrom<LedgerFault>("lost-before", "lost-after"), { freq: 4 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.tuple(lost, lost), fc.array(fc.constantFrom(0, 700, 1500), { minLength: 1, maxLength: 6 }), async (scheduler, faults, pauses) => {
        let pause = 0;
        const at = crossing(settings, before, { scheduler, pause: () => pauses[pause++ % pauses.length] ?? 0 });
        const was = rowsWithoutEffect(at);
        const insist = async (act: Act, work: RecordingWork): Promise<Done> => {
          for (let turn = 0; ; turn += 1) {
            const done = await act.act(work, before);
            if (done.ok || turn > 6 || !["timed-out", "answer-lost"].includes(done.error.type)) return done;
          }
        };
        const both = Promise.all([insist(one, at.workOf(one.by, faults[0])), insist(other, at.workOf(other.by, faults[1]))]);
        await scheduler.waitFor(both);
        const said = await both;
        const failed = said.filter((each) => !each.ok);
        // What is said anew, whatever was said before, may come after the other: then it stands.
        const anew = [one, other].find(({ isAnew }) => isAnew);
        const told = [{ error: { type: "changed-meanwhile", by: { oid: (said[0].ok ? one : other).by.oid } } }];
        expect(failed).toMatchObject(failed.length > 0 || !anew ? told : []);
        expect((failed.length === 0 ? there(anew) : said[0].ok ? one : other).stands(at.events())).toBe(true);
        expect(rowsWithoutEffect(at)).toEqual(was);
      }),
      runs(12),
    );
  },
);

test("acts about two things of one person do not exclude each other", async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const third = withKey("jv@example.org");
      const before = [...proposedLink, linkedAddress(jordan, third, { by: personas.staff, standing: "proposed" })];
      const at = crossing(settings, before, { scheduler });
      const [work, own] = [at.workOf(dafydd), at.workOf(dafydd)];
      const both = Promise.all([
        confirmAddress(work, { person: personOf(before), addressKey: second.addressKey, basis: "" }),
        confirmAddress(own, { person: personOf(before), addressKey: third.addressKey, basis: "" }),
      ]);
      await scheduler.waitFor(both);
      expect((await both).map(({ ok }) => ok)).toEqual([true, true]);
      expect(personOf(at.events()).addresses.map(({ state }) => state)).toEqual(["confirmed", "confirmed", "confirmed"]);
    }),
    runs(12),
  );
});

test("a merge is not confirmed from a page that is older than the restriction of one of the two", async () => {
  const proposed = event("merge.proposed", { with: priya.key, basis: "Same." }, { by: personas.staff, personKey: jordan.key, at: "2026-11-22T09:00:00Z" });
  const at = crossing(testSettings, [...restrictedPerson(jordan), ...recordedPerson(priya), proposed]);
  expect(await confirmMerge(at.workOf(dafydd), { merge: mergeOf(at.events()), basis: "" })).toMatchObject({ ok: false, error: { type: "instruction-in-force" } });
});
