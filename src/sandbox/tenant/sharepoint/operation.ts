import type { Reply } from "../http.ts";
import type { Caller } from "../tokens.ts";
import type { World } from "../world.ts";
import { sharePointInvalid } from "../wire-errors.ts";
import type { Argument } from "./address.ts";

/** A request to SharePoint REST after the pipeline has authenticated, routed and read it. */
export interface SharePointCall {
  readonly world: World;
  readonly caller: Caller;
  /** The arguments of each step of the address that takes some, in order. */
  readonly args: readonly (readonly Argument[])[];
  readonly query: URLSearchParams;
  readonly body: unknown;
}

/** A row of the table; the steps of `path` that take arguments end in `()`. */
export interface SharePointOperation {
  readonly method: "GET" | "POST" | "DELETE" | "MERGE";
  readonly path: string;
  /** What it takes behind `?` beside `$expand` and `$select`. */
  readonly options?: readonly string[];
  readonly run: (call: SharePointCall) => Reply;
}

/** The argument at a place, by name or, for a function of one argument, by position. */
export const argumentOf = ({ args }: SharePointCall, step: number, name: string): string => {
  const given = args[step] ?? [];
  const argument = given.find((each) => each.name === name) ?? (given.length === 1 ? given[0] : undefined);
  if (argument === undefined || argument.value === "") throw sharePointInvalid(`The argument ${name} is missing.`);
  return argument.value;
};

export const numberArgumentOf = (call: SharePointCall, step: number, name: string): number => {
  const text = argumentOf(call, step, name);
  if (!/^\d+$/.test(text)) throw sharePointInvalid(`The argument ${name} must be a number.`);
  return Number(text);
};
