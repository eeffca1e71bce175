import { defineFold, foldAll, kindsIn } from "../../events/define-fold.ts";
import type { LedgerEvent } from "../../events/event.ts";
import { textOfRow } from "../../events/row-text.ts";
import { isLetterKind } from "../../events/notices.ts";
import type { Signatory } from "../../ledger/recorded.ts";
import type { BodyOf } from "../../events/kinds.ts";
import type { Settings } from "../../policy/settings.ts";
import type { Day, Instant } from "../../base/time.ts";

/** A letter whose text was kept. It says what the person was told once it is recorded as sent. */
export interface PreparedLetter extends Omit<BodyOf<"letter.prepared">, "about" | "to"> {
  /** Key of the instruction, request, breach or decision that it is about; null for a warning. */
  readonly about: string | null;
  /** Key of the confirmed address that it goes to; null when it goes by post. */
  readonly to: string | null;
  readonly key: string;
  readonly personKey: string;
  readonly policyVersion: string;
  readonly by: Signatory;
  readonly at: Instant;
  /** Null until it is recorded that it went out. */
  readonly sentOn: Day | null;
}

/** Letters by person, newest first, as handlers prepared them and recorded them as sent. */
export const lettersFold = defineFold({
  kinds: ["letter.prepared", ...kindsIn("Notices").filter(isLetterKind)],
  bucket: "person",
  fold: (_settings, events): ReadonlyMap<string, readonly PreparedLetter[]> => {
    const sent = new Map(
      events.flatMap((event) =>
        event.kind !== "letter.prepared" && event.body.letter !== undefined ? [[sentKey(event.personKey, event.body.letter), event.body.sentOn] as const] : [],
      ),
    );
    const letters = new Map<string, PreparedLetter[]>();
    for (const event of events) {
      if (event.kind !== "letter.prepared") continue;
      const { key, personKey, policyVersion, by, recordedAt, body } = event;
      const known = letters.get(personKey) ?? [];
      letters.set(personKey, [
        { ...body, about: textOfRow(body.about), to: textOfRow(body.to), key, personKey, policyVersion, by, at: recordedAt, sentOn: sent.get(sentKey(personKey, key)) ?? null },
        ...known,
      ]);
    }
    return letters;
  },
});

export const foldLetters = (settings: Settings, events: Iterable<LedgerEvent>): ReadonlyMap<string, readonly PreparedLetter[]> => foldAll(lettersFold, settings, events);

/**
 * The text that stands for a letter about one thing: the newest that was kept. A person may be warned again, so a warning
 * that was sent gives way to the next, and an earlier text that it replaced does not come back; not at once before the eyes of
 * whoever sent it, whose page names its key.
 */
export const keptLetter = (
  letters: readonly PreparedLetter[],
  { letter, about }: Pick<PreparedLetter, "letter" | "about">,
  justSent: string | null = null,
): PreparedLetter | undefined => {
  const newest = letters.find((each) => each.letter === letter && each.about === about);
  return newest && (letter !== "warning" || newest.sentOn === null || newest.key === justSent) ? newest : undefined;
};

/** The letters of one person, newest first, that stand, go by email, and were not recorded as sent. */
export const lettersWaiting = (letters: readonly PreparedLetter[]): readonly PreparedLetter[] =>
  letters.filter((letter) => letter.to !== null && letter.sentOn === null && keptLetter(letters, letter) === letter);

// A notice about somebody else sends no letter of this person.
const sentKey = (personKey: string, letter: string): string => `${personKey} ${letter}`;
