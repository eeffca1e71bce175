import type { PolicyAnswer } from "../../../src/domain/policy/answers.ts";
import type { Settings } from "../../../src/domain/policy/settings.ts";
import { testSettings } from "../../support/events.ts";

/** The settings of a body that has given these answers. */
export const settingsWith = (...answers: readonly PolicyAnswer[]): Settings => ({ ...testSettings, answers });
