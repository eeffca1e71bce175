import type { DisposalProgress } from "../../../app/disposal/dispose-rows.ts";
import type { LastThing } from "../../../domain/subjects/disposal/last-moment.ts";
import type { OpenThing } from "../../../domain/subjects/disposal/open-things.ts";
import { counted } from "../../words/numbers.ts";
import { inLanguages } from "../../words/in-languages.ts";

const lastThings: Readonly<Record<LastThing, string>> = inLanguages({
  en: {
    "restriction-ended": "a restriction ended",
    instruction: "an instruction was given",
    message: "a message was logged",
    letter: "a letter was recorded",
    request: "a request was recorded",
    decision: "a decision was made",
    dispute: "a dispute was decided",
    record: "something was recorded",
  },
});

const openThings: Readonly<Record<OpenThing, string>> = inLanguages({
  en: {
    restriction: "a restriction has not ended",
    request: "a request is open",
    dispute: "a dispute is not decided",
    hold: "a hold lasts",
  },
});

/** The words of disposal: what may be removed, what is held back, and what removing means. */
export const words = inLanguages({
  en: {
    title: "Disposal",
    hint: "Records whose time is over are listed here. Nothing is removed by itself.",
    forOwners: "An owner of Evenhand removes records. You can hold them back.",
    unnamed: "A person without a name",
    back: "Go back",
    cancel: "Cancel",
    reasonMissing: "Give a reason.",

    dayUnknown: (count: number): string =>
      `Could not check which day it is. The time of ${counted(count, "record", "records")} may not be over, so ${count === 1 ? "it is" : "they are"} not listed, or not with every row.`,
    missing: (asks: string, policy: string): string => `Set-up has not answered for ${policy}: “${asks}” Until it has, nothing that was made under it is listed.`,
    missingPolicy: (policy: string): string => `The policy ${policy} is not known to this version of Evenhand, so nothing that was made under it is listed.`,
    toSetUp: "Open set-up",

    listed: {
      title: (count: number): string => (count === 0 ? "People whose records may be removed" : `People whose records may be removed (${count})`),
      none: "Nobody's time is over.",
      since: (what: LastThing, on: string, until: string): string => `Last: ${lastThings[what]} on ${on}. To be kept until ${until}.`,
      rows: (count: number): string => counted(count, "row", "rows"),
      withoutRecord: (on: string): string => `Somebody without a record, logged on ${on}`,
      chooseAll: "Choose all",
      choose: (name: string): string => `Choose ${name}`,
    },
    noConcern: {
      title: "Entries without a concern",
      hint: "About people who have no record. They are kept briefly and make no person.",
      none: "None is old enough.",
      remove: "Remove these entries",
      says: (messages: number, oldest: string): string => `${counted(messages, "message", "messages")}, the oldest logged last on ${oldest}.`,
    },
    kept: {
      title: "Kept although the time is over",
      last: (what: LastThing, on: string): string => `Last: ${lastThings[what]} on ${on}.`,
      because: (things: readonly OpenThing[]): string => `Because ${things.map((thing) => openThings[thing]).join(", and ")}.`,
    },

    hold: {
      title: (count: number): string => (count === 0 ? "Held back" : `Held back (${count})`),
      hint: "A hold keeps somebody's records however old they are, such as for a claim or an inquiry.",
      none: "Nothing is held back.",
      place: "Hold these records",
      placeOn: (name: string): string => `Hold the records of ${name}`,
      placeAny: "Hold somebody's records",
      person: "Person",
      choosePerson: "Choose a person",
      reason: "Why are they held back?",
      lift: "Lift the hold",
      liftOn: (name: string): string => `Lift the hold on the records of ${name}`,
      liftReason: "Why does it end?",
      by: (reason: string, by: string, on: string): string => `${reason} Placed by ${by} on ${on}.`,
      placed: "The records are held back.",
      lifted: "The hold is lifted. The records are listed as soon as their time is over.",
    },

    remove: {
      title: "Remove these records",
      chosen: (rows: number): string => (rows === 0 ? "Nothing is chosen." : `${counted(rows, "row is", "rows are")} chosen.`),
      authority: "Under whose authority?",
      authorityHint: "Such as the retention schedule and its entry. It stays on record, so name nobody whose records are removed.",
      authorityMissing: "Name the authority.",
      do: "Remove these records",
      confirmTitle: (rows: number): string => `Remove ${counted(rows, "row", "rows")} for good?`,
      means: [
        "This cannot be undone. The rows are removed from the lists, and every device forgets them at its next check.",
        "What stays is a row in Disposals: which rows by number and hash, who removed them, when and under whose authority. It says nothing about anybody.",
        "SharePoint keeps what is removed in the site's recycle bin for up to 93 days. Empty the bin when it must be gone at once.",
      ],
      progress: ({ done, of }: DisposalProgress): string => `${done} of ${of} rows removed. Keep this page open.`,
      done: (rows: number): string => `${counted(rows, "row", "rows")} removed, and read back as gone.`,
      still: (rows: number): string =>
        `${counted(rows, "row is", "rows are")} still listed by the service although it said that they were removed. Check again in a minute, and finish the removal if it is offered.`,
      held: (rows: number, gone: number): string =>
        `Somebody placed a hold while this was under way: ${counted(rows, "row is", "rows are")} kept. ${gone === 0 ? "Nothing of that person had been removed." : `${counted(gone, "row", "rows")} of the same person had been removed before.`}`,
      nothing: "Choose whose records are removed.",
    },

    unfinished: {
      title: "A removal was interrupted",
      hint: "These rows are on record as removed and are still there.",
      finish: "Finish the removal",
      forOwners: "An owner of Evenhand can finish it.",
    },

    correct: {
      title: "Correct one row",
      hint: "A row that should never have been written, such as one about the wrong person, is removed by itself. Whoever wrote it can then write it anew.",
      list: "List",
      key: "Its number in the list, or its key",
      find: "Show what it says",
      notFound: "There is no such row in this list, or it is not on this device yet. Check again above.",
      notDisposals: "The record of a removal cannot be removed.",
      says: (kind: string, by: string, on: string): string => `${kind}, by ${by} on ${on}`,
      refersTo: "Other rows may refer to this one. A request, decision or instruction that rests on it may have no effect any more.",
      authority: "On whose authority is it corrected?",
      do: "Remove this row",
      confirmTitle: "Remove this row for good?",
      done: "The row is removed, and read back as gone.",
    },

    problems: {
      "authority-missing": "Name the authority.",
      "not-one-row": "A correction removes one row that is there. Look it up again.",
      "not-listed": "Something has changed: some of these records may not be removed now. Nothing was removed. Look at the list again.",
      "reason-missing": "Give a reason.",
      "person-missing": "Choose a person.",
      stopped: (removed: number, left: number): string =>
        `It stopped after ${counted(removed, "row", "rows")}; ${left} are left. What was removed is on record. Remove them again to go on.`,
      alreadyDone: (by: string): string => `${by} was faster. Check again above, then look at what they did.`,
      refused: "The records did not take this. Nothing was removed. Tell whoever looks after Evenhand.",
      tooLong: "It is longer than a row can hold. Choose fewer.",
    },
  },
});
