import type { Instant } from "../../../src/domain/base/time.ts";
import { expect, test } from "vitest";
import { loggedByHand } from "../../support/person-events.ts";
import type { SiteAdmin } from "../../../src/app/setup/site-admin.ts";
import type { EventOf, LedgerEvent } from "../../../src/domain/events/event.ts";
import type { BodyOf } from "../../../src/domain/events/kinds.ts";
import type { Settings } from "../../../src/domain/policy/settings.ts";
import { IdentifySender } from "../../../src/ui/queues/concerns/identify-sender.tsx";
import { ConcernsPage } from "../../../src/ui/queues/concerns-page.tsx";
import { PeopleList } from "../../../src/ui/people/people-list.tsx";
import { PersonPage } from "../../../src/ui/people/person-page.tsx";
import { RecordsPage } from "../../../src/ui/office/records-page.tsx";
import { StaffPersonPage } from "../../../src/ui/people/staff-person-page.tsx";
import { testDesk } from "../../support/desk.ts";
import { event, personas, testNow, testSettings } from "../../support/events.ts";
import { settingsUnder } from "../../support/open-records.ts";
import { pageMeans } from "../../support/page-work.ts";
import { aboutPerson, adjustment, communication, handlingChecked, mergeConfirmation, mergeProposal, policeNotReported, policeReported } from "../../support/person-events.ts";
import { pageText } from "../../support/render-page.tsx";
import { givenWarning, jordan, loggedMessage, priya, recordedPerson, restrictedPerson, sentRequest } from "../../support/sample-ledger.ts";

const nothing = (): void => {};

const work = (events: readonly LedgerEvent[], settings: Settings = testSettings) => ({ desk: testDesk(events, testNow, settings), onOpen: nothing });

const page = (events: readonly LedgerEvent[], settings?: Settings): string =>
  pageText(<PersonPage {...work([...recordedPerson(jordan), ...events], settings)} personKey={jordan.key} />);

const condition = aboutPerson("condition.stated", { what: "Hard of hearing", source: "person", statedOn: "2026-10-01" });

test("what to do in danger stands on every person's page", () => {
  expect(page([])).toContain("Danger to anyone: Call 999.");
});

test("a person whom nobody asked about their needs is said so loudly, at the top and in the section", () => {
  expect(page([])).toContain("Nobody has asked what they need in order to communicate.");
  expect(page([])).toContain("A request for a restriction needs the answer, or a reason why there is none.");
  const asked = aboutPerson("needs.asked", { on: "2026-10-01", channel: "letter", answer: "none", note: "" });
  expect(page([asked])).toContain("Nothing is due.");
});

test("the summary says what is to be done, the gravest first", () => {
  const text = page([
    loggedMessage(jordan, "physical-violence"),
    aboutPerson("communication.agreed", communication({ adjustments: [adjustment({ reviewOn: "2026-11-20" })] })),
    handlingChecked(),
  ]);
  expect(text).toMatch(/1 report to the police.*Support to offer to 1 colleague.*Nobody has asked.*1 adjustment is due.*1 shortcoming of our own/);
});

test("a section is closed until something in it is due", () => {
  expect(page([])).not.toContain("Record a report");
  expect(page([loggedMessage(jordan, "physical-violence")])).toContain("The policy asks for a report to the police. Policy, section 4.");
});

test("private notes say who can read them, and stay closed", () => {
  const text = page([condition]);
  expect(text).toContain("Managers and heads of function read this, and nobody else.");
  expect(text).not.toContain("Hard of hearing");
});

test("our own handling is asked about only where the policy does", () => {
  expect(page([])).not.toContain("Our own handling");
  expect(page([], settingsUnder("cleveland-opcc-003@1.0"))).toContain("Our own handling");
});

test("what is asked for is called by the policy's own word", () => {
  expect(page([])).toContain("Request a restriction");
  expect(page([], settingsUnder("cleveland-opcc-003@1.0"))).toContain("Request a contact strategy");
});

test("a manager answers a proposal where it is shown, on the person's page and beside the conduct, until it is answered", () => {
  const proposed = event("restriction.proposed", { why: "Nine emails today." }, { personKey: jordan.key, stream: "proposal:1", at: "2026-11-15T10:00:00Z" });
  const unknown = event("restriction.proposed", { why: "Who is this?" }, { key: "proposal-2", stream: "message:2", addressKey: "nobody", at: "2026-11-15T11:00:00Z" });
  const considered = event("concern.considered", { note: "We call first." }, { by: personas.manager, stream: "proposal:1", at: "2026-11-16T10:00:00Z" });
  const conduct = (events: readonly LedgerEvent[]): string => pageText(<ConcernsPage {...work([...recordedPerson(jordan), ...events])} />);
  expect(page([proposed])).toMatch(/Nine emails today\..*I have considered this/);
  expect(page([proposed])).toContain("1 colleague proposes a restriction.");
  expect(conduct([proposed, unknown])).toMatch(
    /Nine emails today\. About Jordan.* I have considered this.*Who is this\? The sender is no recorded person\. I have considered this/,
  );
  for (const text of [page([proposed, considered]), conduct([proposed, considered])]) expect(text).not.toContain("Nine emails today.");
});

test("messages and rules of merged records stand on one page", () => {
  const events = [...recordedPerson(priya), loggedMessage(priya, "rudeness", { subject: "Written as Priya" }), mergeProposal(), mergeConfirmation()];
  const text = page(events);
  expect(text).toContain("2 records, merged into one person.");
  expect(text).toContain("Written as Priya");
});

test("a call that was logged by hand is among the messages, with how it ended", () => {
  expect(page(loggedByHand())).toContain("Call ended after saying so: Swore after a warning");
});

test("conduct on a call that was logged by hand stands under the person whose call it was", () => {
  const text = pageText(<ConcernsPage {...work([...recordedPerson(jordan), ...loggedByHand()])} />);
  expect(text).toContain(jordan.name);
  expect(text).not.toContain("No sender address");
});

test("a new person with an address of the body's own is asked about as a colleague", () => {
  const identify = (address: string): string => {
    const events = [loggedMessage({ address, addressKey: "address-sam" }, "rudeness")];
    const [message] = testDesk(events).messages.values();
    if (!message) throw new Error("It is not logged.");
    return pageText(<IdentifySender {...work(events)} message={message} onDone={nothing} />);
  };
  expect(identify("sam.field@brackenshire.example")).toContain("They are a colleague");
  expect(identify("sam.field@example.org")).not.toContain("They are a colleague");
});

const concerns = (events: readonly LedgerEvent[]): string => pageText(<ConcernsPage {...work([...recordedPerson(jordan), ...events])} />);

test("conduct that was reported to the police says when and under which reference, and asks for no report any more", () => {
  const violence = loggedMessage(jordan, "physical-violence");
  expect(concerns([violence])).toContain("The policy asks for a report to the police");
  const text = concerns([violence, policeReported(violence.stream)]);
  expect(text).toContain("Reported to the police on 20 November 2026, reference BR/1234/26.");
  expect(text).not.toContain("asks for a report");
});

test("conduct that was not reported to the police says why", () => {
  const violence = loggedMessage(jordan, "physical-violence");
  const text = concerns([violence, policeNotReported(violence.stream)]);
  expect(text).toContain("Not reported to the police (Dafydd Rees): The police had it already from the person's sister.");
  expect(text).not.toContain("asks for a report");
});

const keptText = (changed: Partial<BodyOf<"letter.prepared">>, key: string, at: Instant): EventOf<"letter.prepared"> =>
  event(
    "letter.prepared",
    {
      letter: "warning",
      about: "",
      language: "en",
      format: "standard",
      to: "",
      subject: "Your messages",
      paragraphs: ["Dear Jordan Vale,", "Please write once a week."],
      contents: [],
      waived: [],
      ...changed,
    },
    { by: personas.manager, personKey: jordan.key, key, at },
  );

test("letters whose text was kept stand among the warnings and notices, with their type, their day and whether they went out", () => {
  const sent = givenWarning(jordan);
  const text = page([
    keptText({}, "letter:1", "2026-11-03T09:00:00Z"),
    { ...sent, body: { ...sent.body, letter: "letter:1" } },
    keptText({ letter: "breach", about: "breach:1" }, "letter:2", "2026-11-20T09:00:00Z"),
  ]);
  expect(text).toMatch(/Letters whose text was kept Reminder after a breach Kept by Dafydd Rees on 20 November 2026\. Not sent yet\. Warning/);
  expect(text).toContain("Kept by Dafydd Rees on 3 November 2026. Sent on 3 November 2026.");
});

test("a kept letter opens on its page, and a warning that was sent is read where it stands because the page shows the next one", () => {
  const kept = keptText({}, "letter:1", "2026-11-03T09:00:00Z");
  expect(page([kept])).not.toContain("Please write once a week.");
  const sent = givenWarning(jordan);
  expect(page([kept, { ...sent, body: { ...sent.body, letter: "letter:1" } }])).toContain("Please write once a week.");
});

const refused = async () => ({ ok: false as const, error: { type: "offline" as const } });

const siteAdmin: SiteAdmin = {
  columns: refused,
  createList: refused,
  addColumn: refused,
  changeColumn: refused,
  listTitles: refused,
  withRecords: refused,
  findRow: refused,
  addRow: refused,
  changeRow: refused,
  deleteRow: refused,
};

test("only an owner is led from the records to correcting one row", () => {
  const records = <RecordsPage {...work([])} unvouched={[]} />;
  const means = pageMeans();
  expect(pageText(records, { ...means, connection: { ...means.connection, siteAdmin } })).toContain("Correct one row");
  expect(pageText(records, means)).not.toContain("Correct one row");
});

test("persistence is not offered to the police, and a threat is", () => {
  expect(page([loggedMessage(jordan, "refuses-decision")])).toContain("Nothing was logged that could be reported.");
  expect(page([loggedMessage(jordan, "threats")])).toContain("It may be reported to the police: Threats, Verbal abuse, Harassment. Policy, section 4.");
});

test("staff read what to do and how to communicate, and nothing of requests, decisions and private notes", () => {
  const events = [...restrictedPerson(jordan), ...sentRequest(jordan, { request: "r2" }), condition, aboutPerson("communication.agreed", communication())];
  const text = pageText(<StaffPersonPage {...work(events)} personKey={jordan.key} />, pageMeans("staff"));
  expect(text).toContain("Read all of it. Reply only to new information or a new complaint. Otherwise file.");
  expect(text).toContain("How often: Once a week");
  expect(text).not.toMatch(/R-R1|R-R2|Private notes|Hard of hearing|Everything else was tried/);
});

test("the list of people tells staff how to communicate, and handlers the addresses", () => {
  const desk = testDesk([...recordedPerson(jordan), aboutPerson("communication.agreed", communication())]);
  const asStaff = pageText(<PeopleList desk={desk} isHandler={false} onOpen={nothing} />);
  expect(asStaff).toContain("Prefers letter. How often: Once a week");
  expect(asStaff).not.toContain(jordan.address);
  expect(pageText(<PeopleList desk={desk} isHandler onOpen={nothing} />)).toContain(jordan.address);
});

test("merged records are one line in the list of people", () => {
  const desk = testDesk([...recordedPerson(jordan), ...recordedPerson(priya), mergeProposal(), mergeConfirmation()]);
  const text = pageText(<PeopleList desk={desk} isHandler onOpen={nothing} />);
  expect(text).toContain("1 service user");
  expect(text).not.toContain(priya.name);
});

test("somebody from whom records are kept is told how many", () => {
  const desk = { ...testDesk([]), keptFromYou: 2 };
  expect(pageText(<PeopleList desk={desk} isHandler onOpen={nothing} />)).toContain("Some records are kept from you: 2.");
});

test("an owner is told which rows to restrict in SharePoint by hand", () => {
  const kept = aboutPerson("person.kept-from", { people: [personas.staff], because: "relative" }, { itemId: "77" });
  const text = pageText(<RecordsPage {...work([...recordedPerson(jordan), kept])} unvouched={[]} />);
  expect(text).toContain(`Kept from ${personas.staff.name}`);
  expect(text).toMatch(/People: items .*77/);
});
