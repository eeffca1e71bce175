import { dayOf, type Instant } from "../../domain/base/time.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import type { LoggedMessage } from "../../domain/subjects/contact/messages.ts";
import type { Proposal } from "../../domain/subjects/contact/proposals.ts";
import { byCall, type Danger } from "../../domain/subjects/person/dangers.ts";
import type { SupportOffered } from "../../domain/subjects/person/support.ts";
import type { PoliceRecord } from "../../domain/subjects/police/police.ts";
import type { RestrictionRequest } from "../../domain/subjects/request/requests.ts";
import type { DueItem } from "../../domain/views/due/due-item.ts";
import type { Told } from "../../domain/views/due/of-letters.ts";
import { keepDueOfMessages } from "../../domain/views/due/of-messages.ts";
import type { EventIndex } from "../../domain/views/event-index.ts";
import { keepLists } from "../../domain/views/keep-lists.ts";
import { keepMessageIndex, type MessageIndex } from "../../domain/views/keep-messages.ts";
import { keepProposals, type ProposalIndex } from "../../domain/views/keep-proposals.ts";
import type { Kept } from "../../domain/views/keep-view.ts";

/**
 * What of a desk is found without going through all of it, so that neither a page that is drawn nor a key that is pressed
 * costs more the longer the records become. It says what the desk says now, and works out nothing before it is asked.
 */
export interface DeskIndex {
  readonly events: EventIndex;
  readonly messages: MessageIndex;
  readonly proposals: ProposalIndex;
  /** What was done about danger to or from a person, newest first. */
  readonly dangersOf: (personKey: string) => readonly Danger[];
  /** What messages ask for beside being read and looked at. */
  readonly messagesDue: () => readonly DueItem[];
  /** What people were told of single messages of theirs, by person. */
  readonly told: () => ReadonlyMap<string, readonly Told[]>;
}

interface IndexedFolds {
  readonly messages: Kept<LoggedMessage>;
  readonly proposals: Kept<Proposal>;
  readonly requests: Kept<RestrictionRequest>;
  readonly dangers: Kept<Danger>;
  readonly police: Kept<PoliceRecord>;
  readonly support: Kept<readonly SupportOffered[]>;
  readonly told: Kept<readonly Told[]>;
}

/** Keeps the index of a desk beside its folds. */
export const keepDeskIndex = (settings: Settings, folds: IndexedFolds, events: EventIndex): ((now: Instant) => DeskIndex) => {
  const messages = keepMessageIndex(folds.messages);
  const proposals = keepProposals(folds.proposals, folds.requests);
  const dangers = keepLists(folds.dangers, (danger) => [{ list: danger.personKey, item: danger }], byCall);
  const messagesDue = keepDueOfMessages(settings, folds);
  return (now) => ({
    events,
    messages,
    proposals,
    dangersOf: (personKey) => dangers.entries().get(personKey) ?? [],
    messagesDue: () => messagesDue(dayOf(now, settings.timeZone)),
    told: folds.told.entries,
  });
};
