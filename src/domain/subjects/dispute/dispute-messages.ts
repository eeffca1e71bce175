import { by } from "../../base/compare.ts";
import type { LoggedMessage } from "../contact/messages.ts";
import type { Restriction } from "../restriction/restrictions.ts";
import type { Dispute, RefusedMessage } from "./disputes.ts";

/** A message that somebody found to be a dispute and that nobody has logged as one, with the restriction that it is likely about. */
export interface DisputeMessage {
  readonly message: LoggedMessage;
  readonly restriction: Restriction;
}

/** What a reader found to be a dispute and is neither logged nor refused, oldest first. */
export const disputeMessages = (
  messages: Iterable<LoggedMessage>,
  restrictions: readonly Restriction[],
  disputes: Iterable<Dispute>,
  refused: ReadonlyMap<string, RefusedMessage>,
): readonly DisputeMessage[] => {
  const logged = new Set([...disputes].map(({ received }) => received.body.message));
  return [...messages]
    .filter(({ stream, triages }) => triages.some(({ outcome }) => outcome === "dispute") && !logged.has(stream) && !refused.has(stream))
    .flatMap((message) => {
      const restriction = restrictions.findLast(
        ({ state, addressKeys, personKey }) => state !== "ended" && (addressKeys.includes(message.addressKey) || (message.personKey !== "" && message.personKey === personKey)),
      );
      return restriction ? [{ message, restriction }] : [];
    })
    .toSorted(
      by(
        ({ message }) => message.receivedAt,
        ({ message }) => message.stream,
      ),
    );
};
