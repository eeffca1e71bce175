import { noticeWays } from "../policy/vocabulary.ts";
import { dateText, filledText, listOf, nullable, objectOf, oneOf, optional, text } from "../base/shape.ts";
import { intentionKey, isNoticeKey, isTurnKey, noticeKey, postponementKey, reminderKey } from "../ledger/keys.ts";
import { ledgerLists } from "../ledger/lists.ts";
import { defineKind, type KindDeclaration } from "../ledger/define-kind.ts";

/** What every record of a letter says. */
const letter = {
  sentOn: dateText,
  way: oneOf(...noticeWays),
  /** What the letter dealt with, by the ids of the policy's notice contents. */
  contents: listOf(filledText(100), 30),
  /** What it had to deal with and did not, and why. */
  waived: listOf(objectOf({ element: filledText(100), reason: filledText(1000) }), 30),
  note: text(4000),
  /** Key of the text as it was prepared, in Private; absent when the letter was written elsewhere. */
  letter: optional(filledText(255)),
};

const warned = objectOf(letter);

/** The written notice that brings an instruction into force (design point 9). */
const noticed = objectOf({ instruction: filledText(255), ...letter });

/** The person is told that a restriction may be decided, where the policy says "before deciding" (000). */
const intentionNoticed = objectOf({ request: filledText(100), ...letter });

/** The reminder after a breach: consequences and the original reasons. */
const breachReminded = objectOf({ instruction: filledText(255), breach: filledText(255), ...letter });

/** The written result of a review or a dispute. `of` is the key of its decision. */
const resultNoticed = objectOf({ about: oneOf("review", "dispute"), of: filledText(255), ...letter });

/**
 * The written notice has to wait, on grounds that the policy has for the restriction itself. It stays owed until it is sent:
 * what 000 spares is the warning before, never the notice after. Rows of version 0.2.0 name no day.
 */
const noticePutOff = objectOf({ instruction: filledText(255), exception: filledText(100), reason: filledText(4000), until: optional(dateText) });

/** A row by its place, as it stood: an edited one is another. `version` is SharePoint's own; null where the service did not say. */
const rowPlace = objectOf({ list: oneOf(...ledgerLists), itemId: filledText(20), version: nullable(filledText(20)) });

/**
 * A row is bad, and troubles nobody any more. It stands here because only handlers can add to this list and every device
 * reads it. A row that can be read and counts is not touched by it. It names no person and no address. Version
 * 0.2.0 does not know it and would report each one, so it is written from format 2 on.
 */
const setAside = objectOf({ row: rowPlace, reason: filledText(1000) });

const broughtBack = objectOf({ row: rowPlace, reason: filledText(1000) });

const inNotices = <Body>(declared: Pick<KindDeclaration<Body, "Notices">, "shape" | "key" | "formats">) =>
  defineKind<Body, "Notices">({ ...declared, list: "Notices", by: "handler" });

/** The rows that record a letter which went out. Whatever asks which rows do asks here. */
const letterKinds = {
  "warning.sent": inNotices({ shape: warned, key: "own" }),
  "restriction.noticed": inNotices({ shape: noticed, key: ({ instruction }, key) => isNoticeKey(instruction, key) }),
  "intention.noticed": inNotices({ shape: intentionNoticed, key: ({ request }, key) => isTurnKey(intentionKey(request), key) }),
  "breach.reminded": inNotices({ shape: breachReminded, key: ({ breach }, key) => isTurnKey(reminderKey(breach), key) }),
  // The refusal of one message is told without a letter of ours too, and has an id of its own then.
  "result.noticed": inNotices({ shape: resultNoticed, key: "own" }),
} as const;

export type LetterKind = keyof typeof letterKinds;

export const isLetterKind = (kind: string): kind is LetterKind => Object.hasOwn(letterKinds, kind);

export const noticeKinds = {
  ...letterKinds,
  // In version 0.2.0 it took the place of the notice itself.
  "notice.excepted": inNotices({ shape: noticePutOff, key: ({ instruction }, key) => isTurnKey(postponementKey(instruction), key) || key === noticeKey(instruction) }),
  "row.set-aside": inNotices({ shape: setAside, key: "own", formats: [2] }),
  "row.brought-back": inNotices({ shape: broughtBack, key: "own", formats: [2] }),
} as const;
