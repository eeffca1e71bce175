import { textOfRow } from "../../src/domain/events/row-text.ts";
import type { DecisionForm } from "../../src/app/request/decision-form.ts";
import { noConflict } from "../../src/domain/decide/conflict.ts";
import { criteriaAnswers } from "./desk.ts";
import { jordan, sampleSubmission } from "./sample-ledger.ts";

const { measures, contact, matter, reviewOn } = sampleSubmission(jordan);

/** A head of function approves Jordan's request as it was asked, under policy 001, with the review on a day of their own where one is given. */
export const approveForm = (review = reviewOn): DecisionForm => ({
  kind: "request.approved",
  criteria: criteriaAnswers(),
  reasons: "Everything else was tried.",
  wanted: "",
  conflict: noConflict,
  handlingComments: [],
  told: null,
  terms: { measures, reviewOn: review },
  contact,
  matter: textOfRow(matter),
});
