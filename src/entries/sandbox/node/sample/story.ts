import { considerConcern } from "../../../../app/desk/consider-concern.ts";
import { withdrawRequest } from "../../../../app/request/send-request.ts";
import { noConcern } from "../../../../domain/policy/vocabulary.ts";
import type { ChosenMeasure } from "../../../../domain/policy/instruct.ts";
import { addDays, dayOf, type Day } from "../../../../domain/base/time.ts";
import { ask, decide, linkAnother, logMail, logThenUndo, notify, recordSender, requestNow, warn, type SampleMail } from "./acts.ts";
import type { Cast, StoryBehaviour } from "./cast.ts";
import { must, type Actor, type Narrator } from "./narrator.ts";

/** The invented register that the sandbox opens with: about a year, oldest first, so that every state can be seen. */
export const tellStory = async ({ at }: Narrator, cast: Cast): Promise<void> => {
  await terryReviewOverdue(at, cast);
  await wynEnded(at, cast);
  await kitRefused(at, cast);
  await jordanReadAndFile(at, cast);
  await alwenOneMatter(at, cast);
  await chrisSharesAnAddress(at, cast);
  await martaWarned(at, cast);
  await everydayContacts(at, cast);
  await lucWithdrawn(at, cast);
  await deeSentBack(at, cast);
  await robinWaiting(at, cast);
  await inesApprovedNotInForce(at, cast);
  await gwenEscalating(at, cast);
  await rowWithoutEffect(at);
};

type At = Narrator["at"];

let messages = 0;

const mailOf = (actor: Actor, name: string, address: string, subject: string): SampleMail => {
  messages += 1;
  return { name, address, subject, receivedAt: actor.clock.now(), internetMessageId: `<story-${messages}@${address.split("@")[1] ?? ""}>` };
};

const today = (actor: Actor): Day => dayOf(actor.clock.now(), actor.settings.timeZone);

/** A colleague logs conduct with its effect, where the policy asks for one, and a note. */
const report = (cast: Cast, actor: Actor, mail: SampleMail, behaviour: StoryBehaviour, note: string): Promise<unknown> =>
  logMail(actor, mail, cast.behaviours[behaviour], { effects: cast.effectsOf(behaviour), note });

const because = (measure: ChosenMeasure, why: string): ChosenMeasure & { readonly why: string } => ({ ...measure, why });

const readOnly = (cast: Cast, matter: string) => because(cast.readOnly(matter), "Replies led to more of the same on the same day.");
const oneContact = (cast: Cast) => because(cast.oneContact, "The same question went to nine colleagues.");

const terryReviewOverdue = async (at: At, cast: Cast): Promise<void> => {
  const terry = { name: "Terry Nolan", address: "terry.nolan@example.org" };
  for (const [days, subject] of [
    [430, "Your decision"],
    [425, "Your decision, again"],
    [421, "Answer me today"],
  ] as const) {
    const staff = await at(days, "09:40", "staff");
    await report(cast, staff, mailOf(staff, terry.name, terry.address, subject), "refusesDecision", "Same points as before.");
  }
  const manager = await at(420, "10:00", "manager");
  const person = await recordSender(manager, terry);
  await warn(await at(415, "10:00", "manager"), person, "email", "With the policy.");
  const asking = await at(392, "11:00", "manager");
  const request = await ask(asking, person, {
    ask: "Limit Terry Nolan's calls to one a week.",
    circumstances: "Daily calls of an hour about a closed complaint. He is bereaved and is treated with patience.",
    measures: [because(cast.callTimes("Tuesday 10 to 11", "20"), "Calls were an hour a day.")],
  });
  await decide(await at(390, "15:20", "head"), request, {
    kind: "request.approved",
    reasons: "Shorter calls at a fixed time keep a person he knows on the line and free the desk for others.",
  });
  await notify(await at(388, "09:30", "manager"), request);
};

const wynEnded = async (at: At, cast: Cast): Promise<void> => {
  const manager = await at(210, "10:00", "manager");
  const wyn = { name: "Wyn Parry", address: "wyn.parry@example.com" };
  const person = await recordSender(manager, wyn);
  await report(cast, manager, mailOf(manager, wyn.name, wyn.address, "Ten questions for today"), "deadlines", "Asked for answers within the hour.");
  const asking = await at(200, "10:00", "manager");
  const end = addDays(today(asking), 120);
  const request = await ask(asking, person, {
    ask: "Keep Wyn Parry to email for four months.",
    circumstances: "Calls every half hour during a live case. The case closes in the summer.",
    measures: [because(cast.byEmail, "Calls stopped other work.")],
  });
  const head = await at(199, "10:00", "head");
  const { measures, reviewOn } = (await requestNow(head, request)).submission.body;
  await decide(head, request, { kind: "request.approved", reasons: "Email keeps him heard until his case ends.", terms: { measures, reviewOn, endsOn: end } });
  await notify(await at(198, "10:00", "manager"), request);
};

const kitRefused = async (at: At, cast: Cast): Promise<void> => {
  const manager = await at(120, "10:00", "manager");
  const kit = { name: "Kit Barrow", address: "kit.barrow@example.org" };
  const person = await recordSender(manager, kit);
  await report(cast, manager, mailOf(manager, kit.name, kit.address, "This is a disgrace"), "rudeness", "Angry about the delay, which was ours.");
  const request = await ask(await at(119, "10:00", "manager"), person, {
    ask: "Read and file Kit Barrow's emails.",
    circumstances: "Three angry emails in a week about our own delay.",
    measures: [readOnly(cast, "2026/22")],
  });
  const head = await at(117, "16:00", "head2");
  const { criteria } = (await requestNow(head, request)).submission.body;
  await decide(head, request, {
    kind: "request.refused",
    reasons: "The anger is about our delay and is not aimed at anyone. Finish the case and write to him first.",
    criteria: criteria.map(({ criterion, evidence }, index) => ({ criterion, verdict: index === 0 ? "not-satisfied" : "satisfied", reason: evidence })),
  });
};

const jordanReadAndFile = async (at: At, cast: Cast): Promise<void> => {
  const jordan = { name: "Jordan Pike", address: "jordan.pike@example.org" };
  const subjects = ["Case 2026/09", "Case 2026/09 again", "Who reads this?", "Reopen 2026/09", "Reopen it now", "You people", "Still waiting", "Third time today"];
  for (const [index, subject] of subjects.entries()) {
    const staff = await at(70 - index * 2, "09:15", index % 2 === 0 ? "staff" : "staff2");
    const choice = index < 4 ? "refusesDecision" : index === 5 ? "abuse" : "volume";
    await report(cast, staff, mailOf(staff, jordan.name, jordan.address, subject), choice, "");
  }
  const manager = await at(68, "14:00", "manager");
  const person = await recordSender(manager, jordan);
  await linkAnother(await at(60, "14:00", "manager"), person, jordan.name, "jpike77@mail.example", true);
  await warn(await at(58, "10:00", "manager"), person, "email", "To the confirmed address, with the policy.");
  const request = await ask(await at(44, "11:20", "manager"), person, {
    ask: "Read and file Jordan Pike's emails about case 2026/09, with one desk to answer what is new.",
    circumstances: "The case is closed and was reviewed. He writes several times a day to many colleagues. He has no stated needs.",
    measures: [readOnly(cast, "2026/09"), oneContact(cast)],
  });
  await decide(await at(43, "09:50", "head"), request, {
    kind: "request.approved",
    reasons: "Everything he sends is still read, and what is new is answered by one desk. Nothing milder has worked, and email stays open to him.",
  });
  await notify(await at(42, "10:00", "manager"), request);
  for (const [days, subject] of [
    [30, "Reopen 2026/09"],
    [21, "2026/09"],
    [9, "I will keep writing"],
    [4, "2026/09 once more"],
  ] as const) {
    const staff = await at(days, "08:50", "staff");
    await report(cast, staff, mailOf(staff, jordan.name, jordan.address, subject), "refusesDecision", "");
  }
};

const alwenOneMatter = async (at: At, cast: Cast): Promise<void> => {
  const alwen = { name: "Alwen Griffiths", address: "alwen.griffiths@example.org" };
  for (const days of [66, 61, 55]) {
    const staff = await at(days, "11:05", "staff2");
    await report(cast, staff, mailOf(staff, alwen.name, alwen.address, "2026/14"), "asksAgain", "Polite. Same request.");
  }
  const manager = await at(54, "10:00", "manager");
  const person = await recordSender(manager, alwen);
  await warn(await at(53, "10:00", "manager"), person, "email", "In Welsh and English.");
  const request = await ask(await at(36, "10:00", "manager"), person, {
    ask: "Do not reopen matter 2026/14 for Alwen Griffiths.",
    circumstances: "Courteous throughout. The matter was decided and reviewed twice.",
    measures: [because(cast.closedMatter("2026/14"), "Each answer brought the same request.")],
    matter: "2026/14",
  });
  await decide(await at(35, "14:10", "head2"), request, { kind: "request.approved", reasons: "The matter is closed. Everything else she raises is answered as usual." });
  await notify(await at(34, "09:00", "manager"), request);
};

const chrisSharesAnAddress = async (at: At, cast: Cast): Promise<void> => {
  const centre = "theharbourcentre@example.org";
  const manager = await at(52, "10:00", "manager");
  const chris = await recordSender(manager, { name: "Chris Doyle", address: centre });
  await recordSender(manager, { name: "Lena Fox", address: centre });
  await report(cast, manager, mailOf(manager, "Chris Doyle", centre, "Your officer"), "discrimination", "Remarks about a colleague's accent.");
  await warn(await at(50, "10:00", "manager"), chris, "letter", "");
  const request = await ask(await at(33, "10:00", "manager"), chris, {
    ask: "Keep Chris Doyle to letters.",
    circumstances: "He shares the centre's address with Lena Fox, who has done nothing wrong.",
    measures: [because(cast.byLetter, "Remarks came by email and telephone.")],
  });
  await decide(await at(32, "10:00", "head"), request, {
    kind: "request.approved",
    reasons: "Letters give time to choose words. It must not touch the other person at this address.",
  });
  await notify(await at(31, "10:00", "manager"), request);
};

const martaWarned = async (at: At, cast: Cast): Promise<void> => {
  const marta = { name: "Marta Kowalczyk", address: "marta.k@example.com" };
  const staff = await at(22, "13:30", "staff");
  await report(cast, staff, mailOf(staff, marta.name, marta.address, "Answer by noon"), "deadlines", "Fourth deadline this week.");
  const person = await recordSender(await at(20, "10:00", "manager"), marta);
  await warn(await at(18, "10:00", "manager"), person, "email", "In Polish and English.");
};

/** Most contact is fine, and is logged as such. */
const everydayContacts = async (at: At, cast: Cast): Promise<void> => {
  const writers = [
    ["Priya Raman", "priya.raman@example.org", "Thank you"],
    ["Ana Duarte", "ana.duarte@example.com", "Change of address"],
    ["Gethin Vaughan", "gethin.vaughan@example.org", "Ymholiad / Enquiry"],
    ["Sol Mbeki", "sol.mbeki@example.com", "Question about my review"],
  ] as const;
  for (let days = 54; days > 0; days -= 2) {
    const [name, address, subject] = writers[days % 4 === 0 ? (days / 4) % 4 : (days / 2) % 4] ?? writers[0];
    const staff = await at(days, days % 3 === 0 ? "10:25" : "15:45", days % 4 === 0 ? "staff2" : "staff");
    await logMail(staff, mailOf(staff, name, address, subject), noConcern);
  }
  const staff = await at(3, "12:00", "staff");
  await logThenUndo(staff, mailOf(staff, "Sol Mbeki", "sol.mbeki@example.com", "Sorry about my tone"), cast.behaviours.rudeness);
};

const deeSentBack = async (at: At, cast: Cast): Promise<void> => {
  const dee = { name: "Dee Marlowe", address: "dee.marlowe@example.org" };
  const staff = await at(28, "09:00", "staff2");
  await report(cast, staff, mailOf(staff, dee.name, dee.address, "To everyone"), "manyStaff", "Sent to eleven colleagues.");
  const person = await recordSender(await at(27, "10:00", "manager"), dee);
  await warn(await at(26, "10:00", "manager"), person, "email", "");
  const request = await ask(await at(8, "10:00", "manager"), person, {
    ask: "One point of contact for Dee Marlowe.",
    circumstances: "Messages to many colleagues at once about an open complaint.",
    measures: [oneContact(cast)],
  });
  await decide(await at(7, "11:00", "head"), request, {
    kind: "request.sent-back",
    reasons: "The complaint is still open, and I cannot see that anyone has told Dee who is handling it.",
    wanted: "Tell me when Dee was told who handles the complaint, and what happened then.",
  });
};

const lucWithdrawn = async (at: At, cast: Cast): Promise<void> => {
  const luc = { name: "Luc Arden", address: "luc.arden@example.com" };
  const manager = await at(16, "10:00", "manager");
  const person = await recordSender(manager, luc);
  await report(cast, manager, mailOf(manager, luc.name, luc.address, "Calls"), "volume", "");
  const request = await ask(await at(15, "10:00", "manager"), person, {
    ask: "Limit Luc Arden's calls.",
    circumstances: "Twelve calls in two days.",
    measures: [because(cast.callTimes("Weekdays 14 to 15", "15"), "Twelve calls in two days.")],
  });
  const later = await at(14, "10:00", "manager");
  must(await withdrawRequest(later, await requestNow(later, request), "He rang to apologise and the calls have stopped."));
};

const robinWaiting = async (at: At, cast: Cast): Promise<void> => {
  const robin = { name: "Robin Hale", address: "robin.hale@example.org" };
  for (const [days, choice, note] of [
    [25, "volume", "Nine emails in one day."],
    [19, "manyStaff", ""],
    [13, "abuse", "Insults about a colleague's competence."],
  ] as const) {
    const staff = await at(days, "10:10", "staff");
    await report(cast, staff, mailOf(staff, robin.name, robin.address, "Complaint 2026/31"), choice, note);
  }
  const person = await recordSender(await at(12, "10:00", "manager"), robin);
  await warn(await at(11, "10:00", "manager"), person, "email", "With the policy.");
  await ask(await at(6, "11:45", "manager"), person, {
    ask: "Read and file Robin Hale's emails, with the Casework desk to answer what is new.",
    circumstances: "The complaint was decided in September. Robin says that nobody listens, and was offered two calls.",
    measures: [readOnly(cast, "2026/31"), oneContact(cast)],
    urgent: "no",
  });
};

const inesApprovedNotInForce = async (at: At, cast: Cast): Promise<void> => {
  const ines = { name: "Ines Couto", address: "ines.couto@example.com" };
  const staff = await at(24, "10:00", "staff2");
  await report(cast, staff, mailOf(staff, ines.name, ines.address, "Every day until you answer"), "volume", "");
  const person = await recordSender(await at(23, "10:00", "manager"), ines);
  await warn(await at(17, "10:00", "manager"), person, "large-print", "With a telephone call to say that it was coming.");
  const request = await ask(await at(5, "10:00", "manager"), person, {
    ask: "Limit Ines Couto's calls to one a week.",
    circumstances: "Daily calls. She uses large print, and letters are sent in it.",
    measures: [because(cast.callTimes("Thursday 11 to 12", "30"), "Daily calls.")],
  });
  await decide(await at(2, "10:00", "head"), request, { kind: "request.approved", reasons: "One longer call a week serves her better than five hurried ones." });
};

const gwenEscalating = async (at: At, cast: Cast): Promise<void> => {
  const gwen = { name: "Gwen Oddie", address: "gwen.oddie@example.com" };
  const first = await at(19, "10:40", "staff");
  const read = mailOf(first, gwen.name, gwen.address, "Parking fine complaint");
  await logMail(first, read, noConcern);
  const staff = await at(11, "16:10", "staff2");
  await report(cast, staff, mailOf(staff, gwen.name, gwen.address, "You had better listen"), "rudeness", "Angry, not yet aggressive.");
  const manager = await at(10, "09:00", "manager");
  const seen = [...(await manager.desk()).messages.values()].find(({ subject }) => subject === "You had better listen");
  if (seen) must(await considerConcern(manager, seen, "Spoke to Megan. Nothing more for now."));
  const last = await at(5, "08:55", "staff");
  await logMail(last, mailOf(last, gwen.name, gwen.address, "Last chance"), cast.behaviours.threat);
};

/** A warning written by an owner, who is no handler: it has no effect, and the managers' records page says so. */
const rowWithoutEffect = async (at: At): Promise<void> => {
  const owner = await at(1, "10:00", "owner");
  const priya = await recordSender(await at(1, "09:00", "manager"), { name: "Priya Raman", address: "priya.raman@example.org" });
  await warn(owner, priya, "email", "Written by mistake.");
};
