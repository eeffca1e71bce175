import * as fc from "fast-check";
import { triageOutcomes, type TriageOutcome } from "../../../src/domain/policy/vocabulary.ts";
import type { EventOf, LedgerEvent } from "../../../src/domain/events/event.ts";
import { addDays, dayOf, instantOf, type Day, type Instant } from "../../../src/domain/base/time.ts";
import type { Settings } from "../../../src/domain/policy/settings.ts";
import { event, personas, testSettings } from "../../support/events.ts";
import { approval, instruction, loggedMessage, noticeOf, recordedPerson, type SamplePerson, sentRequest, withKey } from "../../support/sample-ledger.ts";

/**
 * A life that is played at random: several people, everybody doing what they may and may not do, and a clock that jumps.
 * Beside it a model, which is written without the folds, says what should be true.
 */

/** The settings of the random lives: one colleague stands in as head for two months only. */
export const lifeSettings: Settings = {
  ...testSettings,
  offices: [
    { role: "manager", ...personas.manager, from: "2026-01-01", until: null },
    { role: "head", ...personas.head, from: "2026-01-01", until: null },
    { role: "head", ...personas.staff2, from: "2026-03-01", until: "2026-04-30" },
  ],
};

const start = Date.parse("2026-01-05T09:00:00Z");
const dayMs = 86_400_000;

const called = (name: string): SamplePerson => ({ key: `p-${name}`, name, ...withKey(`${name}@example.org`) });

const somebody: readonly SamplePerson[] = ["ash", "bel", "cai"].map(called);

const actors = ["staff", "staff2", "manager", "head"] as const;
type Actor = (typeof actors)[number];

const acts = ["write", "triage", "undo-triage", "ask", "approve", "instruct", "notice", "withdraw", "continue", "replace", "wait"] as const;

export interface Step {
  readonly act: (typeof acts)[number];
  readonly actor: Actor;
  /** Which person, message, request or instruction: taken modulo how many there are. */
  readonly which: number;
  readonly days: number;
}

export const stepArbitrary: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...acts, "write", "write", "instruct", "notice", "wait"),
  // Mostly those who may, so that lives come far; the others often enough to be seen to have no effect.
  actor: fc.constantFrom(...actors, "head", "head", "head", "manager"),
  which: fc.nat(11),
  days: fc.nat(60),
});

interface ModelRequest {
  readonly id: string;
  readonly person: SamplePerson;
  readonly by: Actor;
  readonly counts: boolean;
  approved: boolean;
  /** Somebody has written a decision under the next key; a second one is refused by the service. */
  decided: boolean;
}

export interface ModelInstruction {
  readonly key: string;
  readonly person: SamplePerson;
  readonly event: EventOf<"instruction.given">;
  /** Written by somebody who was head that day; any other row has no effect. */
  readonly counts: boolean;
  /** The request whose approval it carries out, whenever that came. */
  readonly request: ModelRequest;
  readonly endsOn: Day | null;
  readonly replaces: string | null;
  reviewOn: Day;
  noticedOn: Day | null;
  withdrawnOn: Day | null;
}

interface ModelMessage {
  readonly stream: string;
  readonly person: SamplePerson;
  readonly receivedOn: Day;
  readonly triages: { readonly key: string; readonly by: Actor; readonly outcome: TriageOutcome; undone: boolean }[];
}

export interface Life {
  readonly events: readonly LedgerEvent[];
  readonly instructions: readonly ModelInstruction[];
  readonly messages: readonly ModelMessage[];
  readonly now: Instant;
}

const holds = (role: "manager" | "head", actor: Actor, day: Day): boolean =>
  (role === "manager" && actor === "manager") || (role === "head" && (actor === "head" || (actor === "staff2" && day >= "2026-03-01" && day <= "2026-04-30")));

/** Plays the steps. Steps that have nothing to act on do nothing, as a screen would not offer them. */
export const playLife = (steps: readonly Step[]): Life => {
  let time = start;
  const events: LedgerEvent[] = somebody.flatMap((person) => recordedPerson(person, { at: instantOf(start - dayMs) }));
  const requests: ModelRequest[] = [];
  const instructions: ModelInstruction[] = [];
  const messages: ModelMessage[] = [];
  const one = <T>(list: readonly T[], which: number): T | undefined => list[which % Math.max(1, list.length)];

  for (const [index, { act, actor, which, days }] of steps.entries()) {
    time += act === "wait" ? days * dayMs : 61_000;
    const at = instantOf(time).replace(".000Z", "Z") as Instant;
    const today = dayOf(at, lifeSettings.timeZone);
    const by = personas[actor];
    const isHead = holds("head", actor, today);
    const isHandler = isHead || holds("manager", actor, today);
    const person = one(somebody, which) ?? somebody[0];
    if (!person) break;
    switch (act) {
      case "wait":
        break;
      case "write": {
        const logged = loggedMessage(person, which % 3 === 0 ? "no-concern" : "scattergun", { message: `life-${index}`, by, at, receivedAt: at });
        events.push(logged);
        messages.push({ stream: logged.stream, person, receivedOn: today, triages: [] });
        break;
      }
      case "triage": {
        const message = one(messages, which);
        const outcome = triageOutcomes[days % triageOutcomes.length] ?? "none-of-these";
        if (!message) break;
        const triaged = event("contact.triaged", { outcome, receivedAt: at, passedTo: "" }, { by, at, stream: message.stream, addressKey: message.person.addressKey, sequence: 1 });
        events.push(triaged);
        message.triages.push({ key: triaged.key, by: actor, outcome, undone: false });
        break;
      }
      case "undo-triage": {
        const message = one(
          messages.filter(({ triages }) => triages.length > 0),
          which,
        );
        const triage = message && one(message.triages, days);
        if (!message || !triage) break;
        events.push(event("triage.undone", { of: triage.key, reason: "" }, { by, at, stream: message.stream, addressKey: message.person.addressKey, sequence: 1 }));
        if (triage.by === actor) triage.undone = true;
        break;
      }
      case "ask": {
        const id = `life-${index}`;
        events.push(...sentRequest(person, { request: id, by, at }));
        requests.push({ id, person, by: actor, counts: isHandler, approved: false, decided: false });
        break;
      }
      case "approve": {
        const request = one(
          requests.filter(({ decided }) => !decided),
          which,
        );
        if (!request) break;
        events.push(approval(request.person, { request: request.id, decidedBy: by, decidedAt: at, reviewOn: addDays(today, 200) }));
        request.decided = true;
        request.approved = request.counts && isHead && request.by !== actor;
        break;
      }
      case "instruct": {
        const request = one(
          requests.filter(({ id }) => !instructions.some(({ event: given }) => given.body.request === id)),
          which,
        );
        if (!request) break;
        const reviewOn = addDays(today, 30 + days);
        const endsOn = which % 4 === 0 ? addDays(today, days) : null;
        const given = instruction(request.person, { request: request.id, decidedBy: by, decidedAt: at, reviewOn, ...(endsOn !== null && { endsOn }) });
        events.push(given);
        instructions.push(asModel(given, request.person, isHead, request, reviewOn, endsOn, null));
        break;
      }
      case "replace": {
        const old = one(
          instructions.filter(({ counts }) => counts),
          which,
        );
        if (!old) break;
        const reviewOn = addDays(today, 30 + days);
        const given = event(
          "instruction.given",
          { ...withoutEnd(old.event.body), decision: `life-replacement-${index}`, reviewOn, replaces: old.key },
          { by, at, stream: old.event.stream, sequence: index + 2, personKey: old.person.key },
        );
        events.push(given);
        instructions.push(asModel(given, old.person, isHead, old.request, reviewOn, null, old.key));
        break;
      }
      case "notice": {
        const told = one(instructions, which);
        if (!told) break;
        const notice = noticeOf(told.event, { by, on: today });
        events.push({ ...notice, recordedAt: at, occurredAt: at });
        if (isHandler && told.noticedOn === null) told.noticedOn = today;
        break;
      }
      case "withdraw": {
        const ended = one(instructions, which);
        if (!ended) break;
        events.push(
          event(
            "instruction.withdrawn",
            { instruction: ended.key, reason: "It is not needed any more." },
            { by, at, stream: ended.event.stream, sequence: index + 2, personKey: ended.person.key },
          ),
        );
        if (isHead) ended.withdrawnOn ??= today;
        break;
      }
      case "continue": {
        const kept = one(instructions, which);
        if (!kept) break;
        const reviewOn = addDays(today, 1 + days);
        events.push(
          event(
            "instruction.continued",
            { instruction: kept.key, decision: `life-review-${index}`, reviewOn },
            { by, at, stream: kept.event.stream, sequence: index + 2, personKey: kept.person.key },
          ),
        );
        if (isHead) kept.reviewOn = reviewOn;
        break;
      }
    }
  }
  return { events, instructions, messages, now: instantOf(time) };
};

const withoutEnd = ({ decision, request, addressKeys, measures, matter, contact, reviewOn }: EventOf<"instruction.given">["body"]): EventOf<"instruction.given">["body"] => ({
  decision,
  request,
  addressKeys,
  measures,
  matter,
  contact,
  reviewOn,
});

const asModel = (
  given: EventOf<"instruction.given">,
  person: SamplePerson,
  counts: boolean,
  request: ModelRequest,
  reviewOn: Day,
  endsOn: Day | null,
  replaces: string | null,
): ModelInstruction => ({ key: given.key, person, event: given, counts, request, endsOn, replaces, reviewOn, noticedOn: null, withdrawnOn: null });

/** What the model says of an instruction that counts, at the end of a day. */
export const expectedState = (life: Life, told: ModelInstruction, day: Day): "approved-not-in-force" | "in-force" | "ended" => {
  if (lastDayOf(life, told).some((last) => day > last.day || (day === last.day && last.isOver))) return "ended";
  return told.noticedOn !== null && told.noticedOn <= day ? "in-force" : "approved-not-in-force";
};

/** What ends an instruction, and whether it is over at the end of that day. An end date is the last day of the rule. */
const lastDayOf = (life: Life, { key, endsOn, withdrawnOn }: ModelInstruction): readonly { readonly day: Day; readonly isOver: boolean }[] => [
  ...(endsOn === null ? [] : [{ day: endsOn, isOver: false }]),
  ...(withdrawnOn === null ? [] : [{ day: withdrawnOn, isOver: true }]),
  ...life.instructions.flatMap((other) => (other.counts && other.replaces === key && other.noticedOn !== null ? [{ day: other.noticedOn, isOver: true }] : [])),
];

/** Whether something happened to an instruction on the very day, so that "in force that day" has two answers. */
export const isBorderDay = (life: Life, told: ModelInstruction, day: Day): boolean => told.noticedOn === day || lastDayOf(life, told).some((last) => last.day === day);
