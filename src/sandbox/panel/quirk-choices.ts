import { isRecord } from "../tenant/http.ts";
import type { QuirkValue } from "../tenant/quirks/quirk-values.ts";
import { quirkTable } from "../tenant/quirks/quirks.ts";
import type { Quirks } from "../tenant/quirks/quirks.ts";

/** A quirk as a person can choose it; `path` leads to it in what is put. */
export interface QuirkChoice {
  readonly name: string;
  readonly path: readonly [string] | readonly [string, string];
  readonly options: readonly { readonly label: string; readonly value: unknown }[];
}

const day = 24 * 60 * 60 * 1000;

/** What can be chosen where a quirk takes more than can be counted up. */
const samples: Readonly<Record<string, readonly unknown[]>> = {
  "delta.lagMs": [30_000, 300_000],
  "duplicate.status": [403, 409, 423],
  "duplicate.text": ["The value is in use."],
  serviceClockMs: [-day, day, -300_000, 300_000],
};

const choiceOf = (path: QuirkChoice["path"], { choices }: QuirkValue<unknown>): QuirkChoice => {
  const name = path.join(".");
  const values = choices.length > 0 ? choices : (samples[name] ?? []);
  return { name, path, options: values.map((value) => ({ label: String(value), value })) };
};

/** Every quirk of the tenant and its hosts, one by one. */
export const quirkChoices: readonly QuirkChoice[] = Object.entries(quirkTable).flatMap(([name, quirk]) =>
  "parts" in quirk ? Object.entries(quirk.parts).map(([part, each]) => choiceOf([name, part], each)) : [choiceOf([name], quirk)],
);

/** What a quirk is now: `undefined` where it is as by default. */
export const chosenIn = (quirks: Quirks, { path: [name, part] }: QuirkChoice): unknown => {
  const value: unknown = Object.entries(quirks).find(([each]) => each === name)?.[1];
  if (part === undefined) return value;
  return isRecord(value) ? value[part] : undefined;
};

/** The quirks after one was chosen, or taken away by `undefined`; the others stay. */
export const withChoice = (quirks: Quirks, { path: [name, part] }: QuirkChoice, value: unknown): Readonly<Record<string, unknown>> => {
  const before: Readonly<Record<string, unknown>> = { ...quirks };
  const inside = isRecord(before[name]) ? before[name] : {};
  const next = part === undefined ? value : without({ ...inside, [part]: value });
  return without({ ...before, [name]: isRecord(next) && Object.keys(next).length === 0 ? undefined : next });
};

const without = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
