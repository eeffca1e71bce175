import { counted } from "./numbers.ts";
import { inLanguages } from "./in-languages.ts";

/** The words for what contact took of the staff's time. */
export const impactWords = inLanguages({
  en: {
    title: "What it took",
    messages: (messages: number, days: number): string => `${counted(messages, "message", "messages")} on ${counted(days, "day", "days")}`,
    busiest: (messages: number, day: string): string => `Most on one day: ${messages}, on ${day}`,
    colleagues: (count: number): string => `Logged by ${counted(count, "colleague", "colleagues")}`,
    sameSubject: (count: number): string => `Most under one subject, replies included: ${count}`,
    minutes: (total: number, of: number): string => `${counted(total, "minute", "minutes")} recorded, for ${counted(of, "message", "messages")}`,
    noMinutes: "Nobody recorded how long it took.",
  },
});
