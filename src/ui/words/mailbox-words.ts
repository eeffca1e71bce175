import type { Mailbox } from "../../domain/policy/settings.ts";
import { inLanguages } from "./in-languages.ts";

/** What a mailbox of the settings is for. */
export const mailboxUses: Readonly<Record<Mailbox["use"], string>> = inLanguages({
  en: { "single-contact": "Single contact", diversion: "Contact that is diverted", blocked: "Contact that is blocked elsewhere", shared: "Shared by a team" },
});
