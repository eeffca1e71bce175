import { notTried, type Finding, type Seen } from "../../../app/conformance/probe.ts";
import { isRecord } from "../../../domain/base/record.ts";
import type { WireAnswer } from "./wire.ts";

type Part = Readonly<Record<string, unknown>>;

/** A part of an answer by its name; empty where it is not there. */
export const partOf = (whole: unknown, name: string): Part => {
  const part = isRecord(whole) ? whole[name] : undefined;
  return isRecord(part) ? part : {};
};

export const textOf = (whole: unknown, name: string): string => {
  const text = isRecord(whole) ? whole[name] : undefined;
  return typeof text === "string" ? text : "";
};

export const entriesOf = (body: unknown): readonly Part[] => {
  const entries = isRecord(body) ? body["value"] : undefined;
  return Array.isArray(entries) ? entries.filter(isRecord) : [];
};

const longestText = 200;

/** What an answer came to, with the service's own words where it refused. */
export const seenOf = (call: string, { status, body }: WireAnswer): Seen => {
  const error = partOf(body, "error");
  const words = [textOf(error, "code"), textOf(error, "message")].filter((each) => each !== "").join(": ");
  return { [call]: status ?? "-", ...(words !== "" && { [`${call} (text)`]: words.slice(0, longestText) }) };
};

/** A call on which the rest stands did not succeed. */
export const stoppedAt = (call: string, answer: WireAnswer): Finding => notTried(answer.status === null ? "no-answer" : "refused-before", seenOf(call, answer));
