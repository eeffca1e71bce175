import type { HandlingAnswer } from "../../domain/subjects/handling/handling.ts";
import { inLanguages } from "./in-languages.ts";

/** The answers to a question about our own handling. */
export const handlingAnswers: Readonly<Record<HandlingAnswer["answer"], string>> = inLanguages({ en: { yes: "Yes", no: "No", "not-yet": "Does not apply yet" } });
