import { dateText, filledText, type Infer, listOf, objectOf, oneOf, optional, text } from "../base/shape.ts";
import { defineKind, stepOf, type KindDeclaration } from "../ledger/define-kind.ts";
import { disputeDecisionStream, refusedMessageStream } from "../ledger/streams.ts";
import { conflictShape } from "./conflict-shape.ts";
import { measureChoice } from "./measure-choice.ts";

const decided = objectOf({
  dispute: filledText(100),
  instruction: filledText(255),
  outcome: oneOf("upheld", "varied", "refused"),
  reasons: filledText(8000),
  conflict: conflictShape,
  /** The new terms, when it is varied. */
  measures: optional(listOf(measureChoice, 30)),
  matter: optional(text(200)),
  contact: optional(text(500)),
  reviewOn: optional(dateText),
  endsOn: optional(dateText),
});

/** One message is not taken as a dispute because it is itself unacceptable (000), in writing. Never the route as such. */
const messageRefused = objectOf({ message: filledText(255), instruction: filledText(255), reason: filledText(4000), writtenOn: dateText });

const inDisputes = <Body>(declared: Pick<KindDeclaration<Body, "Disputes">, "shape" | "key" | "shows">) =>
  defineKind<Body, "Disputes">({ ...declared, list: "Disputes", by: "decider", seal: "chained" });

export const disputeKinds = {
  "dispute.decided": inDisputes({ shape: decided, key: stepOf<Infer<typeof decided>>(({ dispute }) => disputeDecisionStream(dispute)), shows: ["ReviewOn"] }),
  "dispute.message-refused": inDisputes({
    shape: messageRefused,
    key: stepOf<Infer<typeof messageRefused>>(({ message }) => refusedMessageStream(message.replace(/^message:/, ""))),
  }),
} as const;
