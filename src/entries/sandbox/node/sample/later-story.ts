import { completeDispute, decideDispute, type DisputeSubject } from "../../../../app/dispute/decide-dispute.ts";
import { receiveDispute } from "../../../../app/dispute/receive-dispute.ts";
import { recordResult, type DecidedResult } from "../../../../app/notice/record-later-notices.ts";
import { breachDraft } from "../../../../app/pane/contact-drafts.ts";
import { keep } from "../../../../app/pane/keep.ts";
import { flushOutbox } from "../../../../app/pane/flush-outbox.ts";
import { decideReview, type ReviewForm } from "../../../../app/review/decide-review.ts";
import { openReview } from "../../../../app/review/open-review.ts";
import { withdrawInstruction } from "../../../../app/review/withdraw-instruction.ts";
import { requiredContents } from "../../../../domain/decide/required-contents.ts";
import { policyAt } from "../../../../domain/policy/policy-at.ts";
import { noConflict } from "../../../../domain/decide/conflict.ts";
import { latestReview } from "../../../../domain/decide/check-terms.ts";
import type { Restriction } from "../../../../domain/subjects/restriction/restrictions.ts";
import { addDays, dayOf, type Day } from "../../../../domain/base/time.ts";
import { underReview, type UnderReview } from "../../../../ui/reviews/review-work.ts";
import { ask, decide, logMail, notify, openMail, recordSender, restrictionOf, warn } from "./acts.ts";
import type { Cast } from "./cast.ts";
import { must, type Actor, type Narrator } from "./narrator.ts";

/** What comes after a restriction: breaches, reviews, disputes, ends, and records whose time is over. */
export const tellOfLater = async ({ at }: Narrator, cast: Cast): Promise<void> => {
  await ossianLongAgo(at, cast);
  await hanaGoesOn(at, cast);
  await piotrIsAltered(at, cast);
  await edieIsLifted(at, cast);
  await veraIsUpheld(at, cast);
  await tomIsRefused(at, cast);
  await samDisputes(at, cast);
  await jordanBreaks(at);
  await alwenAsksForAReview(at);
};

type At = Narrator["at"];

interface Restricted {
  readonly name: string;
  readonly address: string;
  /** When the notice went out; the rest comes in the weeks before. */
  readonly noticedDaysAgo: number;
  readonly why: string;
}

/** From the first message to a restriction in force: one contact for a person who wrote to many. */
const restrict = async (at: At, cast: Cast, { name, address, noticedDaysAgo, why }: Restricted): Promise<string> => {
  const staff = await at(noticedDaysAgo + 30, "10:15", "staff2");
  const mail = { name, address, subject: "To all of you", receivedAt: staff.clock.now(), internetMessageId: `<first@${name.split(" ")[0]?.toLowerCase() ?? ""}.example>` };
  await logMail(staff, mail, cast.behaviours.manyStaff, { effects: cast.effectsOf("manyStaff"), note: why });
  const person = await recordSender(await at(noticedDaysAgo + 29, "10:00", "manager"), { name, address });
  await warn(await at(noticedDaysAgo + 28, "10:00", "manager"), person, "letter", "");
  const request = await ask(await at(noticedDaysAgo + 5, "10:00", "manager"), person, {
    ask: `One point of contact for ${name}.`,
    circumstances: why,
    measures: [{ ...cast.oneContact, why: "Every colleague gave the same answer." }],
  });
  await decide(await at(noticedDaysAgo + 2, "10:00", "head"), request, {
    kind: "request.approved",
    reasons: "One desk that knows the case answers sooner, and nobody is shut out.",
  });
  await notify(await at(noticedDaysAgo, "10:00", "manager"), request);
  return request;
};

const today = (actor: Actor): Day => dayOf(actor.clock.now(), actor.settings.timeZone);

const reviewOf = async (actor: Actor, request: string): Promise<UnderReview> => {
  const desk = await actor.desk();
  const restriction = await restrictionOf(actor, request);
  const review = underReview(desk, restriction.key);
  if (!review) throw new Error("The story reviews a restriction that is not there.");
  return review;
};

/** The first day for the next review that is as far ahead as the policy lets it be. */
const nextReview = (actor: Actor, { policy }: UnderReview): Day => latestReview(policy, today(actor)) ?? addDays(today(actor), 90);

const review = async (actor: Actor, request: string, form: Pick<ReviewForm, "outcome" | "stillNeeded" | "reasons"> & Partial<ReviewForm>): Promise<DecidedResult> => {
  const subject = await reviewOf(actor, request);
  const { since, messages, concerns, breaches } = subject.figures;
  const decided = must(
    await decideReview(actor, subject, {
      conflict: noConflict,
      figures: { since, messages, concerns, breaches },
      reviewOn: nextReview(actor, subject),
      change: null,
      ...form,
    }),
  );
  return decided.decision;
};

const tell = async (actor: Actor, decided: DecidedResult, letter: "review-result" | "dispute-result"): Promise<void> => {
  const policy = policyAt(actor.settings, decided.policyVersion, decided.recordedAt);
  const contents = policy ? requiredContents(policy, letter).map(({ id }) => id) : [];
  must(await recordResult(actor, decided, { sentOn: today(actor), way: "letter", contents, waived: [], note: "" }));
};

/** It ended so long ago that nothing about him is kept much longer. */
const ossianLongAgo = async (at: At, cast: Cast): Promise<void> => {
  const ossian = { name: "Ossian Bell", address: "ossian.bell@example.com", noticedDaysAgo: 1600, why: "Asked nine colleagues the same in a week." };
  const request = await restrict(at, cast, ossian);
  const head = await at(1560, "10:00", "head");
  must(await withdrawInstruction(head, await restrictionOf(head, request), "His case has closed."));
};

const hanaGoesOn = async (at: At, cast: Cast): Promise<void> => {
  const request = await restrict(at, cast, { name: "Hana Ito", address: "hana.ito@example.org", noticedDaysAgo: 110, why: "Wrote to eleven colleagues about one letter." });
  const head = await at(25, "10:00", "head2");
  const decided = await review(head, request, {
    outcome: "continue",
    stillNeeded: "She writes to one desk and to nobody else, and says that it helps. Without it she would not know whom to ask.",
    reasons: "It works for both sides, and her case is still open.",
  });
  await tell(await at(23, "10:00", "manager"), decided, "review-result");
};

/** The change is decided, and he has not been told of it yet: until then the old terms apply. */
const piotrIsAltered = async (at: At, cast: Cast): Promise<void> => {
  const request = await restrict(at, cast, { name: "Piotr Zalewski", address: "piotr.z@example.com", noticedDaysAgo: 85, why: "Rang every team in turn." });
  const head = await at(3, "14:00", "head");
  const subject = await reviewOf(head, request);
  const { matter, contact } = subject.restriction;
  await review(head, request, {
    outcome: "alter",
    stillNeeded: "Calls have stopped. Emails still go to several people.",
    reasons: "Email alone is enough now, and calls are open to him again through the desk.",
    change: { terms: { measures: [{ ...cast.byEmail, why: "Only email is still a worry." }], reviewOn: nextReview(head, subject) }, matter, contact: contact ?? "" },
  });
};

const edieIsLifted = async (at: At, cast: Cast): Promise<void> => {
  const request = await restrict(at, cast, { name: "Edie Marsh", address: "edie.marsh@example.org", noticedDaysAgo: 95, why: "Sent each message to the whole staff list." });
  const head = await at(12, "10:00", "head");
  await review(head, request, { outcome: "end", stillNeeded: "Nothing has come to anyone else for two months.", reasons: "It is not needed any more." });
};

const dispute = async (at: At, request: string, daysAgo: number, says: string): Promise<string> => {
  const manager = await at(daysAgo, "11:00", "manager");
  const restriction: Restriction = await restrictionOf(manager, request);
  return must(
    await receiveDispute(manager, restriction, {
      receivedOn: today(manager),
      channel: "letter",
      grounds: ["not-proportionate"],
      says,
      message: "",
    }),
  );
};

const subjectOf = async (actor: Actor, id: string): Promise<DisputeSubject> => {
  const desk = await actor.desk();
  const found = desk.disputes.get(id);
  const restriction = desk.restrictions.find(({ key }) => key === found?.instruction);
  if (!found || !restriction) throw new Error("The story decides a dispute that is not there.");
  return { dispute: found, restriction, events: desk.events.filter(({ personKey }) => personKey === restriction.personKey) };
};

const veraIsUpheld = async (at: At, cast: Cast): Promise<void> => {
  const request = await restrict(at, cast, { name: "Vera Lindqvist", address: "vera.lindqvist@example.com", noticedDaysAgo: 58, why: "Three messages in one afternoon." });
  const id = await dispute(at, request, 50, "I wrote three times because nobody said that it had arrived.");
  const decider = await at(45, "10:00", "decider");
  const decided = must(
    await decideDispute(decider, await subjectOf(decider, id), {
      outcome: "upheld",
      reasons: "Nobody had acknowledged the first message. Three in an afternoon is no pattern.",
      conflict: noConflict,
      change: null,
    }),
  );
  const head = await at(44, "10:00", "head");
  await completeDispute(head, await subjectOf(head, id));
  await tell(await at(43, "10:00", "manager"), decided, "dispute-result");
};

const tomIsRefused = async (at: At, cast: Cast): Promise<void> => {
  const request = await restrict(at, cast, { name: "Tom Reece", address: "tom.reece@example.org", noticedDaysAgo: 40, why: "Insisted on an answer from each of six colleagues." });
  const id = await dispute(at, request, 21, "I want to choose who answers me.");
  const decider = await at(6, "10:00", "decider");
  must(
    await decideDispute(decider, await subjectOf(decider, id), {
      outcome: "refused",
      reasons: "One desk answers everything he asks, and sooner than before.",
      conflict: noConflict,
      change: null,
    }),
  );
};

const samDisputes = async (at: At, cast: Cast): Promise<void> => {
  const request = await restrict(at, cast, { name: "Sam Okafor", address: "sam.okafor@example.com", noticedDaysAgo: 20, why: "Asked one question of fourteen people." });
  await dispute(at, request, 9, "I asked fourteen people because the first thirteen did not know.");
};

/** He wrote to a team although one desk answers him. The reminder has not gone out yet. */
const jordanBreaks = async (at: At): Promise<void> => {
  const staff = await at(2, "09:10", "staff");
  const jordan = { name: "Jordan Pike", address: "jordan.pike@example.org" };
  const mail = { ...jordan, subject: "To the whole team: 2026/09", receivedAt: staff.clock.now(), internetMessageId: "<breach@example.org>" };
  const { restrictions, people } = await staff.desk();
  const own = restrictions.find(({ personKey }) => people.get(personKey)?.name === jordan.name);
  if (!own) throw new Error("The story speaks of a breach without a restriction.");
  must(await keep(staff, breachDraft(staff, await openMail(staff, mail), { instruction: own.key, note: "Sent to nine colleagues." }), staff.account));
  await flushOutbox(staff, { force: true });
};

const alwenAsksForAReview = async (at: At): Promise<void> => {
  const manager = await at(5, "13:00", "manager");
  const { restrictions, people, reviews } = await manager.desk();
  const restriction = restrictions.find(({ personKey }) => people.get(personKey)?.name === "Alwen Griffiths");
  if (!restriction) throw new Error("The story asks for a review of nothing.");
  must(await openReview(manager, { restriction, reviews: reviews.get(restriction.key) ?? [] }, { why: "quiet", note: "Nothing about the matter since the letter." }));
};
