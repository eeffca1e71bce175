import type { Automatic } from "../../../app/pane/automatic-kind.ts";
import type { ThroughKind } from "../../../app/pane/through-what.ts";
import { inLanguages } from "../../words/in-languages.ts";

/** What is asked of whoever reads an email before it can be logged. */
export const words = inLanguages({
  en: {
    through: {
      form: "This came through a form or an office’s address, so its sender’s address is not the writer’s. Who wrote it?",
      list: "This came through a mailing list or a forwarding service, which put its own address in place of the writer’s. Who wrote it?",
      "maybe-list": "This was sent on by a list or by somebody else, so its sender’s address may not be the writer’s. Who wrote it?",
      "answered-elsewhere": "A reply to this goes to another address than the one that it is from. It may have come through a form. Who wrote it?",
    } satisfies Record<ThroughKind, string>,
    throughWhy: {
      notOwn: "Look into the email. It is logged under the address that you choose, and never under the form’s or the list’s for everybody who writes through it.",
      own: "Look into the email. It is logged under the address that you choose. Where both are one person’s, a manager can link both to them: then this is not asked again.",
    },
    nobodyNamed: "None of these, or I cannot tell",
    noAddress: "No other address is named in it.",
    saidAuthor: "Logged as written by",
    saidNobody: "Logged without a writer. It counts for nobody. If you know who wrote it, log it for that person in Evenhand in Teams.",
    again: "Choose again",

    automatic: {
      reply: {
        heading: "This is an automatic reply",
        says: "A machine sent it, so there is no conduct to log and it is not counted. Read it: it may say who is away, and until when.",
      },
      report: {
        heading: "This is a delivery report",
        says: "The mail system sent it about a message from you. It is nobody’s contact and is not counted. Read which message did not arrive: whoever it was for has not had it. If it was a letter about a contact rule, tell your manager now.",
      },
    } satisfies Record<Automatic, { readonly heading: string; readonly says: string }>,
    byPerson: "A person wrote this: log it",

    received: "When did this email arrive?",
    receivedWhy: "Outlook does not say, and times to answer count from that day. Look at the email itself, or at the mailbox that it came to first.",
    day: "Day of receipt",
    takeThisDay: "Use this day",
    notYet: "That day has not come yet.",
    dayMissing: "Choose the day first.",
    copied: (day: string) => `Outlook does not say when this email came. The day of this copy is taken: ${day}.`,
    dated: (day: string) => `No mail system says when this email came. The sender’s own date is taken: ${day}.`,
    saidDay: (day: string) => `Received on ${day}, as you said.`,
    otherDay: "It came on another day",
  },
});
