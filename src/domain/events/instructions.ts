import { formatOf } from "../ledger/formats.ts";
import { isInstructionKey } from "../ledger/keys.ts";
import { dateText, filledText, type Infer, listOf, mapOf, objectOf, optional, text } from "../base/shape.ts";
import { defineKind, isOrderedKey, type KeyRule, type KindDeclaration } from "../ledger/define-kind.ts";

/** What staff may do about these addresses once the notice is recorded. Reasons are not here: staff read this. */
const given = objectOf({
  /** Key of the decision that this carries out. */
  decision: filledText(255),
  request: filledText(100),
  addressKeys: listOf(filledText(64), 200),
  measures: listOf(objectOf({ measure: filledText(100), parameters: mapOf(text(2000)) }), 30),
  /** Empty for all contact with the office. */
  matter: text(200),
  /** Who answers for staff and for the person while it lasts. */
  contact: text(500),
  reviewOn: dateText,
  endsOn: optional(dateText),
  /** Key of the instruction that ends when this one comes into force, after a review or a dispute. */
  replaces: optional(filledText(255)),
  /** Format 2: the day on which it was decided. A notice cannot be older. */
  decidedOn: optional(dateText),
});

/** A review decided that the instruction stays as it is, until the next one. */
const continued = objectOf({ instruction: filledText(255), decision: filledText(255), reviewOn: dateText });

/** Staff read this: the reason says no more than that it ended. `decision` is the review's or the dispute's, if there was one. */
const withdrawn = objectOf({ instruction: filledText(255), reason: filledText(4000), decision: optional(filledText(255)) });

/** Format 2: a change that waits for its notice is not made. The restriction goes on as it is. */
const dropped = objectOf({ instruction: filledText(255), reason: filledText(4000) });

const inInstructions = <Body>(
  declared: Pick<KindDeclaration<Body, "Instructions">, "shape" | "key" | "names" | "shows"> & Partial<Pick<KindDeclaration<Body, "Instructions">, "formats">>,
) => defineKind<Body, "Instructions">({ formats: [1, 2], ...declared, list: "Instructions", by: "head", seal: "chained" });

/** In format 1 each row had the one key of the decision that it carries out; since then all rows about a restriction are the steps of one stream. */
const keyOf =
  <Body>(inFormat1: (body: Body, key: string) => boolean): KeyRule<Body> =>
  (body, key, row) =>
    formatOf(row) === 1 ? inFormat1(body, key) : isOrderedKey(row);

export const instructionKinds = {
  "instruction.given": inInstructions({
    shape: given,
    key: keyOf<Infer<typeof given>>(({ decision }, key) => isInstructionKey(decision, key)),
    names: ({ addressKeys }) => ({ addressKeys }),
    shows: ["ReviewOn"],
  }),
  "instruction.continued": inInstructions({ shape: continued, key: keyOf<Infer<typeof continued>>(({ decision }, key) => isInstructionKey(decision, key)), shows: ["ReviewOn"] }),
  // In format 1, after a decision it has that decision's key; where a head ends it outside a review or a dispute, that of its own stream.
  "instruction.withdrawn": inInstructions({ shape: withdrawn, key: keyOf(() => true) }),
  "instruction.dropped": inInstructions({ shape: dropped, key: "ordered", formats: [2] }),
} as const;
