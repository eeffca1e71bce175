import type { EventKind } from "../ledger/event-kind.ts";
import { channels } from "./contact-events.ts";
import { dateText, filledText, flag, listOf, nullable, objectOf, oneOf, optional, text } from "../base/shape.ts";

const recorded = objectOf({
  name: filledText(200),
  /** A colleague may be a complainant like anybody else; their record is then kept from named people. */
  isColleague: optional(flag),
});

/** An address is linked by anyone, and counts for a restriction once a handler has confirmed it (design point 10). */
const linked = objectOf({ address: filledText(1000), basis: text(1000), standing: oneOf("proposed", "confirmed") });

const confirmed = objectOf({ basis: text(1000) });

const unlinked = objectOf({ reason: filledText(1000) });

/** Something that is done differently for a person so that they are not shut out. Staff see what, never why. */
const adjustment = objectOf({
  id: filledText(60),
  what: filledText(1000),
  /** Ways of contact that it needs, and ways that it rules out. */
  needs: listOf(oneOf(...channels), 5),
  avoids: listOf(oneOf(...channels), 5),
  since: dateText,
  reviewOn: nullable(dateText),
  adviser: text(300),
});

/** How to communicate with a person, as agreed with them. Each replaces the one before. */
const communication = objectOf({
  prefers: listOf(oneOf(...channels), 5),
  frequency: text(300),
  language: text(60),
  format: text(300),
  supporter: text(300),
  adjustments: listOf(adjustment, 30),
});

/** The person was asked what they need in order to communicate. */
const needsAsked = objectOf({ on: dateText, channel: oneOf(...channels), answer: oneOf("stated", "none", "no-answer"), note: text(1000) });

/** What was explained at the start or later. */
export const explanations = ["what-we-can-do", "process", "timescales", "outcome", "other-bodies", "complaints-route"] as const;

const explained = objectOf({ what: listOf(oneOf(...explanations), 10), on: dateText, note: text(2000) });

/** A soft step of the policy was tried. */
const stepTried = objectOf({ step: filledText(100), on: dateText, note: text(2000) });

/** Somebody writes for the person. They inherit no restriction. `addressKey` is theirs; `address` may be empty. */
const representative = objectOf({
  name: filledText(200),
  capacity: oneOf("mp", "solicitor", "advocate", "relative", "other"),
  address: text(1000),
  note: text(1000),
});

const representativeEnded = objectOf({ of: filledText(255), reason: text(1000) });

/** Two records are one person. Reversible; instructions keep the addresses that they name. */
const mergeProposed = objectOf({ with: filledText(100), basis: filledText(1000) });
const mergeConfirmed = objectOf({ of: filledText(255), with: filledText(100), basis: text(1000) });
const mergeUndone = objectOf({ of: filledText(255), reason: filledText(1000) });

/** The record is about a colleague or somebody's relative and is kept from these people. */
const keptFrom = objectOf({ people: listOf(objectOf({ oid: filledText(64), name: filledText(200) }), 50), because: oneOf("colleague", "relative", "other") });

/** The rows of a record that is kept from people were restricted by hand in SharePoint, where screens cannot reach. */
const rowsRestricted = objectOf({ of: filledText(255), note: text(1000) });

export const personKinds = {
  "person.recorded": { list: "People", shape: recorded },
  "address.linked": { list: "People", shape: linked },
  "address.confirmed": { list: "People", shape: confirmed },
  "address.unlinked": { list: "People", shape: unlinked },
  "communication.agreed": { list: "People", shape: communication },
  "needs.asked": { list: "People", shape: needsAsked },
  "process.explained": { list: "People", shape: explained },
  "step.tried": { list: "People", shape: stepTried },
  "representative.recorded": { list: "People", shape: representative },
  "representative.ended": { list: "People", shape: representativeEnded },
  "merge.proposed": { list: "People", shape: mergeProposed },
  "merge.confirmed": { list: "People", shape: mergeConfirmed },
  "merge.undone": { list: "People", shape: mergeUndone },
  "person.kept-from": { list: "People", shape: keptFrom },
  "person.rows-restricted": { list: "People", shape: rowsRestricted },
} satisfies Record<string, EventKind>;
