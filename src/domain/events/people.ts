import { channels, explanations } from "../policy/vocabulary.ts";
import { dateText, filledText, flag, listOf, nullable, objectOf, oneOf, optional, text } from "../base/shape.ts";
import { defineKind, type KindDeclaration } from "../ledger/define-kind.ts";

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

/** The rows of a record that is kept from people were restricted by hand in SharePoint. Since format 2 an owner says so, in a list that only owners add to. */
const rowsRestricted = objectOf({ of: filledText(255), note: text(1000) });

const inPeople = <Body>(declared: Omit<KindDeclaration<Body, "People">, "list" | "key" | "by"> & Partial<Pick<KindDeclaration<Body, "People">, "by">>) =>
  defineKind<Body, "People">({ by: "staff", ...declared, list: "People", key: "own" });

export const personKinds = {
  "person.recorded": inPeople({ shape: recorded }),
  "address.linked": inPeople({ shape: linked, by: ({ standing }) => (standing === "confirmed" ? "handler" : "staff"), names: ({ address }) => ({ address }) }),
  "address.confirmed": inPeople({ shape: confirmed, by: "handler" }),
  // Anyone takes back a proposal; what a handler confirmed is a handler's to undo, which the fold of people sees to.
  "address.unlinked": inPeople({ shape: unlinked }),
  "communication.agreed": inPeople({ shape: communication }),
  "needs.asked": inPeople({ shape: needsAsked, shows: ["Channel"] }),
  "process.explained": inPeople({ shape: explained }),
  "step.tried": inPeople({ shape: stepTried }),
  "representative.recorded": inPeople({ shape: representative, names: ({ address }) => ({ address }) }),
  "representative.ended": inPeople({ shape: representativeEnded }),
  "merge.proposed": inPeople({ shape: mergeProposed, names: (body) => ({ people: [body.with] }) }),
  "merge.confirmed": inPeople({ shape: mergeConfirmed, by: "handler", names: (body) => ({ people: [body.with] }) }),
  "merge.undone": inPeople({ shape: mergeUndone }),
  "person.kept-from": inPeople({ shape: keptFrom, by: "handler" }),
  "person.rows-restricted": inPeople({ shape: rowsRestricted }),
} as const;
