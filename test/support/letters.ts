import { iopc001 } from "../../src/domain/policy/packs/iopc-001.ts";
import type { LetterFacts } from "../../src/domain/subjects/letter/letter-facts.ts";
import { requiredContents, type Waiver } from "../../src/domain/decide/required-contents.ts";
import type { LetterType } from "../../src/domain/policy/vocabulary.ts";
import type { Policy } from "../../src/domain/policy/types.ts";
import { testSettings } from "./events.ts";

/** Everything that a letter can be composed from. */
export const letterFacts = (changed: Partial<LetterFacts> = {}): LetterFacts => ({
  type: "restriction",
  language: "en",
  policy: iopc001,
  body: testSettings.body,
  office: testSettings.letters,
  name: "Jordan Vale",
  signer: "Dafydd Rees",
  behaviours: [{ label: "Threats", on: "2026-11-12" }],
  effects: ["Staff feel distressed, threatened or abused"],
  reasons: "Forty messages in two weeks took the time of six colleagues.",
  measures: [{ measure: "single-contact", parameters: { contact: "Casework desk" } }],
  matter: "2026/14",
  contact: "Casework desk",
  reviewOn: "2027-05-20",
  endsOn: null,
  outcome: "continue",
  standing: { type: "in-force" },
  toldOn: "2026-11-03",
  messageOn: "2026-11-20",
  ...changed,
});

/** A dispute route as set-up would give one. */
export const someRoute: NonNullable<Policy["dispute"]> = {
  route: "A letter to the Chief Executive",
  decidedBy: null,
  days: null,
  finalStage: false,
  notWhenUnacceptable: false,
  clause: "section 7",
};

/** What whoever records a letter ticks when it has everything that it must have. */
export const wholeContents = (policy: Policy, type: LetterType): { readonly contents: readonly string[]; readonly waived: readonly Waiver[] } => ({
  contents: requiredContents(policy, type).map(({ id }) => id),
  waived: [],
});
