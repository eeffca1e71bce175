import type { LedgerEvent } from "../../events/event.ts";
import type { Signatory } from "../../ledger/recorded.ts";
import type { Restriction } from "../restriction/restrictions.ts";

/**
 * Everybody who had a hand in a restriction, each once: whoever asked for it, decided on it, gave it to staff,
 * reviewed it, or decided a dispute whose outcome it carries out. Rows that do not count are a hand in it as well.
 */
export const tookPartIn = (events: Iterable<LedgerEvent>, { request, personKey }: Pick<Restriction, "request" | "personKey">): readonly Signatory[] => {
  const own = [...events].filter((event) => event.personKey === personKey);
  const given = own.filter((event) => event.kind === "instruction.given").filter(({ body }) => body.request === request);
  const instructions = new Set(given.map(({ key }) => key));
  const decisions = new Set(given.map(({ body }) => body.decision));
  const people = new Map<string, Signatory>();
  for (const event of own) if (isPart(event, request, instructions, decisions)) people.set(event.by.oid, event.by);
  return [...people.values()];
};

const isPart = (event: LedgerEvent, request: string, instructions: ReadonlySet<string>, decisions: ReadonlySet<string>): boolean => {
  switch (event.kind) {
    case "restriction.requested":
    case "request.answered":
    case "request.approved":
    case "request.refused":
    case "request.sent-back":
      return event.body.request === request;
    case "instruction.given":
      return instructions.has(event.key);
    case "review.decided":
    case "instruction.continued":
    case "instruction.withdrawn":
    case "instruction.dropped":
      return instructions.has(event.body.instruction);
    case "dispute.decided":
      return decisions.has(event.key);
    default:
      return false;
  }
};
