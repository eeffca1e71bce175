import type { Instant } from "../../../src/domain/base/time.ts";
import { expect, test } from "vitest";
import type { Desk } from "../../../src/app/desk/read-desk.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { ConcernsPage } from "../../../src/ui/queues/concerns-page.tsx";
import { PeopleList } from "../../../src/ui/people/people-list.tsx";
import { PersonPage } from "../../../src/ui/people/person-page.tsx";
import { RecordsPage } from "../../../src/ui/office/records-page.tsx";
import { WaitingList } from "../../../src/ui/requests/waiting-list.tsx";
import { NoticeForm } from "../../../src/ui/letters/notice/notice-form.tsx";
import { testDesk } from "../../support/desk.ts";
import { approvedUnder000, settings000 } from "../../support/under-000.ts";
import { firstInstruction } from "../../support/review-events.ts";
import { event, personas } from "../../support/events.ts";
import { pageText, renderPage } from "../../support/render-page.tsx";
import { approval, givenWarning, instruction, jordan, loggedMessage, noticeOf, recordedPerson, restrictedPerson, sentRequest } from "../../support/sample-ledger.ts";

const nothing = (): void => {};

const work = (desk: Desk) => ({ desk, onOpen: nothing });

const personPage = (events: readonly LedgerEvent[], now?: Instant) => <PersonPage {...work(testDesk(events, now))} personKey={jordan.key} />;

test("a person's page shows the instruction in the words that staff see", () => {
  const text = pageText(personPage(restrictedPerson(jordan)));
  expect(text).toContain("Read all of it. Reply only to new information or a new complaint. Otherwise file.");
  expect(text).toContain("Letter, 19 November 2026, recorded by Dafydd Rees");
  expect(text).not.toContain("Record the notice");
});

test("an approved restriction asks for its notice and is not called in force", () => {
  const text = pageText(personPage([...recordedPerson(jordan), ...sentRequest(jordan), approval(jordan), instruction(jordan)]));
  expect(text).toContain("Approved, not in force");
  expect(text).toContain("Record the notice");
});

test("a restriction whose request was taken back first asks for no notice", () => {
  const withdrawn = event(
    "request.withdrawn",
    { request: "r1", reason: "Settled" },
    { by: personas.manager, at: "2026-11-18T09:00:00Z", key: "request:r1#2", stream: "request:r1", sequence: 2, personKey: jordan.key },
  );
  const text = pageText(personPage([...recordedPerson(jordan), ...sentRequest(jordan), withdrawn, approval(jordan), instruction(jordan)]));
  expect(text).toContain("Does not count");
  expect(text).not.toContain("Record the notice");
});

test("a late review shouts and says that the restriction still applies", () => {
  expect(pageText(personPage(restrictedPerson(jordan), "2027-06-01T09:00:00Z"))).toContain("Was due on 20 May 2027 and is late. It still applies.");
});

test("a link to nobody leads to the list of people", () => {
  expect(pageText(personPage([]))).toContain("This person is not in the records that this device has.");
});

test("the notice form of policy 001 offers no exception and says so with the clause", () => {
  const desk = testDesk([...recordedPerson(jordan), ...sentRequest(jordan), approval(jordan), instruction(jordan)]);
  const [restriction] = desk.restrictions;
  const request = desk.requests.get("r1");
  if (!restriction || !request) throw new Error("The approval is not on the desk.");
  const text = pageText(<NoticeForm {...work(desk)} restriction={restriction} request={request} onRecorded={nothing} onPostponed={nothing} onCancel={nothing} />);
  expect(text).toContain("allows no restriction without telling the person first (sections 4 and 6)");
  expect(text).toContain("How to dispute the decision");
  expect(text).not.toContain("the notice has to wait");
});

test("a restriction whose request was taken back says loudly that it must be ended, and offers no notice to record", () => {
  const taken = event(
    "request.withdrawn",
    { request: "r1", reason: "They agreed." },
    { by: personas.manager, at: "2026-11-18T10:00:00Z", key: "request:r1#2", stream: "request:r1", sequence: 2, personKey: jordan.key },
  );
  const given = instruction(jordan);
  const approved = [...recordedPerson(jordan), ...sentRequest(jordan), approval(jordan), given];
  const text = personPage([...approved, taken]);
  expect(pageText(text)).toContain("It must not come into force. A head of function ends it at once.");
  expect(pageText(text)).not.toContain("Record the notice");
  expect(pageText(personPage([...approved, noticeOf(given), taken]))).toContain("Staff are still shown it.");
  expect(pageText(personPage(approved))).toContain("Record the notice");
});

test("a notice that was put off is said to be owed, with its last day, on the person's page (000)", () => {
  const putOff = event(
    "notice.excepted",
    { instruction: firstInstruction, exception: "safety", reason: "A visit was threatened.", until: "2026-11-26" },
    { by: personas.manager, at: "2026-11-19T10:00:00Z", personKey: jordan.key },
  );
  const text = pageText(<PersonPage {...work(testDesk([...approvedUnder000, putOff], undefined, settings000))} personKey={jordan.key} />);
  expect(text).toContain("The person must still be told in writing, by 26 November 2026 at the latest.");
  expect(text).toContain("Approved, not in force");
});

test("text that tries to be HTML stays text", () => {
  const hostile = loggedMessage(jordan, "threats", { subject: "<img src=x onerror=alert(1)>" });
  const note = event(
    "contact.detailed",
    { of: hostile.key, effects: [], note: "<script>alert(1)</script>" },
    { by: hostile.by, stream: hostile.stream, addressKey: hostile.addressKey, at: "2026-11-20T11:00:00Z" },
  );
  const html = renderPage(<ConcernsPage {...work(testDesk([...recordedPerson({ ...jordan, name: "<b>Jordan</b>" }), hostile, note]))} />);
  expect(html).not.toMatch(/<img|<script|<b>Jordan/);
  expect(html).toContain("&lt;script&gt;");
  expect(html).toContain("&lt;b&gt;Jordan");
});

test("conduct that must be reported to the police comes first, with the clause, then other threats, then the oldest", () => {
  const rude = loggedMessage(jordan, "rudeness", { receivedAt: "2026-11-01T10:00:00Z" });
  const violent = loggedMessage(jordan, "physical-violence", { receivedAt: "2026-11-20T10:00:00Z" });
  const threat = loggedMessage(jordan, "threats", { receivedAt: "2026-11-10T10:00:00Z" });
  const text = pageText(<ConcernsPage {...work(testDesk([rude, threat, violent]))} />);
  expect(text).toContain("asks for a report to the police (section 4)");
  expect(text.match(/Violence used or threatened|Other threats|Rudeness/g)?.filter((label, at, all) => all.indexOf(label) === at)).toEqual([
    "Violence used or threatened",
    "Other threats",
    "Rudeness",
  ]);
});

test("a sender whom nobody recorded can be named, and no restriction be asked for before", () => {
  const text = pageText(<ConcernsPage {...work(testDesk([loggedMessage(jordan, "threats")]))} />);
  expect(text).toContain("Say who this is");
  expect(text).not.toContain("Request a restriction");
});

test("of a message that a reader said is somebody else's, no restriction of whoever uses the address is offered", () => {
  const rude = loggedMessage(jordan, "rudeness");
  const said = event("contact.attributed", { writer: "someone-else" }, { stream: rude.stream, addressKey: rude.addressKey, at: "2026-11-20T12:00:00Z" });
  const text = pageText(<ConcernsPage {...work(testDesk([...recordedPerson(jordan), rude, said]))} />);
  expect(text).toContain("somebody else wrote this");
  expect(text).not.toContain("Request a restriction");
  expect(text).not.toContain(jordan.name);
});

test("a message without a sender offers nobody to name", () => {
  const text = pageText(<ConcernsPage {...work(testDesk([loggedMessage({ address: "", addressKey: "" }, "threats")]))} />);
  expect(text).toContain("no sender address");
  expect(text).not.toContain("Say who this is");
});

test("empty lists say what would be in them", () => {
  const empty = testDesk([]);
  expect(pageText(<PeopleList desk={empty} isHandler onOpen={nothing} />)).toContain("Nobody is recorded yet.");
  expect(pageText(<ConcernsPage {...work(empty)} />)).toContain("Nothing waits");
  expect(pageText(<WaitingList desk={empty} onOpen={nothing} />)).toContain("No request waits for a decision.");
  expect(pageText(<RecordsPage {...work(empty)} unvouched={[]} />)).toContain("Every row is in order");
});

test("rows that do not count are listed with their place and what it means", () => {
  const desk = testDesk([{ ...givenWarning(jordan, { by: personas.staff }), itemId: "42" }]);
  const text = pageText(<RecordsPage {...work(desk)} unvouched={["Contacts"]} />);
  expect(text).toContain("Added by somebody who may not");
  expect(text).toContain("Notices, item 42");
  expect(text).toContain("These lists did not answer fully, so nothing may be concluded from what is missing in them: Contacts.");
});
