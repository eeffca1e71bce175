import type { Day } from "../../domain/base/time.ts";
import { sayDay } from "./dates.ts";
import { inLanguages } from "./in-languages.ts";

/** What is said where it may be several days, and they do not all say the same. */
export const dayWords = inLanguages({
  en: {
    unknown: "Could not check which day it is.",
    mayBeLate: (day: Day): string => `By ${sayDay(day)}. Could not check which day it is, so it may be late.`,
    ruleUnknown: "Could not check which day it is. There may be a restriction. Ask before you refuse anything.",
  },
});
