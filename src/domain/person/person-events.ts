import type { EventKind } from "../ledger/event-kind.ts";
import { filledText, objectOf, oneOf, text } from "../shape.ts";

const recorded = objectOf({ name: filledText(200) });

/** An address is linked by anyone, and counts for a restriction once a handler has confirmed it (design point 10). */
const linked = objectOf({ address: filledText(1000), basis: text(1000), standing: oneOf("proposed", "confirmed") });

const confirmed = objectOf({ basis: text(1000) });

const unlinked = objectOf({ reason: filledText(1000) });

export const personKinds = {
  "person.recorded": { list: "People", shape: recorded },
  "address.linked": { list: "People", shape: linked },
  "address.confirmed": { list: "People", shape: confirmed },
  "address.unlinked": { list: "People", shape: unlinked },
} satisfies Record<string, EventKind>;
