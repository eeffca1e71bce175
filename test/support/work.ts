import { recordedWords } from "../../src/ui/words/recorded-words.ts";
import type { Account } from "../../src/app/ports.ts";
import type { Settings } from "../../src/domain/policy/settings.ts";
import { personas, testSettings } from "./events.ts";

/** Somebody's work with these services: a member of staff's under the settings of the tests, unless it is said whose and under which. */
export const testWork = <Deps extends object>(
  deps: Deps,
  {
    account = { ...personas.staff, tenantId: "tenant", username: "someone@brackenshire.example" },
    settings = testSettings,
  }: { readonly account?: Account; readonly settings?: Settings } = {},
) => ({ says: recordedWords, ...deps, account, settings, policyVersion: settings.policy });
