import type { LoggedMessage } from "../../subjects/contact/messages.ts";
import type { RefusedMessage } from "../../subjects/dispute/disputes.ts";
import { groupBy } from "../../base/group-by.ts";
import { defineFold } from "../../events/define-fold.ts";
import type { EventOf } from "../../events/event.ts";
import { presentOf } from "../../subjects/restriction/restriction-at.ts";
import type { Restriction } from "../../subjects/restriction/restrictions.ts";
import type { Settings } from "../../policy/settings.ts";
import { dayOf } from "../../base/time.ts";
import { type DueItem, forRole } from "./due-item.ts";
import { reminderRule } from "./reminder-rule.ts";

export interface LetterFacts {
  readonly settings: Settings;
  readonly restrictions: readonly Restriction[];
  /** The messages on which a breach was logged. */
  readonly breached: readonly LoggedMessage[];
  readonly refusedMessages: ReadonlyMap<string, RefusedMessage>;
  /** By person: `toldFold`. */
  readonly told: ReadonlyMap<string, readonly Told[]>;
}

/** Letters about single messages of which no handler has recorded that they went out: reminders of breaches, and refusals to take a message as a dispute. */
export const dueOfLetters = ({ settings, restrictions, breached, refusedMessages, told }: LetterFacts): readonly DueItem[] => {
  const restrictionsByKey = new Map(restrictions.map((restriction) => [restriction.key, restriction]));
  const notices = [...told.values()].flat();
  const reminded = new Set(notices.flatMap((event) => (event.kind === "breach.reminded" ? [event.body.breach] : [])));
  const results = notices.filter((event) => event.kind === "result.noticed");
  return [
    ...breached
      .flatMap(({ breaches }) => breaches)
      .flatMap(({ key, instruction, at }): readonly DueItem[] => {
        const restriction = restrictionsByKey.get(instruction);
        const rule = reminderRule(restriction?.policy ?? null);
        if (!restriction || !rule || reminded.has(key) || presentOf(restrictions, restriction).state === "ended") return [];
        return [
          forManagers({
            type: "breach-reminder",
            key: `breach-reminder ${key}`,
            since: dayOf(at, settings.timeZone),
            about: { type: "letter", letter: "breach", about: key, person: restriction.personKey },
            clause: rule.clause,
          }),
        ];
      }),
    ...[...refusedMessages.values()]
      .filter((refused) => !results.some((result) => tells(result, refused)))
      .map(({ key, instruction, personKey, refusal }) =>
        forManagers({
          type: "result-letter",
          key: `result-letter message ${key}`,
          since: dayOf(refusal.recordedAt, settings.timeZone),
          about: { type: "letter", letter: "dispute-refused", about: key, person: personKey },
          clause: restrictionsByKey.get(instruction)?.policy?.dispute?.clause ?? "",
        }),
      ),
  ];
};

const forManagers = (letter: Omit<DueItem, "forWhom" | "on" | "overdue">): DueItem => ({ ...letter, forWhom: forRole("manager"), on: null, overdue: false });

export type Told = EventOf<"breach.reminded" | "result.noticed">;

/** What people were told of single messages of theirs, by person. */
export const toldFold = defineFold({
  kinds: ["breach.reminded", "result.noticed"],
  bucket: "person",
  fold: (_settings, events) => groupBy(events, ({ personKey }) => personKey),
});

/**
 * Whether a written result tells somebody that this message of theirs was refused. It is refused in writing alone (000,
 * "Disputing restrictions"), so the letter may go out first: then it names the restriction, and its day tells which refusal it is.
 */
const tells = ({ personKey, body }: EventOf<"result.noticed">, refused: RefusedMessage): boolean =>
  personKey === refused.personKey && (body.of === refused.key || (body.of === refused.instruction && body.sentOn === refused.refusal.body.writtenOn));
