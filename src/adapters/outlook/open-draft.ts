/// <reference types="office-js" />
import { askOutlook } from "./answer.ts";
import { mailboxSets } from "./clients.ts";
import type { DraftError, MailDraft } from "../../app/ports.ts";
import { tooMuchForDraft } from "../../domain/subjects/letter/render-letter.ts";
import { textOfFailure } from "../../domain/base/record.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";

export interface OpenDraftDeps {
  readonly office: typeof Office;
  /** Resolves when Outlook has been waited for long enough. */
  readonly limit: () => Promise<null>;
}

/** What Outlook takes as a subject ("Office.Mailbox.displayNewMessageForm"). */
const mostSubject = 255;

/**
 * Opens a new message with its words in it ("Office.Mailbox.displayNewMessageFormAsync", Mailbox 1.9). Where an older
 * Outlook lacks that, the form of 1.6, which says nothing of how it went; where it lacks both, nothing is opened.
 */
export const openDraft = async ({ office, limit }: OpenDraftDeps, { to, subject, html }: MailDraft): Promise<Result<void, DraftError>> => {
  const bytes = tooMuchForDraft(html);
  if (bytes > 0) return err({ type: "too-long", bytes });
  const form = { toRecipients: [to], subject: subject.slice(0, mostSubject), htmlBody: html };
  try {
    const { mailbox, requirements } = office.context;
    if (requirements.isSetSupported("Mailbox", "1.9")) return await Promise.race([openedForm(office, form), unanswered(limit)]);
    if (!requirements.isSetSupported("Mailbox", mailboxSets.draft)) return err({ type: "not-offered" });
    mailbox.displayNewMessageForm(form);
    return ok(undefined);
  } catch (failure) {
    return err({ type: "draft-failed", detail: textOfFailure(failure) });
  }
};

const openedForm = async (office: typeof Office, form: object): Promise<Result<void, DraftError>> => {
  const answer = await askOutlook(office, (done) => office.context.mailbox.displayNewMessageFormAsync(form, done));
  return answer.succeeded ? ok(undefined) : err({ type: "draft-failed", detail: answer.detail });
};

const unanswered = async (limit: OpenDraftDeps["limit"]): Promise<Result<void, DraftError>> => {
  await limit();
  return err({ type: "draft-failed", detail: "Outlook did not answer." });
};
