import { finishTask } from "../../../../app/reading/finish-task.ts";
import { triageMessage } from "../../../../app/reading/triage-message.ts";
import { noConcern, type TriageOutcome } from "../../../../domain/policy/vocabulary.ts";
import { logMail, messageOf } from "./acts.ts";
import { must, type Narrator } from "./narrator.ts";

/** What came under a restriction and was read wholly: each message holds something else, and some of it is dealt with. */
export const tellOfReading = async ({ at }: Narrator): Promise<void> => {
  await read(at, 29, "2026/09", "none-of-these");
  await read(at, 8, "I will keep writing", "new-information");
  for (const { done, ...mail } of whatWasWritten) {
    const staff = await at(mail.days, "09:50", "staff2");
    await logMail(staff, { ...mail, receivedAt: staff.clock.now(), internetMessageId: `<read-${mail.days}@${mail.address.split("@")[1] ?? ""}>` }, noConcern);
    await read(at, mail.days, mail.subject, mail.outcome);
    if (done !== null) await finish(at, mail.days - 1, mail.subject, done);
  }
};

type At = Narrator["at"];

interface Written {
  readonly days: number;
  readonly name: string;
  readonly address: string;
  readonly subject: string;
  readonly outcome: TriageOutcome;
  /** What was done about it the next day; null where it still waits. */
  readonly done: string | null;
}

const hana = { name: "Hana Ito", address: "hana.ito@example.org" } as const;
const piotr = { name: "Piotr Zalewski", address: "piotr.z@example.com" } as const;
const tom = { name: "Tom Reece", address: "tom.reece@example.org" } as const;
const sam = { name: "Sam Okafor", address: "sam.okafor@example.com" } as const;

const whatWasWritten: readonly Written[] = [
  { ...hana, days: 27, subject: "Please send me what you hold about me", outcome: "information-request", done: null },
  { ...piotr, days: 24, subject: "My shed was broken into last night", outcome: "crime", done: "Passed to the police by phone, and he was given their number." },
  { ...tom, days: 18, subject: "A complaint about a different officer", outcome: "new-complaint", done: null },
  { ...hana, days: 13, subject: "My neighbour has not been seen since Sunday", outcome: "safeguarding", done: "Called the council's duty team. Somebody went round; she is well." },
  { ...sam, days: 9, subject: "I want this restriction looked at again", outcome: "dispute", done: "Logged as a dispute the same day." },
];

const read = async (at: At, days: number, subject: string, outcome: TriageOutcome): Promise<void> => {
  const manager = await at(days, "11:10", "manager");
  must(await triageMessage(manager, await messageOf(manager, subject), outcome));
};

const finish = async (at: At, days: number, subject: string, note: string): Promise<void> => {
  const manager = await at(days, "10:30", "manager");
  const message = await messageOf(manager, subject);
  const [triage] = message.triages;
  if (!triage) throw new Error(`The story finishes "${subject}", which nobody has read.`);
  must(await finishTask(manager, { message, triage: triage.key, note }));
};
