import { by } from "../base/compare.ts";
import { failings } from "../events/consequences.ts";
import type { FoldDefinition } from "../events/define-fold.ts";
import { allKinds } from "../events/kinds.ts";
import { ledgerLists, type LedgerList } from "../ledger/lists.ts";
import type { LoggedMessage } from "../subjects/contact/messages.ts";
import { differingRows, irregularitiesBeside, remindersOfNothing, type Irregularity } from "./irregularities.ts";
import type { Told } from "./due/of-letters.ts";
import { keepLists, type Placed } from "./keep-lists.ts";
import type { Kept } from "./keep-view.ts";

/** The lists of which a row can be wrong beside the other rows about its person, and not by itself alone. */
const readTogether: ReadonlySet<LedgerList> = new Set(["People", "Private", "Notices", "Instructions", "Requests", "Decisions", "Disputes"]);

/** The irregularities among the rows about one person, or of one stream where a row names nobody. Most rows of the other lists make none. */
export const irregularitiesFold: FoldDefinition<readonly Irregularity[]> = {
  kinds: new Set(allKinds),
  reads: "all",
  bucketOf: ({ list, personKey, stream, verdict }) => (readTogether.has(list) || verdict.failings.length > 0 ? personKey || stream : null),
  fold: (settings, events) => {
    const found = irregularitiesBeside(settings, events, []);
    const [first] = events;
    return new Map(found.length === 0 || !first ? [] : [[first.personKey || first.stream, found]]);
  },
};

/** All of them, by what is wrong. */
export const keepIrregularities = (found: Kept<readonly Irregularity[]>, messages: Kept<LoggedMessage>, told: Kept<readonly Told[]>): (() => readonly Irregularity[]) => {
  const lists = keepLists(found, (own) => own.map((item) => ({ list: "", item })), byTrouble);
  const ofMessages = keepLists(
    messages,
    (message) => (message.differing === undefined && message.idle === undefined ? none : differingRows(message).map((item) => ({ list: "", item }))),
    byTrouble,
  );
  const breaches = keepLists(messages, (message) => (message.breaches.length === 0 ? nowhere : message.breaches.map(({ key }) => ({ list: key, item: message }))), byStream);
  let reminded: readonly Irregularity[] = [];
  let isKnown = false;
  for (const kept of [messages, told]) {
    kept.onChange(() => {
      isKnown = false;
    });
  }
  const reminders = (): readonly Irregularity[] => {
    const logged = breaches.entries();
    const notices = told.entries();
    if (!isKnown) reminded = [...notices.values()].flatMap((own) => remindersOfNothing(own, (breach) => logged.has(breach)));
    isKnown = true;
    return reminded;
  };
  let shown: readonly Irregularity[] = [];
  let parts: readonly (readonly Irregularity[] | undefined)[] = [];
  return () => {
    const now = [lists.entries().get(""), reminders(), ofMessages.entries().get("")];
    // The same list each time, until something changes.
    if (now.some((part, index) => part !== parts[index])) shown = now.flatMap((part = []) => part);
    parts = now;
    return shown;
  };
};

const none: readonly Placed<Irregularity>[] = [];
const nowhere: readonly Placed<LoggedMessage>[] = [];

const byStream = by<LoggedMessage>(({ stream }) => stream);

const reasons: readonly Irregularity["reason"][] = [
  ...failings,
  "void-decision",
  "void-act",
  "notice-incomplete",
  "no-decision",
  "other-than-decided",
  "without-effect",
  "message-differs",
];

const byDetail = by<Irregularity>(({ detail }) => detail);

const byTrouble = (left: Irregularity, right: Irregularity): number =>
  reasons.indexOf(left.reason) - reasons.indexOf(right.reason) || listIndex(left) - listIndex(right) || Number(left.itemId) - Number(right.itemId) || byDetail(left, right);

const listIndex = ({ list }: Irregularity): number => ledgerLists.findIndex((each) => each === list);
