import type { Representative } from "../../domain/subjects/person/representatives.ts";
import { inLanguages } from "./in-languages.ts";

/** As what somebody writes for a person. */
export const capacityNames: Readonly<Record<Representative["capacity"], string>> = inLanguages({
  en: { mp: "Member of Parliament", solicitor: "solicitor", advocate: "advocate", relative: "relative", other: "representative" },
});
