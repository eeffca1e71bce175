import { expect, test } from "vitest";
import { createDeskFolds } from "../../../src/app/desk/desk-folds.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { canonicalJson } from "../../../src/domain/ledger/canonical-json.ts";
import { orderedKey } from "../../../src/domain/ledger/keys.ts";
import { foldHolds } from "../../../src/domain/subjects/disposal/holds.ts";
import { irregularitiesOf } from "../../../src/domain/views/irregularities.ts";
import { maySetAside } from "../../../src/domain/views/set-aside.ts";
import { withdrawal, sendingBack } from "../../support/desk.ts";
import { event, personas, testNow, testSettings } from "../../support/events.ts";
import { actionDone, handlingChecked, mergeConfirmation, mergeProposal, policeReported } from "../../support/person-events.ts";
import { continuedBy, decidedDispute, decidedReview, openedReview, receivedDispute } from "../../support/review-events.ts";
import { givenWarning, inPerson, jordan, loggedMessage, priya, recordedPerson, restrictedPerson, sentRequest } from "../../support/sample-ledger.ts";

const message = loggedMessage(jordan, "physical-violence", { message: "m-violence" });
const review = decidedReview({}, { at: "2026-11-21T10:00:00Z" });
const hold = event("hold.placed", { reason: "A claim." }, { by: personas.manager, ...inPerson(jordan), key: "hold:p-jordan#1", stream: "hold:p-jordan", sequence: 1 });

const asRequest2 = (each: LedgerEvent): LedgerEvent =>
  ({ ...each, key: each.key.replace("r1", "r2"), stream: each.stream.replace("r1", "r2"), body: { ...each.body, request: "r2" } }) as LedgerEvent;

/** What people did about Jordan and Priya, of nearly every kind that names something else. */
const life: readonly LedgerEvent[] = [
  ...recordedPerson(priya),
  ...restrictedPerson(jordan),
  message,
  event("contact.detailed", { of: message.key, effects: [], note: "He named me." }, { by: message.by, stream: message.stream, addressKey: jordan.addressKey }),
  event("contact.corrected", { of: message.key, reason: "Wrong." }, { by: message.by, stream: message.stream, addressKey: jordan.addressKey, at: "2026-11-23T08:30:00Z" }),
  givenWarning(jordan),
  openedReview(),
  review,
  continuedBy(review),
  receivedDispute(),
  decidedDispute(),
  handlingChecked(),
  actionDone(),
  policeReported(message.stream),
  mergeProposal(),
  mergeConfirmation(),
  hold,
  event("hold.lifted", { of: hold.key, reason: "Settled." }, { by: personas.manager, ...inPerson(jordan), key: "hold:p-jordan#2", stream: "hold:p-jordan", sequence: 2 }),
  withdrawal({ sequence: 7, at: "2026-11-22T10:00:00Z" }),
  sendingBack({ sequence: 3, at: "2026-11-22T11:00:00Z" }),
  ...sentRequest(priya).map((each) => asRequest2(each)),
];

/** All that anybody is shown of these rows, but for what is reported of them. */
const shownOf = (events: readonly LedgerEvent[]): string => {
  const folds = createDeskFolds(testSettings);
  for (const each of events) folds.add(each);
  const { irregular: _irregular, ...folded } = folds.fold();
  const messages = new Map([...folded.messages].map(([key, { idle: _idle, differing: _differing, ...rest }]) => [key, rest]));
  return canonicalJson(
    Object.entries({ ...folded, messages, holds: foldHolds(testSettings, events) }).map(([name, entries]) => [name, [...entries].map(([key, entry]) => [key, plain(entry)])]),
  );
};

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

const ways = ["once more", "of another person", "in another stream", "about something else", "far ahead", "later"] as const;

/** A row as it is, and somewhere else. */
const astray = (from: LedgerEvent, way: (typeof ways)[number], number: number): LedgerEvent => {
  const isStep = from.key.startsWith(`${from.stream}#`);
  const sequence = isStep ? from.sequence + number : from.sequence;
  const row = { ...from, key: isStep ? orderedKey(from.stream, sequence) : `${from.kind}:stray`, sequence, itemId: "7777", recordedAt: testNow } as LedgerEvent;
  const naming = new Set(["of", "instruction", "request", "dispute", "check", "review", "with"]);
  const other = Object.fromEntries(Object.entries(from.body).map(([name, value]) => [name, naming.has(name) ? `${String(value)}-x` : value]));
  switch (way) {
    case "once more":
      return row;
    case "of another person":
      return { ...row, personKey: from.personKey === jordan.key ? priya.key : jordan.key };
    case "in another stream":
      return { ...row, stream: "elsewhere:x", key: orderedKey("elsewhere:x", row.sequence) };
    case "about something else":
      return { ...row, body: other } as LedgerEvent;
    case "far ahead":
      return { ...row, sequence: 5_000_000, key: orderedKey(from.stream, 5_000_000) };
    case "later":
      return { ...row, recordedAt: "2026-12-01T08:00:00Z" };
  }
};

const before = shownOf(life);

test.each(life.flatMap((from) => ways.map((way) => [from.kind, way, from] as const)))(
  "%s %s is either taken up by what is shown or reported with its author, for a handler to set aside",
  (_, way, from) => {
    for (const number of [4, 9]) {
      const row = astray(from, way, number);
      const events = [...life, row];
      const reported = irregularitiesOf(testSettings, events, []).filter(({ list, itemId }) => list === row.list && itemId === row.itemId);
      const isShown = shownOf(events) !== before;
      expect(isShown || reported.length > 0).toBe(true);
      for (const each of reported) expect(each.by).toEqual(row.by);
      expect(isShown || reported.some((each) => maySetAside(each, personas.owner.oid))).toBe(true);
    }
  },
);
