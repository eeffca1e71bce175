import type { Expected } from "../../domain/base/shape.ts";
import type { PackFault, PlainFault } from "../../domain/policy/pack-problem.ts";
import { inLanguages } from "./in-languages.ts";
import { sayAnswerProblem } from "./question-words.ts";

const plainFaults: Readonly<Record<PlainFault, string>> = inLanguages({
  en: {
    "id-unsafe": "Use small letters, digits and single dashes, and start with a letter.",
    "parameter-id-unsafe": "Use letters and digits only, and start with a letter.",
    "id-taken": "Evenhand uses this id itself. Choose another.",
    "id-repeated": "This id is there twice. Give each its own.",
    "version-unreadable": "Write the version in digits and dots, such as 1.0.",
    "behaviour-elsewhere": "Another category has a behaviour of this id. Give each its own.",
    "ends-before-it-begins": "The policy ends before it begins. Correct one of the two dates.",
    empty: "Add at least one entry.",
    "behaviour-unknown": "No behaviour has this id. Correct it.",
    "behaviour-repeated": "This behaviour is there twice. Name another.",
    "no-category": "Name at least one category.",
    "no-effect": "Name at least one effect.",
    "category-unknown": "No category has this id. Correct it.",
    "category-repeated": "This category is named twice. Only one limb can apply to it.",
    "effect-unknown": "No effect has this id. Correct it.",
    "flag-unused": "No behaviour has this flag, so no click could ask for the report. Flag one.",
    "outcome-repeated": "This outcome is there twice. Take one out.",
    "no-end": "Add end: every restriction must be able to end.",
    "no-soft-step": "Add a soft step of the same id, or write false.",
    "no-choices": "Add the choices.",
    "choices-unused": "Only a parameter of the type choice has choices. Empty the list, or change the type.",
    "choice-repeated": "This choice is there twice. Take one out.",
    "brace-open": "A brace is left open or written otherwise than {name}, {name|before|after} or {name?email|before|after}.",
    "no-way-open": "This leaves no way of contact open at all. A decision of that kind is always refused.",
    "not-json": "The file is not JSON here. Look for a comma, quote or bracket that is missing or too many.",
  },
});

/** What should stand in a field, for somebody who writes it. */
export const sayExpected = inLanguages({
  en: (expected: Expected): string => {
    switch (expected.type) {
      case "text":
        return `Write text of at most ${expected.most} characters.`;
      case "filled-text":
        return `Write text that is not empty, of at most ${expected.most} characters.`;
      case "short-list":
        return `Write at most ${expected.most} entries.`;
      case "one-of":
        return `Write one of ${expected.values.join(", ")}.`;
      case "count":
        return "Write a whole number of 0 or more.";
      case "flag":
        return "Write true or false.";
      case "day":
        return "Write a date such as 2026-11-21.";
      case "instant":
        return "Write a time such as 2026-11-21T09:12:00Z.";
      case "list":
        return "Write a list.";
      case "object":
        return "Write an object.";
      case "missing":
        return "This field is missing. Add it. Null says that the policy does not say, where that is possible.";
      case "unknown-field":
        return "There is no such field. Take it out, or correct its name.";
    }
  },
});

/** What is wrong in a policy's file, and what to do about it. */
export const sayPackFault = inLanguages({
  en: (fault: PackFault): string => {
    switch (fault.type) {
      case "empty-or-null":
        return `Add at least one entry, or write null for ${fault.name}.`;
      case "first-choices":
        return `Name ${fault.count} behaviours: they stand on the first page beside no concern.`;
      case "number-refused":
        return sayAnswerProblem(fault.problem);
      case "pack-too-long":
        return `Shorten the pack: a row of the Settings list holds ${fault.limit} characters.`;
      case "parameters-unknown":
        return `The measure has no parameter ${fault.names.join(" and no parameter ")}. Add it, or correct the name in braces.`;
      case "routes-unknown":
        return `After the question mark, write one of ${fault.routes.join(", ")} instead of ${fault.names.join(", ")}.`;
      case "closes-unknown":
        return `Write one of ${fault.routes.join(", ")}, or all-but: or blocked: and a parameter.`;
      case "choice-parameter-unknown":
        return `Name a parameter of the type choice after all-but:. The measure has none called ${fault.name}.`;
      case "open-route-unclear":
        return `The parameter ${fault.name} must be required, and its choices made of ${fault.routes.join(", ")}, joined by "or".`;
      case "blocked-parameter-unknown":
        return `Name parameters of the type choice or text after blocked:. The measure has none called ${fault.name}.`;
      case "blocked-unclear":
        return `The choices of the parameter ${fault.name} must be made of ${fault.routes.join(", ")}, joined by "or".`;
      default:
        return isPlain(fault) ? plainFaults[fault.type] : sayExpected(fault);
    }
  },
});

const isPlain = <F extends { readonly type: string }>(fault: F): fault is Extract<F, { readonly type: PlainFault }> => Object.hasOwn(plainFaults, fault.type);
