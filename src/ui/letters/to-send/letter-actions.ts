import { lettersToSend, type LetterToSend } from "../../../app/letter/letters-to-send.ts";
import type { WriteError } from "../../../app/ledger/write.ts";
import type { LettersToSendProps } from "../../kit/letter-parts.ts";
import type { DraftError } from "../../../app/ports.ts";
import { tabLink } from "../../../app/request/teams-link.ts";
import { letterToHtml } from "../../../domain/subjects/letter/render-letter.ts";
import type { Result } from "../../../domain/base/result.ts";
import type { Settings } from "../../../domain/policy/settings.ts";
import { placeText } from "../../kit/places.ts";
import type { ShownError } from "../../words/service-words.ts";

/** What handlers do in the pane with letters that were kept. */
export interface LetterActions {
  /** The letters that wait to go to those who use this address. */
  readonly lettersToSend: (addressKey: string) => Promise<Result<readonly LetterToSend[], WriteError | ShownError>>;
  /** Opens a letter as a new message, to be looked at and sent by hand. */
  readonly openDraft: (waiting: LetterToSend) => Promise<Result<void, DraftError>>;
  /** Opens the page on which a letter is recorded as sent. */
  readonly openLetterPage: (settings: Settings, waiting: LetterToSend) => void;
}

export const createLetterActions = ({ mail, connect }: Pick<LettersToSendProps, "mail" | "connect">): LetterActions => ({
  lettersToSend: async (addressKey) => {
    const connected = await connect();
    if (!connected.ok) return connected;
    return lettersToSend(connected.value.work, addressKey);
  },
  openDraft: ({ letter, address }) => mail.openDraft({ to: address, subject: letter.subject, html: letterToHtml(letter) }),
  openLetterPage: ({ channel }, { letter }) => mail.openLink(tabLink(channel, placeText({ type: "letter", letter: letter.letter, person: letter.personKey, about: letter.about }))),
});
