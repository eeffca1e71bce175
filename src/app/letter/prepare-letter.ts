import { textToRow } from "../../domain/events/row-text.ts";
import { lettersMayGoTo, representativesForLetters, type LetterAddressRefusal } from "../../domain/subjects/letter/letter-addresses.ts";
import { checkLetter, type LetterProblem } from "../../domain/subjects/letter/check-letter.ts";
import { lettersWords, type Letter } from "../../domain/subjects/letter/compose-letter.ts";
import type { Waiver } from "../../domain/decide/required-contents.ts";
import { waiversOf } from "../../domain/decide/waivers.ts";
import { personStream } from "../../domain/ledger/streams.ts";
import { policyVersionOf, type Policy } from "../../domain/policy/types.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import type { Day } from "../../domain/base/time.ts";
import type { Desk } from "../desk/read-desk.ts";
import { askInstruction, type GroundGone } from "../grounds/read-grounds.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import { type RecordingWork, under } from "../work.ts";

/** Where a letter goes: by post, to an address of the person, or to somebody who writes for them, whom a handler names. */
export type LetterTo = { readonly type: "post" } | { readonly type: "person"; readonly addressKey: string } | { readonly type: "representative"; readonly key: string };

/** A letter that is ready, with the policy that it was checked by. */
export interface LetterToPrepare {
  readonly person: string;
  /** As in `LetterAbout`. */
  readonly about: string | null;
  readonly policy: Policy;
  readonly letter: Letter;
  readonly waived: readonly Waiver[];
  /** The last day of what it is about; null where none is set. */
  readonly endsOn: Day | null;
  readonly format: "standard" | "large-print";
  readonly to: LetterTo;
}

export type PrepareError =
  | AppendError
  | GroundGone
  | { readonly type: "letter-not-ready"; readonly problems: readonly LetterProblem[] }
  | { readonly type: "no-such-address" }
  | { readonly type: "address-refused"; readonly refusal: LetterAddressRefusal };

/**
 * Keeps the text of a letter in Private, so that what the person was told can be shown, and gives its key.
 * Refused to an address that is not confirmed as that person's alone; it can then go by post.
 */
export const prepareLetter = async (work: RecordingWork, desk: LetterDesk, prepared: LetterToPrepare): Promise<Result<string, PrepareError>> => {
  const { person, about, policy, letter, waived, endsOn, format } = prepared;
  const problems = checkLetter(policy, letter, waived, endsOn);
  if (problems.length > 0) return err({ type: "letter-not-ready", problems });
  const to = addressFor(desk, person, prepared.to);
  if (!to.ok) return to;
  // A kept text goes out by itself from the pane: what must not come into force must not be told either.
  if (letter.type === "restriction" || letter.type === "change") {
    const ground = about === null ? err({ type: "instruction-ended" } as const) : await askInstruction(work, { key: about, personKey: person });
    if (!ground.ok) return ground;
  }
  const key = `letter:${work.newId()}`;
  const body = {
    letter: letter.type,
    about: textToRow(about),
    language: letter.language,
    format,
    to: textToRow(to.value),
    subject: letter.subject,
    paragraphs: lettersWords(letter),
    contents: letter.contents,
    waived: waiversOf({ contents: letter.contents, waived }),
  };
  const draft = onlineDraft(under(work, policyVersionOf(policy)), "letter.prepared", { body, key, stream: personStream(person), sequence: 0, personKey: person });
  const written = await append(work, [{ draft }]);
  return written.ok ? ok(key) : written;
};

export type LetterDesk = Pick<Desk, "persons" | "representatives">;

/** The person of a record, whatever records were merged with it. */
export const personOfRecord = ({ persons }: Pick<Desk, "persons">, recordKey: string): ReturnType<Desk["persons"]["get"]> =>
  persons.get(recordKey) ?? [...persons.values()].find(({ recordKeys }) => recordKeys.includes(recordKey));

const addressFor = (desk: LetterDesk, recordKey: string, to: LetterTo): Result<string | null, PrepareError> => {
  if (to.type === "post") return ok(null);
  const person = personOfRecord(desk, recordKey);
  if (!person) return err({ type: "no-such-address" });
  if (to.type === "representative") {
    const named = representativesForLetters(person, desk.representatives).find(({ key }) => key === to.key);
    return named ? ok(named.addressKey) : err({ type: "no-such-address" });
  }
  const address = lettersMayGoTo(person, desk.persons, desk.representatives).find(({ addressKey }) => addressKey === to.addressKey);
  if (!address) return err({ type: "no-such-address" });
  return address.refusal ? err({ type: "address-refused", refusal: address.refusal }) : ok(address.addressKey);
};
