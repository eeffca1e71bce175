import { formatOf } from "../../ledger/formats.ts";
import { isOrderedKey } from "../../ledger/define-kind.ts";
import { isInstructionKey, restrictionStream } from "../../ledger/keys.ts";
import { stepsInTurn } from "../../ledger/steps.ts";
import { groupBy } from "../../base/group-by.ts";
import type { EventOf, LedgerEvent } from "../../events/event.ts";

/** A row about what staff may do. */
export type Act = EventOf<(typeof actKinds)[number]>;

export const actKinds = ["instruction.given", "instruction.continued", "instruction.withdrawn", "instruction.dropped"] as const;

type Given = EventOf<"instruction.given">;

/** What an act comes too late for, or is not about. It uses up its number and nothing else. */
export interface VoidAct {
  readonly act: Act;
  readonly reason: "ended-first" | "changed-first" | "given-already" | "told-already" | "no-such-instruction";
}

/** The acts about restrictions, as far as they have their effect, and those that have none. */
export interface Acts {
  /** In turn. Those of format 1 come first: they all have their effect. */
  readonly effective: readonly Act[];
  readonly voided: readonly VoidAct[];
}

/** When the service recorded the first notice of an instruction, by the instruction's key; null when there is none. */
type NoticedAt = (instruction: string) => string | null;

const isAct = (event: LedgerEvent): event is Act => actKinds.some((kind) => kind === event.kind);

/**
 * Which of a person's acts have their effect. From format 2 on all acts about one restriction are steps of one stream, and each
 * is judged by those before it, by sequence alone. What ended does not go on, return or change; what was changed is
 * changed again only by its change; each decision is carried out once. `events` are those of one person that count.
 */
export const actsIn = (events: readonly LedgerEvent[], noticedAt: NoticedAt): Acts => {
  const acts = events.filter(isAct);
  const written = acts.filter((act) => formatOf(act) === 1);
  // Each decision is carried out once: a second row that says so came later.
  const inFormat1 = written.filter((act) => isFirstOfDecision(written, act));
  const steps = acts.filter((act) => formatOf(act) > 1 && isOrderedKey(act));
  const effective: Act[] = [...inFormat1];
  const voided: VoidAct[] = written.filter((act) => !inFormat1.includes(act)).map((act) => ({ act, reason: "given-already" }));
  for (const [stream, own] of groupBy(steps, ({ stream: name }) => name)) {
    const before = inFormat1.filter((act): act is Given => act.kind === "instruction.given" && restrictionStream(act.body.request) === stream);
    const course = startCourse(before, inFormat1);
    for (const act of stepsInTurn(own)) {
      const reason = course.refuses(act, noticedAt);
      if (reason) voided.push({ act, reason });
      else {
        course.take(act);
        effective.push(act);
      }
    }
  }
  return { effective, voided };
};

/** The decision that an act carries out; null where it carries out none. */
export const decisionOf = ({ body }: Act): string | null => ("decision" in body ? (body.decision ?? null) : null);

/** Whether an act carries out a decision: in format 1 by its key, and since then by naming it. */
export const isCarriedOutBy = (act: Act, decision: string): boolean => (formatOf(act) === 1 ? isInstructionKey(decision, act.key) : decisionOf(act) === decision);

const isFirstOfDecision = (acts: readonly Act[], act: Act): boolean => {
  const decision = decisionOf(act);
  if (decision === null || !isCarriedOutBy(act, decision)) return true;
  return acts.find((each) => each.kind === act.kind && isCarriedOutBy(each, decision)) === act;
};

/** What is known of one restriction between two of its acts. */
interface ActCourse {
  readonly refuses: (act: Act, noticedAt: NoticedAt) => VoidAct["reason"] | null;
  readonly take: (act: Act) => void;
}

const startCourse = (before: readonly Given[], inFormat1: readonly Act[]): ActCourse => {
  const given = new Map(before.map((act) => [act.key, act]));
  const over = new Set(inFormat1.flatMap((act) => (act.kind === "instruction.withdrawn" ? [act.body.instruction] : [])));
  /** The act that carries a decision out, of each kind. */
  const carriedOut = new Map<string, Act>(before.map((act) => [`${act.kind} ${act.body.decision}`, act]));
  const isChanged = (instruction: string): boolean => [...given.values()].some(({ key, body }) => body.replaces === instruction && !over.has(key));
  const refusesAbout = (instruction: string): VoidAct["reason"] | null => {
    if (!given.has(instruction)) return "no-such-instruction";
    return over.has(instruction) ? "ended-first" : null;
  };
  return {
    refuses: (act, noticedAt) => {
      const decision = decisionOf(act);
      const earlier = decision === null ? undefined : carriedOut.get(`${act.kind} ${decision}`);
      // What has ended without its ground leaves room for what was decided: nobody but handlers can tell which it was.
      if (earlier && !(act.kind === "instruction.given" && over.has(earlier.key))) return "given-already";
      switch (act.kind) {
        case "instruction.withdrawn":
          return refusesAbout(act.body.instruction);
        case "instruction.dropped": {
          const change = given.get(act.body.instruction);
          if (change?.body.replaces === undefined) return "no-such-instruction";
          const told = noticedAt(change.key);
          return refusesAbout(change.key) ?? (told !== null && told < act.recordedAt ? "told-already" : null);
        }
        case "instruction.continued":
          return refusesAbout(act.body.instruction) ?? (isChanged(act.body.instruction) ? "changed-first" : null);
        case "instruction.given": {
          const { replaces, request } = act.body;
          if (restrictionStream(request) !== act.stream) return "no-such-instruction";
          if (replaces !== undefined) return refusesAbout(replaces) ?? (isChanged(replaces) ? "changed-first" : null);
          return [...given.keys()].some((key) => !over.has(key)) ? "given-already" : null;
        }
      }
    },
    take: (act) => {
      const decision = decisionOf(act);
      if (decision !== null) carriedOut.set(`${act.kind} ${decision}`, act);
      if (act.kind === "instruction.given") given.set(act.key, act);
      if (act.kind === "instruction.dropped") over.add(act.body.instruction);
      // An end is the end of the restriction through all its changes: none of them brings it back.
      if (act.kind === "instruction.withdrawn") for (const key of given.keys()) over.add(key);
    },
  };
};
