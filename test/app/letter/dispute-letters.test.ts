import { expect, test } from "vitest";
import { completeDispute, decideDispute } from "../../../src/app/dispute/decide-dispute.ts";
import { letterFactsOf } from "../../../src/app/letter/letter-facts-of.ts";
import { letterSubject } from "../../../src/app/letter/letter-subject.ts";
import { dueOfDesk } from "../../../src/app/desk/due-of-desk.ts";
import { deskOf } from "../../../src/app/desk/read-desk.ts";
import { foldDisputes } from "../../../src/domain/subjects/dispute/disputes.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { composeLetter, lettersWords } from "../../../src/domain/subjects/letter/compose-letter.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { personas, testNow } from "../../support/events.ts";
import { alteredBy, alteredTerms, answeredSettings, decidedDispute, decidedReview, firstInstruction, receivedDispute } from "../../support/review-events.ts";
import { jordan, noticeOf, restrictedPerson } from "../../support/sample-ledger.ts";
import { deskWork, helen, imran } from "../request/desk-work.ts";
import { restrictionOn } from "../review/review-work.ts";
import { testWork } from "../../support/work.ts";

const settings = answeredSettings(iopc001);
const disputed = [...restrictedPerson(jordan), receivedDispute()];

const deskWith = (events: readonly LedgerEvent[], now = testNow) => ({ ...deskOf(settings, events, now), irregularities: [] });

const letterOn = (events: readonly LedgerEvent[], now = testNow): string => {
  const desk = deskWith(events, now);
  const decision = desk.disputes.get("d1")?.decision;
  const subject = decision ? letterSubject(desk, { letter: "dispute-result", person: jordan.key, about: decision.key }) : null;
  const facts = subject && letterFactsOf(desk, subject, { signer: "Dafydd Rees", language: "en" });
  if (!facts) throw new Error("There is nothing to write about.");
  return lettersWords(composeLetter(facts)).join("\n");
};

const carriedOutBy = async (head: typeof helen, events: readonly LedgerEvent[]): Promise<readonly LedgerEvent[]> => {
  const work = deskWork(head, events);
  const dispute = foldDisputes(settings, events).get("d1");
  if (!dispute) throw new Error("There is no dispute d1.");
  await completeDispute(testWork(work.deps, { account: work.account, settings }), { dispute, restriction: restrictionOn(work), events });
  return work.events();
};

const toCarryOut = (events: readonly LedgerEvent[]) => dueOfDesk(deskWith(events), ["head"]).filter(({ type }) => type === "dispute-to-carry-out");

const upheld = [...disputed, decidedDispute({ outcome: "upheld" })];
const varied = [...disputed, decidedDispute({ outcome: "varied", ...alteredTerms })];

test("the letter about an upheld dispute says that the limits ended only once a head of function has ended them", async () => {
  expect(letterOn(upheld)).toContain("We have decided that the limits end.");
  expect(letterOn(upheld)).toContain("the limits still apply");
  expect(letterOn(upheld)).not.toMatch(/no longer apply|the usual way/);
  const after = letterOn(await carriedOutBy(imran, upheld));
  expect(after).toContain("The limits no longer apply. You can contact us in the usual way again.");
  expect(after).not.toContain("still apply");
});

test("an upheld dispute is due at once for every head of function, the one who was overruled or another, until it is carried out", async () => {
  expect(toCarryOut(upheld)).toMatchObject([{ forWhom: { type: "role", role: "head" }, overdue: true, on: "2026-11-23" }]);
  for (const head of [helen, imran]) expect(toCarryOut(await carriedOutBy(head, upheld))).toEqual([]);
});

test("the letter about another course says that it applies only once its own notice is recorded", async () => {
  const given = await carriedOutBy(helen, varied);
  for (const events of [varied, given]) expect(letterOn(events)).toContain("The change does not apply yet.");
  const changes = given.filter((event) => event.kind === "instruction.given").filter(({ body }) => body.replaces === firstInstruction);
  const inForce = [...given, ...changes.map((change) => noticeOf(change, { on: "2026-11-23" as const }))];
  expect(letterOn(inForce)).toContain("The limits still apply, with these changes.");
  expect(letterOn(inForce)).not.toContain("does not apply yet");
});

test("a refused dispute does not say that limits still apply which have ended since", () => {
  const refused = [...restrictedPerson(jordan, { endsOn: "2026-11-30" as const }), receivedDispute(), decidedDispute()];
  expect(letterOn(refused)).toContain("The limits still apply.");
  expect(letterOn(refused, "2026-12-02T09:00:00Z")).toContain("We have not changed the decision. The limits no longer apply.");
});

test("whom another restriction limits is not told that the usual way is open again", async () => {
  const ended = await carriedOutBy(helen, upheld);
  const letter = letterOn([...ended, ...restrictedPerson(jordan, { request: "r2" }).filter(({ key }) => !ended.some((known) => known.key === key))]);
  expect(letter).toContain("Another decision still limits how you can contact us.");
  expect(letter).not.toContain("the usual way");
});

test("an upheld dispute ends the restriction although its terms were changed before anybody carried it out", async () => {
  const review = decidedReview({ outcome: "alter", ...alteredTerms });
  const change = alteredBy(review);
  const changed = [...upheld, review, change, noticeOf(change, { on: "2026-11-23" as const })];
  expect(toCarryOut(changed)).toHaveLength(1);
  expect(letterOn(changed)).toContain("the limits still apply");
  const after = await carriedOutBy(imran, changed);
  expect(deskWith(after).restrictions.map(({ state }) => state)).toEqual(["ended", "ended"]);
  expect(letterOn(after)).toContain("The limits no longer apply.");
});

test("whoever decides the dispute is not asked to write to staff, and the letter is truthful at once", async () => {
  const work = deskWork(personas.decider, disputed);
  const dispute = foldDisputes(settings, disputed).get("d1");
  if (!dispute) throw new Error("There is no dispute d1.");
  const conflict = { has: false } as const;
  await decideDispute(
    testWork(work.deps, { account: work.account, settings }),
    { dispute, restriction: restrictionOn(work), events: disputed },
    { outcome: "upheld", reasons: "Nobody was warned.", conflict, change: null },
  );
  expect(letterOn(work.events())).toContain("On the day of this letter our staff have not been told yet");
});
