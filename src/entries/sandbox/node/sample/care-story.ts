import { recordDanger } from "../../../../app/contact/act-on-danger.ts";
import type { HandLog } from "../../../../app/contact/hand-log.ts";
import { logByHand } from "../../../../app/contact/log-by-hand.ts";
import { keepFrom } from "../../../../app/person/keep-from.ts";
import { proposeMerge } from "../../../../app/person/merge-records.ts";
import { nameRepresentative } from "../../../../app/person/name-representative.ts";
import { offerSupport } from "../../../../app/person/offer-support.ts";
import { agreeCommunication, recordExplained, recordNeedsAsked, recordStep } from "../../../../app/person/record-needs.ts";
import { recordPrivate } from "../../../../app/person/record-private.ts";
import { recordSharing } from "../../../../app/person/record-sharing.ts";
import { reportToPolice } from "../../../../app/person/report-to-police.ts";
import { checkMailbox } from "../../../../app/reading/check-mailbox.ts";
import { noConcern } from "../../../../domain/policy/vocabulary.ts";
import { supportDue } from "../../../../domain/subjects/person/support.ts";
import { dayOf, type Day } from "../../../../domain/base/time.ts";
import { logMail, messageOf, recordSender, warn } from "./acts.ts";
import type { Cast } from "./cast.ts";
import { must, type Actor, type Narrator } from "./narrator.ts";

/** What happens around restrictions: needs, calls and letters, danger, the police, partners, mailboxes. */
export const tellOfCare = async ({ at }: Narrator, cast: Cast): Promise<void> => {
  await inesNeedsLargePrint(at);
  await alwenWritesInWelsh(at);
  await jordanHasRepresentatives(at);
  await callsLettersAndVisits(at, cast);
  await dorianThreatensViolence(at, cast);
  await terryIsShared(at);
  await martaMayHaveTwoRecords(at);
  await ffionIsRelated(at);
  await mailboxesAreRead(at);
};

type At = Narrator["at"];

const today = (actor: Actor): Day => dayOf(actor.clock.now(), actor.settings.timeZone);

const keyOf = async (actor: Actor, name: string): Promise<string> => {
  const person = [...(await actor.desk()).people.values()].find((each) => each.name === name);
  if (!person) throw new Error(`The story speaks of ${name}, whom nobody has recorded.`);
  return person.key;
};

const inesNeedsLargePrint = async (at: At): Promise<void> => {
  const manager = await at(4, "11:00", "manager");
  const { settings } = manager;
  const ines = await keyOf(manager, "Ines Couto");
  must(await recordNeedsAsked(manager, ines, { on: today(manager), channel: "call", answer: "stated", note: "" }));
  must(
    await agreeCommunication(manager, ines, {
      seen: null,
      agreed: {
        prefers: ["letter", "call"],
        frequency: "One call a week, and a letter after it",
        language: "English",
        format: "Large print, 18 point",
        supporter: "",
        adjustments: [
          {
            id: "large-print",
            what: "Everything in writing goes in large print.",
            needs: ["letter"],
            avoids: ["email"],
            since: today(manager),
            reviewOn: null,
            adviser: settings.advisers.equality,
          },
        ],
      },
    }),
  );
  must(
    await recordPrivate(manager, ines, {
      kind: "condition.stated",
      body: { what: "She said that her sight is failing.", source: "person", statedOn: today(manager) },
    }),
  );
};

const alwenWritesInWelsh = async (at: At): Promise<void> => {
  const staff = await at(56, "10:30", "staff2");
  const alwen = await keyOf(staff, "Alwen Griffiths");
  must(await recordNeedsAsked(staff, alwen, { on: today(staff), channel: "call", answer: "none", note: "" }));
  must(await agreeCommunication(staff, alwen, { agreed: { prefers: ["email"], frequency: "", language: "Welsh", format: "", supporter: "", adjustments: [] }, seen: null }));
  must(await recordExplained(staff, alwen, { what: ["process", "outcome", "complaints-route"], on: today(staff), note: "In Welsh, on the telephone." }));
};

const jordanHasRepresentatives = async (at: At): Promise<void> => {
  const manager = await at(40, "15:00", "manager");
  const jordan = await keyOf(manager, "Jordan Pike");
  must(await nameRepresentative(manager, jordan, { name: "Bethan Cole MP", capacity: "mp", address: "bethan.cole@parliament.example", note: "Wrote on 2026/09." }));
  const step = (await manager.desk()).restrictions.find(({ personKey }) => personKey === jordan)?.policy?.softSteps[0];
  if (step) must(await recordStep(manager, jordan, { step: step.id, on: today(manager), note: "Again, in the letter." }));
};

const callsLettersAndVisits = async (at: At, cast: Cast): Promise<void> => {
  const hand = async (days: number, time: string, persona: string, name: string | null, log: Partial<HandLog> & Pick<HandLog, "channel" | "about" | "choice">): Promise<void> => {
    const actor = await at(days, time, persona);
    const form: HandLog = {
      personKey: name === null ? "" : await keyOf(actor, name),
      receivedAt: actor.clock.now(),
      effects: [],
      note: "",
      minutes: null,
      caseReference: "",
      content: null,
      call: null,
      evidenceAt: "",
      removed: null,
      triage: [],
      ...log,
    };
    must(await logByHand(actor, form, false));
  };
  await hand(16, "11:00", "staff", "Luc Arden", {
    channel: "call",
    about: "His complaint",
    choice: cast.behaviours.abuse,
    effects: cast.effectsOf("abuse"),
    note: "Shouted for ten minutes.",
    minutes: 12,
    call: { how: "ended", warned: true, reason: "He was told twice that the call would end if he went on shouting." },
  });
  await hand(14, "16:00", "staff2", "Luc Arden", { channel: "call", about: "An apology", choice: noConcern, minutes: 4 });
  await hand(12, "09:30", "staff2", "Alwen Griffiths", { channel: "letter", about: "A change of address", choice: noConcern });
  await hand(9, "14:20", "staff", "Kit Barrow", { channel: "visit", about: "He asked at the front desk how long it will take", choice: noConcern, minutes: 15 });
  await hand(7, "17:30", "staff2", null, {
    channel: "social",
    about: "A post about a colleague",
    choice: cast.behaviours.discrimination,
    effects: cast.effectsOf("discrimination"),
    note: "Named a colleague and made remarks about her accent.",
    evidenceAt: "Screenshot in the case file of the week",
  });
};

const dorianThreatensViolence = async (at: At, cast: Cast): Promise<void> => {
  const dorian = { name: "Dorian Slate", address: "dorian.slate@example.com" };
  const mail = (actor: Actor, subject: string, id: string) => ({ ...dorian, subject, receivedAt: actor.clock.now(), internetMessageId: `<${id}@example.com>` });
  const staff = await at(15, "08:40", "staff");
  await logMail(staff, mail(staff, "I know where you park", "dorian-1"), cast.behaviours.violence, {
    effects: cast.effectsOf("violence"),
    note: "Said that he would wait outside.",
  });
  must(await recordDanger(staff, "", { called: "police", note: "" }));
  const manager = await at(15, "09:30", "manager");
  const person = await recordSender(manager, dorian);
  const message = await messageOf(manager, "I know where you park");
  must(
    await reportToPolice(
      manager,
      { message, record: null, personKey: person },
      {
        on: today(manager),
        reportedBy: manager.account.name,
        reference: "BP-2231",
        warned: false,
        note: "",
      },
    ),
  );
  await warn(await at(14, "10:00", "manager"), person, "letter", "Sent after the police had been told.");
  const offering = await at(14, "12:00", "manager");
  const desk = await offering.desk();
  const due = supportDue(desk.messages.values(), desk.support).find(({ message: about }) => about.stream === message.stream);
  if (due) must(await offerSupport(offering, due, { on: today(offering), note: "Went home early; spoke again the next day." }));
  const again = await at(2, "08:30", "staff2");
  await logMail(again, mail(again, "You were warned", "dorian-2"), cast.behaviours.violence, { effects: cast.effectsOf("violence"), note: "" });
};

const terryIsShared = async (at: At): Promise<void> => {
  const manager = await at(60, "10:00", "manager");
  const terry = await keyOf(manager, "Terry Nolan");
  must(
    await recordSharing(manager, terry, {
      partner: "Brackenshire bereavement service",
      what: "That he calls on Tuesdays, and about what.",
      reason: "He asked them to call at another time.",
      sharedOn: today(manager),
      adviser: manager.settings.advisers.sharing,
      consent: "given",
      consentReason: "",
      emergency: false,
      of: "",
    }),
  );
};

const martaMayHaveTwoRecords = async (at: At): Promise<void> => {
  const manager = await at(10, "10:00", "manager");
  const marta = await keyOf(manager, "Marta Kowalczyk");
  const other = await recordSender(manager, { name: "M. Kowalczyk", address: "kowalczyk.m@mail.example" });
  const staff = await at(9, "10:00", "staff");
  must(await proposeMerge(staff, { into: marta, from: other }, "The same case and the same signature."));
};

const ffionIsRelated = async (at: At): Promise<void> => {
  const manager = await at(13, "10:00", "manager");
  const ffion = await recordSender(manager, { name: "Ffion Adair", address: "ffion.adair@example.org" });
  const colleague = manager.settings.mailboxes[0]?.deputy;
  if (colleague) must(await keepFrom(manager, { personKey: ffion, kept: { people: [colleague], because: "relative" }, seen: null }));
};

const mailboxesAreRead = async (at: At): Promise<void> => {
  for (const [days, persona, left] of [
    [3, "staff", 2],
    [2, "staff", 0],
    [1, "staff2", 0],
  ] as const) {
    const reader = await at(days, "16:45", persona);
    const [mailbox] = reader.settings.mailboxes;
    if (mailbox) must(await checkMailbox(reader, mailbox, left));
  }
};
