import type { Day, Instant } from "../../../src/domain/base/time.ts";
import { expect, test } from "vitest";
import type { Reserve, ShownStanding } from "../../../src/ui/pane/state/standing-view.ts";
import type { LoggedMessage } from "../../../src/domain/subjects/contact/messages.ts";
import { foldMessages } from "../../../src/domain/subjects/contact/messages.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { currentPolicy } from "../../../src/domain/policy/policy-at.ts";
import { policies } from "../../../src/domain/policy/shipped.ts";
import { policyVersionOf } from "../../../src/domain/policy/types.ts";
import { standingOf } from "../../../src/domain/views/standing.ts";
import type { Settings } from "../../../src/domain/policy/settings.ts";
import { Choices } from "../../../src/ui/pane/log/choices.tsx";
import { PaneFrameProvider, type PaneFrame } from "../../../src/ui/pane/parts/pane-frame.ts";
import { Reading } from "../../../src/ui/pane/standing/reading.tsx";
import { OverdueMeanwhile } from "../../../src/ui/pane/standing/overdue-meanwhile.tsx";
import { BreachLog } from "../../../src/ui/pane/standing/breach-log.tsx";
import { KnownStandings } from "../../../src/ui/pane/standing/known-standings.tsx";
import { CommunicationLine } from "../../../src/ui/pane/standing/communication-line.tsx";
import { RareStanding } from "../../../src/ui/pane/standing/rare-standings.tsx";
import { UnlookedSender } from "../../../src/ui/pane/sender/unlooked-sender.tsx";
import { WriterNote } from "../../../src/ui/pane/standing/writer-note.tsx";
import { LettersToSend } from "../../../src/ui/letters/to-send/letters-to-send.tsx";
import { createPane } from "../../../src/ui/pane/state/create-pane.ts";
import { personas, testNow, testSettings } from "../../support/events.ts";
import { fakePane } from "../../support/fake-pane.ts";
import { aboutPerson, adjustment, communication } from "../../support/person-events.ts";
import { testMessage } from "../../support/sample-mail.ts";
import { pageText } from "../../support/render-page.tsx";
import { givenWarning, instruction, jordan, loggedMessage, recordedPerson, restrictedPerson } from "../../support/sample-ledger.ts";
import { breachOf, taskDone, triagedAs } from "../../support/triage-events.ts";
import { underPolicy } from "../../support/under-policy.ts";

const around = await fakePane();
const { actions } = createPane(around.services);

const frameOf = (settings: Settings, now: Instant): PaneFrame => {
  const policy = currentPolicy(settings, now);
  if (!policy) throw new Error("These settings name no policy.");
  return {
    session: { ...around.session, settings },
    policy,
    now,
    clock: around.services.clock,
    actions,
    stream: log.stream,
    isReceiptKnown: true,
    keeping: "device",
    pending: [],
    host: around.services.mail,
    openRequest: null,
    LettersToSend,
    BreachLog,
    Reading,
    RareStanding,
    OverdueMeanwhile,
    CommunicationLine,
    WriterNote,
    UnlookedSender,
  };
};

const log = loggedMessage(jordan, "no-concern", { message: "one" });

interface Shown {
  readonly message?: readonly LedgerEvent[];
  readonly now?: Instant;
  readonly settings?: Settings;
  readonly addressKey?: string;
  readonly communication?: ShownStanding["communication"];
  readonly reserve?: Reserve;
}

/** What the card about a sender says. */
const says = (events: readonly LedgerEvent[], { message = [], now = testNow, settings = testSettings, addressKey = jordan.addressKey, ...rest }: Shown = {}): string => {
  const logged: LoggedMessage | null = [...foldMessages(settings, message).values()][0] ?? null;
  const standing = standingOf({ settings, reader: personas.staff.oid, addressKey, events, unreadable: [], message: logged, now });
  if (standing.type === "unreadable") throw new Error("Every row can be read.");
  const shown: ShownStanding = {
    about: { name: "", address: jordan.address, addressKey, cautions: [] },
    people: [],
    communication: rest.communication ?? null,
    role: "sender",
    standing,
  };
  return pageText(
    <PaneFrameProvider value={frameOf(settings, now)}>
      <KnownStandings standings={[shown]} message={logged} certainty="checked" level={2} reserve={rest.reserve ?? null} />
    </PaneFrameProvider>,
  );
};

test("while somebody is not checked, or nobody knows who wrote, no standing gives leave to reply without saying so", () => {
  const warned = [...recordedPerson(jordan), givenWarning(jordan)];
  for (const events of [[], warned, restrictedPerson(jordan)]) {
    expect(says(events, { reserve: "sender-unchecked" })).toContain("Sender not checked: this email also names a sender whose address cannot be looked up.");
    expect(says(events, { reserve: "reply-unchecked" })).toContain("Reply-To not checked");
  }
  for (const events of [[], warned]) expect(says(events, { reserve: "through" })).toContain("Read who it is from before you reply.");
  expect(says(restrictedPerson(jordan), { reserve: "through" })).not.toContain("No contact rule is known");
  for (const reserve of ["sender-unchecked", "reply-unchecked", "through"] as const) expect(says([], { reserve })).not.toContain("None applies");
});

test("of an email whose sender cannot be looked up, the rule about whoever else it names comes first", () => {
  const standing = standingOf({
    settings: testSettings,
    reader: personas.staff.oid,
    addressKey: jordan.addressKey,
    events: restrictedPerson(jordan),
    unreadable: [],
    message: null,
    now: testNow,
  });
  if (standing.type === "unreadable") throw new Error("Every row can be read.");
  const about = { name: "", address: jordan.address, addressKey: jordan.addressKey, cautions: [] };
  const shown: ShownStanding = { about, people: [], communication: null, role: "reply-to", standing };
  const view = { type: "known", standings: [shown], checkedAt: testNow, isCurrent: true, reserve: null } as const;
  const text = pageText(
    <PaneFrameProvider value={frameOf(testSettings, testNow)}>
      <UnlookedSender read={{ type: "name-alone", name: "Former Colleague", named: [], open: testMessage(null) }} view={view} ask="Casework desk" />
    </PaneFrameProvider>,
  );
  expect(text).toContain("A reply to this email goes to this address:");
  expect(text.indexOf("Contact rule in force")).toBeLessThan(text.indexOf("This sender has a name and no address"));
});

test("an email under a rule is not fully read until somebody says what it is (001 section 6)", () => {
  expect(says(restrictedPerson(jordan))).toContain("Not fully read yet");
  const read = says(restrictedPerson(jordan), { message: [log, triagedAs(log, "none-of-these")] });
  expect(read).not.toContain("Not fully read yet");
  expect(read).toContain("none of these. File it.");
});

test("a rule about one matter asks for the reading of every email, about the matter or not", () => {
  expect(says(restrictedPerson(jordan, { matter: "2026/14" }))).toContain("Not fully read yet");
});

test("each thing that an email is says its desk and its due day, until it is done", () => {
  const request = triagedAs(log, "information-request", { dueOn: "2026-12-18" });
  const complaint = triagedAs(log, "new-complaint", { dueOn: "2026-11-27", passedTo: "Assessment desk" });
  const both = says(restrictedPerson(jordan), { message: [log, complaint, request] });
  expect(both).toContain("The rule does not stop this reply.");
  expect(both).toContain("Passed to Information desk");
  expect(both).toContain("Due 18 December 2026");
  expect(both).toContain("Passed to Assessment desk");
  expect(both).toContain("Due 27 November 2026");
  expect(both).not.toContain("none of these");
  const done = says(restrictedPerson(jordan), { message: [log, request, taskDone(request, { by: personas.staff2 })] });
  expect(done).toContain(`Done by ${personas.staff2.name}`);
  expect(done).not.toContain("Due 18 December 2026");
});

test("a breach asks for a reminder letter where the policy has one (002 7.1, 003 9.11)", () => {
  const breached = (version: string): string => {
    const given = instruction(jordan);
    return says(underPolicy(restrictedPerson(jordan), version), { message: [log, breachOf(log, given.key)] });
  };
  expect(breached("warwickshire-opcc-002@1.0")).toContain("A reminder letter is due. Your manager has been shown this.");
  expect(breached("cleveland-opcc-003@1.0")).toContain("A reminder letter is due.");
  expect(breached("iopc-001@1.0")).toContain("It counts when the rule is reviewed.");
  expect(breached("iopc-001@1.0")).not.toContain("reminder");
  expect(breached("iopc-000@1.0")).not.toContain("reminder");
});

test("a breach is one button under one rule, and a choice under several", () => {
  expect(says(restrictedPerson(jordan))).toContain("Log a breach");
  const several = says([...restrictedPerson(jordan), ...restrictedPerson(jordan, { request: "r2", matter: "2026/14" })]);
  expect(several).toContain("Log a breach of:");
  expect(several).toContain("About matter 2026/14 only");
});

const advocate = aboutPerson("representative.recorded", { name: "Rhian Bowen", capacity: "advocate", address: "r@charity.example", note: "" }, { addressKey: "address-advocate" });
const advocateOnly = underPolicy(
  restrictedPerson(jordan, { measures: [{ measure: "advocate-only", parameters: { advocate: "Rhian Bowen" }, why: "" }] }),
  "warwickshire-opcc-002@1.0",
);

test("where contact comes through an advocate, the advocate is answered and the person is pointed to them (002 section 7)", () => {
  expect(says([...advocateOnly, advocate], { addressKey: "address-advocate" })).toContain("This is the permitted route");
  expect(says([...advocateOnly, advocate], { addressKey: "address-advocate" })).toContain("Writes for Jordan Vale as advocate.");
  expect(says([...advocateOnly, advocate])).toContain("Point the person to: Rhian Bowen (advocate)");
});

test("an advocate of somebody under another rule is answered as usual, and learns the reader nothing of the rule", () => {
  const answered = says([...restrictedPerson(jordan), advocate], { addressKey: "address-advocate" });
  expect(answered).toContain("Reply as usual.");
  expect(answered).not.toContain("Read all of it. Reply only");
});

test("a reader from whom a record is kept sees whom to ask, and no name, rule or absence of a rule", () => {
  const kept = says([...restrictedPerson(jordan), aboutPerson("person.kept-from", { people: [personas.staff], because: "colleague" }, { at: "2026-11-20T09:00:00Z" })]);
  expect(kept).toContain(testSettings.ask);
  expect(kept).not.toContain("Jordan");
  expect(kept).not.toMatch(/no (contact )?rule|in force|log a breach/i);
});

test("a late review says what was answered to apply meanwhile, even if the answer came after the decision", () => {
  const late = { now: "2027-06-01T09:00:00Z" as const };
  const unanswered = { ...testSettings, answers: [] };
  expect(says(restrictedPerson(jordan), { ...late, settings: unanswered })).toContain("The head of function must say so.");
  const answer = { policy: "iopc-001@1.0", field: "unsaid.whenReviewIsMissed", value: "It stays until the review.", from: "2027-05-01T09:00:00Z" as const };
  expect(says(restrictedPerson(jordan), { ...late, settings: { ...testSettings, answers: [answer] } })).toContain("Until the review is done: It stays until the review.");
});

test("what was answered to apply while a review is late is said once, from the day after it, and the rule stays as it is", () => {
  const answer = "It stays until the review is done.";
  const saidOn = (day: Day): string => says(restrictedPerson(jordan), { now: `${day}T09:00:00Z` });
  expect(saidOn("2027-05-20")).not.toContain(answer);
  for (const day of ["2027-05-21", "2027-06-20", "2028-06-20"] as const) {
    expect(saidOn(day).split(answer)).toHaveLength(2);
    expect(saidOn(day)).toContain("Contact rule in force, review late");
  }
});

test("how to communicate says what is done, and has no place for why", () => {
  const agreed = communication({ language: "Welsh", adjustments: [adjustment()] });
  const said = says(recordedPerson(jordan), { communication: agreed });
  expect(said).toContain("How to communicate Prefers letter. Once a week. Language: Welsh. Format: Large print");
  expect(said).toContain("Calls are returned by the same colleague");
});

test.each(policies.map((policy) => [policy.id, policyVersionOf(policy)]))("nothing in the pane breaks while %s has questions that nobody has answered", (_, version) => {
  const settings = { ...testSettings, policy: version, answers: [] };
  const events = underPolicy([...restrictedPerson(jordan), givenWarning(jordan)], version);
  expect(says(events, { settings, now: "2027-12-01T09:00:00Z" })).toContain("Contact rule in force, review late");
  expect(says(events, { settings, message: [log, triagedAs(log, "dispute")] })).toContain("The rule does not stop a dispute of the rule.");
  const hints = pageText(
    <PaneFrameProvider value={frameOf(settings, testNow)}>
      <Choices onChoose={() => {}} />
    </PaneFrameProvider>,
  );
  expect(hints).toContain("No concern");
});

test("where it is not clear whose an address is, the address stands first and nothing says to reply as usual", () => {
  const about = { name: "", address: "jordan.va1e@example.org", addressKey: "a", cautions: [] };
  const card = (named: readonly { readonly address: string; readonly name: string }[]): string =>
    pageText(
      <PaneFrameProvider value={frameOf(testSettings, testNow)}>
        <KnownStandings
          standings={[{ about, people: [], communication: null, role: "sender", standing: { type: "check-who", doubt: { cautions: ["mixed-scripts"], resembles: true, named } } }]}
          message={null}
          certainty="checked"
          level={2}
          reserve={null}
        />
      </PaneFrameProvider>,
    );
  const toStaff = card([]);
  expect(toStaff).toMatch(
    /Check who this is\s+jordan\.va1e@example\.org\s+This address could be taken for another one that is on record\..*Letters of different alphabets.*ask: your manager/,
  );
  expect(toStaff).not.toMatch(/No contact rule|Reply as usual|Jordan Vale/);
  expect(card([{ address: jordan.address, name: jordan.name }])).toMatch(/It is none of them: jordan\.vale@example\.org \( ?Jordan Vale ?\)/);
});
