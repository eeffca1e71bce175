import type { LedgerEvent } from "./event.ts";

/** The addresses that an event is about: an instruction names all that it covers. */
export const addressKeysOf = (event: LedgerEvent): readonly string[] =>
  event.kind === "instruction.given" ? event.body.addressKeys : event.addressKey === "" ? [] : [event.addressKey];
