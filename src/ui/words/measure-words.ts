import { inLanguages } from "./in-languages.ts";

/** The words for choosing measures, alike for a request, a decision and a change. */
export const measureWords = inLanguages({
  en: {
    none: "No measure is chosen.",
    add: "Add a measure",
    addButton: "Add",
    remove: "Take out",
    removeNamed: (label: string): string => `Take out: ${label}`,
  },
});
