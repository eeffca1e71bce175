import type { Day } from "../../../domain/base/time.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import { sayDay } from "../../words/dates.ts";
import { inLanguages } from "../../words/in-languages.ts";
import { counted } from "../../words/numbers.ts";
import { anyRestriction } from "../../words/policy-terms.ts";

const clauseOf = inLanguages({ en: (clause: string): string => (clause === "" ? "" : ` (${clause})`) });

/** The words for conduct that waits for a manager. */
export const words = inLanguages({
  en: {
    title: "Conduct to look at",
    hint: "Staff logged this conduct and a manager has not looked at it yet. What must be reported to the police comes first, then other threats, then the oldest.",
    noneTitle: "Nothing waits",
    none: "What staff log as conduct that is not acceptable appears here at once.",
    count: (count: number): string => `${counted(count, "message", "messages")} to look at`,
    done: (left: number): string => `Recorded. ${left === 0 ? "Nothing else waits." : `${counted(left, "message", "messages")} left.`}`,
    police: (clause: string): string => `The policy asks for a report to the police${clauseOf(clause)}. Danger to anyone comes before everything here.`,
    policeReported: (day: Day, reference: string): string =>
      `Reported to the police on ${sayDay(day)}${reference === "" ? ", without a reference yet" : `, reference ${reference}`}.`,
    policeNotReported: (name: string, reason: string): string => `Not reported to the police (${name}): ${reason}`,
    person: "Person",
    unknownPerson: "This address belongs to nobody who is recorded.",
    someoneElse: "A reader said that somebody else wrote this, none of those who are recorded with the address.",
    noSender: "The message has no sender address, so it cannot be linked to a person.",
    notRecorded: "It was logged by hand for somebody who is not recorded.",
    several: "Several people use this address:",
    identify: "Say who this is",
    recordNew: "Record a new person",
    linkExisting: "Link to someone recorded",
    name: "Name",
    nameHint: "As they sign, or as you know them. Staff see it.",
    recordPerson: "Record the person",
    colleague: "They are a colleague",
    colleagueHint: "This is an address of your own organisation. A colleague may complain like anybody else; the record can be kept from named people.",
    search: "Search by name or address",
    searchNone: "Nobody with that name or address is recorded.",
    chooseMissing: "Search, and choose a person.",
    looked: "I have looked at this",
    lookedNote: "Note",
    lookedNoteHint: "What you did about it. Whoever logged it can read this.",
    request: (policy: Policy | undefined): string => `Request ${anyRestriction(policy)}`,
  },
});
