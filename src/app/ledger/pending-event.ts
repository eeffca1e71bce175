import type { EventDraft, LedgerEvent } from "../../domain/events/event.ts";
import { eventKinds } from "../../domain/events/kinds.ts";
import type { Account } from "../ports.ts";

/** A click that the service does not have yet, as the event it will be, so that the folds show it at once. */
export const pendingEvent = (draft: EventDraft, account: Account): LedgerEvent =>
  ({
    ...draft,
    list: eventKinds[draft.kind].list,
    itemId: "",
    recordedAt: draft.occurredAt,
    by: { oid: account.oid, name: account.name },
    edited: false,
  }) as LedgerEvent;
