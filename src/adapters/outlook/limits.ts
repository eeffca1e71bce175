/// <reference types="office-js" />
import type { MailLimit } from "../../app/ports.ts";
import { mailboxSets } from "./clients.ts";

/** What this Outlook does not do, so that the pane can say it before somebody counts on it. */
export const limitsOf = ({ platform, requirements }: Pick<Office.Context, "platform" | "requirements">): readonly MailLimit[] => {
  // As office.js names them ("Office.PlatformType").
  if (["iOS", "Android"].includes(String(platform))) return ["phone"];
  return requirements.isSetSupported("Mailbox", mailboxSets.sharedMailbox) ? [] : ["shared-mailbox"];
};
