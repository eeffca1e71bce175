import { expect, test } from "vitest";
import { effectLimbOf, mustReportToPolice } from "../../../src/domain/policy/behaviours.ts";
import { cleveland003 } from "../../../src/domain/policy/packs/cleveland-003.ts";
import { iopc000 } from "../../../src/domain/policy/packs/iopc-000.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { ipcc004 } from "../../../src/domain/policy/packs/ipcc-004.ts";
import { warwickshire002 } from "../../../src/domain/policy/packs/warwickshire-002.ts";
import type { Policy } from "../../../src/domain/policy/types.ts";

/** What each of the five says of one thing, in the order 000, 001, 002, 003, 004. */
const acrossAll = <T>(read: (policy: Policy) => T): readonly T[] => [iopc000, iopc001, warwickshire002, cleveland003, ipcc004].map(read);

const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id);

test("the word for the person: person, service user (001 section 1), member of the public, service user (003 2.1), customer (004 section 1)", () => {
  expect(acrossAll(({ terms }) => terms.person)).toEqual(["person", "service user", "member of the public", "service user", "customer"]);
  expect(acrossAll(({ terms }) => terms.persons)).toEqual(["people", "service users", "members of the public", "service users", "customers"]);
});

test("the word for staff: 000 says colleague", () => {
  expect(acrossAll(({ terms }) => terms.staff)).toEqual(["colleague", "staff", "staff", "staff", "staff"]);
});

test("the word for the problem: contact in 000, behaviour elsewhere, unacceptable or unreasonable in 002 (section 3) and 003 (9)", () => {
  expect(acrossAll(({ terms }) => terms.problem)).toEqual([
    "unacceptable contact",
    "unacceptable behaviour",
    "unacceptable or unreasonable behaviour",
    "unacceptable or unreasonable behaviour",
    "unacceptable behaviour",
  ]);
});

test("the word for the outcome: contact strategy in 002 (section 7) and 003 (9.4), restriction elsewhere", () => {
  expect(acrossAll(({ terms }) => terms.restriction)).toEqual(["restriction", "restriction", "contact strategy", "contact strategy", "restriction"]);
});

test("the top categories: three in 000, 001 and 004 (section 3), two in 002 (section 3) and 003 (4 and 5)", () => {
  expect(acrossAll(({ categories }) => idsOf(categories))).toEqual([
    ["aggressive", "persistent", "demands"],
    ["aggressive", "unreasonable", "persistent"],
    ["unacceptable", "unreasonable"],
    ["violent", "unreasonable"],
    ["aggressive", "unreasonable", "persistent"],
  ]);
});

test("000 asks for an effect of all contact, and what it could cause is enough (Defining unacceptable contact)", () => {
  const standards = ["threats", "challenges-decision", "flooding"].map((choice) => effectLimbOf(iopc000, choice)?.standard);
  expect(standards).toEqual(["could", "could", "could"]);
});

test("001 asks for an effect of demands only, one that is there (section 3)", () => {
  expect(["threats", "scattergun", "refuses-decision"].map((choice) => effectLimbOf(iopc001, choice)?.standard)).toEqual([undefined, "does", undefined]);
});

test("002: potential harm is enough for unacceptable behaviour (section 3.1), unreasonable behaviour must burden the work (section 3.2)", () => {
  expect(["threats", "volume"].map((choice) => effectLimbOf(warwickshire002, choice)?.standard)).toEqual(["could", "does"]);
});

test("003: violent, threatening or abusive behaviour needs no effect (4.1), unreasonable behaviour does (5.1)", () => {
  expect(["threats", "volume"].map((choice) => effectLimbOf(cleveland003, choice)?.standard)).toEqual([undefined, "does"]);
});

test("004 asks also of persistence that it takes a disproportionate share of time and resources (section 3)", () => {
  expect(effectLimbOf(ipcc004, "refuses-decision")?.effects).toEqual(["disproportionate"]);
  expect(effectLimbOf(iopc001, "refuses-decision")).toBeNull();
});

test("the check of our own handling: all of five in 002 (section 4), any in 003 (7.3), none elsewhere", () => {
  expect(acrossAll(({ handlingCheck }) => handlingCheck && [handlingCheck.questions.length, handlingCheck.passRule])).toEqual([null, null, [5, "all"], [5, "any"], null]);
});

test("what may not apply yet: the reasons for an outcome (002 section 4), and regular contact once the matter is over (003 7.2)", () => {
  expect(acrossAll(({ handlingCheck }) => idsOf(handlingCheck?.questions.filter(({ mayNotApplyYet }) => mayNotApplyYet) ?? []))).toEqual([
    [],
    [],
    ["reasons"],
    ["communicated", "reasons"],
    [],
  ]);
});

test("who asks: a manager (001 section 6; in 002, section 6, staff go to theirs), staff (003 9.5), not said in 000", () => {
  expect(acrossAll(({ authority }) => authority.asks)).toEqual([null, "manager", "manager", "staff", "manager"]);
});

test("who decides: the head of function (001 section 6), the named head or a nominee (002 section 7), not named in 000 and 003", () => {
  expect(acrossAll(({ authority }) => authority.decides)).toEqual([null, "head of function", "Head of Business Services and Assurance", null, "head of function"]);
  expect(acrossAll(({ authority }) => authority.nominee !== null)).toEqual([false, false, true, false, false]);
});

test("the criteria: six (001 section 6), five (002 section 7), one beside the purpose (003 9.5), none listed in 000", () => {
  expect(acrossAll(({ criteria }) => criteria?.length ?? null)).toEqual([null, 6, 5, 1, 6]);
  expect(acrossAll(({ purpose }) => purpose?.clause ?? null)).toEqual([null, null, null, "9.5", null]);
});

test("the warning: always attempted (000), in writing (001 section 6, 002 section 6), told with its consequences (003 9.2 and 9.3)", () => {
  expect(acrossAll(({ warning }) => [warning.rule, warning.inWriting])).toEqual([
    ["always-attempt", false],
    ["always", true],
    ["always", true],
    ["always", false],
    ["always", true],
  ]);
  expect(acrossAll(({ warning }) => idsOf(warning.contents).includes("policy-copy"))).toEqual([false, true, false, false, true]);
});

test("the chance to change: wherever possible in 001 (section 6), 002 (section 6) and 003 (9.3), not said in 000", () => {
  expect(acrossAll(({ warning }) => warning.chanceToChange?.rule ?? null)).toEqual([null, "wherever-possible", "wherever-possible", "wherever-possible", "wherever-possible"]);
});

test("without a warning: the restriction itself in 000, police or legal action in 001, 002 and 004, nothing in 003", () => {
  const scopes = acrossAll(({ warning }) => new Set(warning.exceptions.map(({ scope }) => scope)));
  expect(scopes).toEqual([new Set(["restriction"]), new Set(["police-or-legal"]), new Set(["police-or-legal"]), new Set(), new Set(["police-or-legal"])]);
  expect(acrossAll(({ warning }) => idsOf(warning.exceptions).includes("crime-police"))).toEqual([false, false, true, false, false]);
});

test("the police: violence must be reported in 001 (section 4), 002 (section 6) and 004, 000 may report, 003 does not say", () => {
  expect(acrossAll(({ police }) => police?.mustReport ?? null)).toEqual([[], ["violence"], ["violence"], null, ["violence"]]);
  expect(acrossAll((policy) => mustReportToPolice(policy, "physical-violence"))).toEqual([false, true, true, false, true]);
  expect(iopc000.police?.mayReport.some((what) => what.startsWith("Content"))).toBe(true);
});

test("when the person is told: before the decision (000), before it is in force (001 section 4, 002 section 6), in writing (003 9.6)", () => {
  expect(acrossAll(({ restrictionNotice }) => restrictionNotice.timing)).toEqual(["before-deciding", "before-in-force", "before-in-force", "in-writing", "before-in-force"]);
});

test("agreement is sought in 003 only (9.6)", () => {
  expect(acrossAll(({ agreement }) => agreement?.clause ?? null)).toEqual([null, null, null, "9.6", null]);
});

test("how long it lasts is in the notice of 001 and 004 (section 6)", () => {
  expect(acrossAll(({ restrictionNotice }) => idsOf(restrictionNotice.contents).includes("how-long"))).toEqual([false, true, false, false, true]);
});

test("the scope: this office only, and the police still reachable (002 section 7), one matter only (003 9.8), else not said", () => {
  expect(acrossAll(({ scope }) => scope.rule)).toEqual(["unsaid", "unsaid", "this-office", "one-matter", "unsaid"]);
  expect(idsOf(warwickshire002.restrictionNotice.contents)).toEqual(expect.arrayContaining(["this-office", "police-reachable", "other-matters"]));
  expect(idsOf(cleveland003.restrictionNotice.contents)).toEqual(expect.arrayContaining(["this-matter", "other-matters"]));
});

test("on a breach: staff need not engage (001 section 6, 002 section 7.1), a reminder (002 section 7.1, 003 9.11), nothing in 000", () => {
  expect(acrossAll(({ breach }) => breach && [breach.staffMay.includes("need not engage"), idsOf(breach.reminder).join(" ")])).toEqual([
    null,
    [true, ""],
    [true, "consequences reasons"],
    [false, "consequences reasons"],
    [true, ""],
  ]);
});

test("reading without an answer: 000 (sixth way), 001 (section 6), 002 (section 6); 003 has no such measure", () => {
  expect(acrossAll(({ measures }) => idsOf(measures).filter((id) => id.startsWith("read-")))).toEqual([
    ["read-no-reply"],
    ["read-and-file"],
    ["read-no-action"],
    [],
    ["read-and-file"],
  ]);
});

test("a single point of contact is a step before any restriction in 002 (section 6) and a measure too (section 7)", () => {
  expect(acrossAll(({ softSteps }) => idsOf(softSteps).includes("single-contact"))).toEqual([false, false, true, false, false]);
  expect(acrossAll(({ measures }) => measures.find(({ id }) => id === "single-contact")?.softStep)).toEqual([false, false, true, false, false]);
});

test("a block is for severe cases in 001 and 004 (section 6), possible in 002 (section 7) and 003 (9.9), and not named in 000", () => {
  expect(acrossAll(({ measures }) => measures.find(({ id }) => id === "block")?.severeOnly)).toEqual([undefined, true, false, false, true]);
});

test("an advocate alone may be required in 002 (section 7) and 003 (9.9), and then is the open way", () => {
  const advocates = acrossAll(({ measures }) => measures.filter(({ throughRepresentative }) => throughRepresentative));
  expect(advocates.map(idsOf)).toEqual([[], [], ["advocate-only"], ["advocate-only"], []]);
  expect(advocates.flat().flatMap(({ closes }) => closes)).toEqual([]);
});

test("the list of measures is closed in 000 only (Managing unacceptable contact)", () => {
  expect(acrossAll(({ otherMeasures }) => otherMeasures)).toEqual([false, true, true, true, true]);
});

test("the longest time to a review: a year (001 section 8), three months (003 9.12), not said in 000 and 002", () => {
  expect(acrossAll(({ review }) => review.maxMonths)).toEqual([null, 12, null, 3, 12]);
});

test("an earlier review for better behaviour is named in 001 and 004 (section 8)", () => {
  expect(acrossAll(({ review }) => review.early)).toEqual([false, true, false, false, true]);
});

test("a dispute: a complaint as the final stage (000), the complaints procedure (001 section 7), the Chief Executive (002 section 7.3), no route in 003", () => {
  expect(acrossAll(({ dispute }) => dispute && [dispute.decidedBy, dispute.finalStage, dispute.notWhenUnacceptable])).toEqual([
    [null, true, true],
    [null, false, false],
    ["Chief Executive", false, false],
    null,
    [null, false, false],
  ]);
});

test("sharing with partners: a senior manager without consent (002 section 7.1), the Data Protection Officer always (003 9.15), not said elsewhere", () => {
  expect(acrossAll(({ sharing }) => sharing && [sharing.adviser, sharing.adviserOnlyWithoutConsent])).toEqual([
    null,
    null,
    ["senior manager", true],
    ["Data Protection Officer", false],
    null,
  ]);
});

test("information rights are named in 001 and 004 (section 9) and in 002 (section 9)", () => {
  expect(acrossAll(({ informationRights }) => informationRights?.clause ?? null)).toEqual([null, "section 9", "section 9", null, "section 9"]);
});

test("adjustments: a last resort in 000 (Meeting the needs of service users and colleagues), changeable when misused in 003 (9.13)", () => {
  expect(acrossAll(({ adjustments }) => [adjustments.lastResort, adjustments.mayBeChanged])).toEqual([
    [true, false],
    [false, false],
    [false, false],
    [false, true],
    [false, false],
  ]);
});

test("everybody is asked at the outset what they need in 002 (section 5) and 003 (8.1)", () => {
  expect(acrossAll(({ needs }) => needs.askedAtOutset)).toEqual([false, false, true, true, false]);
});

test("immediate danger is met by the emergency services in 000 (Meeting the needs of service users and colleagues)", () => {
  expect(acrossAll(({ immediateActions }) => idsOf(immediateActions).includes("emergency-services"))).toEqual([true, false, false, false, false]);
});

test("differences of tone between cultures are minded in 002 (section 3.1)", () => {
  expect(acrossAll(({ hints }) => hints.some(({ label }) => label.includes("culture")))).toEqual([false, false, true, false, false]);
});

test("support: by colleagues (000), linked policies (001, 004), Appendix A of 002, line managers in 003 (6.5)", () => {
  expect(acrossAll(({ support }) => support.filter(({ clause }) => clause === "Appendix A").length)).toEqual([0, 0, 10, 0, 0]);
  expect(cleveland003.support.map(({ clause }) => clause)).toContain("6.5");
  expect(acrossAll(({ links }) => links.length > 0)).toEqual([true, true, true, true, true]);
});

test("the marking and the record of revisions stand in 002 only (page 1, section 13)", () => {
  expect(acrossAll(({ marking, revisions }) => [marking, revisions.length])).toEqual([
    [null, 0],
    [null, 0],
    ["OFFICIAL", 1],
    [null, 0],
    [null, 0],
  ]);
});

test("what is left when a strategy fails: the police or the law (001 section 6), legal advice (002 section 7.2, 003 10.2), not said in 000", () => {
  expect(acrossAll(({ furtherAction }) => furtherAction?.clause ?? null)).toEqual([null, "section 6", "section 7.2", "10.1 and 10.2", "section 6"]);
});

test("004 is 001 with another word for the person, and three passages more (sections 1, 3 and 4)", () => {
  const [first, second, third] = ipcc004.hints.slice(iopc001.hints.length);
  expect([first?.clause, second?.clause, third]).toEqual(["section 1", "section 4", undefined]);
  const backToIopc001 = {
    ...ipcc004,
    id: iopc001.id,
    title: iopc001.title,
    body: iopc001.body,
    terms: iopc001.terms,
    hints: ipcc004.hints.slice(0, iopc001.hints.length),
    effectTest: { effects: ipcc004.effectTest.effects.slice(0, -1), limbs: ipcc004.effectTest.limbs.slice(0, -1) },
    categories: ipcc004.categories.map((category) => (category.id === "persistent" ? iopc001.categories[2] : category)),
  };
  expect(backToIopc001).toEqual(iopc001);
});
