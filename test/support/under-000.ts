import type { LedgerEvent } from "../../src/domain/events/event.ts";
import { iopc000 } from "../../src/domain/policy/packs/iopc-000.ts";
import { policyVersionOf } from "../../src/domain/policy/types.ts";
import { filledMeasure, settingsUnder } from "./asked.ts";
import { approving } from "./desk.ts";
import { instruction, jordan, recordedPerson, sentRequest } from "./sample-ledger.ts";

/** Set-up has answered what policy 000 leaves open. */
export const settings000 = settingsUnder(iopc000);

export const under000 = (events: readonly LedgerEvent[]): readonly LedgerEvent[] => events.map((each) => ({ ...each, policyVersion: policyVersionOf(iopc000) }));

const measures = [filledMeasure(iopc000, "single-contact")];
const criteria = [{ criterion: "answer-1", verdict: "satisfied" as const, reason: "Nothing milder is left." }];
const spared = { notice: null, exception: "safety", reason: "A visit was threatened." };
const reviewOn = "2027-02-18";

/** The request `r1` about Jordan, approved under policy 000 without a letter before, with its instruction; the notice is owed. */
export const approvedUnder000 = under000([
  ...recordedPerson(jordan),
  ...sentRequest(jordan),
  approving({ body: { criteria, measures, reviewOn, told: spared } }),
  instruction(jordan, { measures, reviewOn }),
]);
