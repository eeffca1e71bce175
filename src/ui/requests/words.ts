import type { Day } from "../../domain/base/time.ts";
import { sayDay } from "../words/dates.ts";
import { inLanguages } from "../words/in-languages.ts";
import { counted } from "../words/numbers.ts";

/** The words of the list of requests. */
export const words = inLanguages({
  en: {
    title: "Requests",
    waiting: "Waiting for a decision",
    waitingNone: "No request waits for a decision.",
    sentBack: "Sent back to the requester",
    sentBackNone: "No request was sent back.",
    notInForce: "Approved, not in force",
    notInForceNone: "Every approved restriction has its notice.",
    decided: "Decided in the last 28 days",
    decidedNone: "Nothing was decided in the last 28 days.",
    columns: { request: "Request", by: "Asked by", waits: "Waits", decision: "Decided by", sentBackBy: "Sent back by", next: "Next", state: "Outcome" },
    waits: (days: number): string => (days === 0 ? "Since today" : counted(days, "working day", "working days")),
    urgent: "Urgent",
    wanted: "Wanted",
    recordNotice: "Record the notice",
    instructionMissing: "The instruction is missing. A head of function opens the request to complete it.",
    by: (name: string, day: Day): string => `${name}, ${sayDay(day)}`,
  },
});
