import type { BodyOf } from "../../domain/events/kinds.ts";
import { canonicalJson } from "../../domain/ledger/canonical-json.ts";
import { foldNeeds, type Needs } from "../../domain/subjects/person/needs.ts";
import { err, type Result } from "../../domain/base/result.ts";
import { actOnPerson, aheadProblem, recordAbout, type RecordError } from "./record-about.ts";
import type { RecordingWork } from "../work.ts";

/** Records that somebody asked a person what they need in order to communicate, and what they said. */
export const recordNeedsAsked = async (work: RecordingWork, personKey: string, asked: BodyOf<"needs.asked">): Promise<Result<string, RecordError>> => {
  const ahead = aheadProblem(work, asked.on);
  return ahead ? err(ahead) : recordAbout(work, "needs.asked", { personKey, body: asked });
};

/** How to communicate with a person, and what was agreed before as whoever writes has seen it; null where nothing was. */
export interface CommunicationToAgree {
  readonly agreed: BodyOf<"communication.agreed">;
  readonly seen: Needs["communication"];
}

/** Records how to communicate with a person, adjustments included. It replaces what was agreed before, so that has to be what was seen. */
export const agreeCommunication = (work: RecordingWork, personKey: string, { agreed, seen }: CommunicationToAgree): Promise<Result<string, RecordError>> =>
  actOnPerson(work, "communication.agreed", {
    personKey,
    body: agreed,
    isAbout: ({ kind }) => kind === "communication.agreed",
    isAsSeen: (events) => canonicalJson(foldNeeds(work.settings, events).get(personKey)?.communication ?? null) === canonicalJson(seen),
  });

/** Records what was explained to a person. */
export const recordExplained = async (work: RecordingWork, personKey: string, explained: BodyOf<"process.explained">): Promise<Result<string, RecordError>> => {
  const ahead = aheadProblem(work, explained.on);
  if (ahead) return err(ahead);
  if (explained.what.length === 0) return err({ type: "incomplete", field: "what" });
  return recordAbout(work, "process.explained", { personKey, body: explained });
};

/** Records that a soft step of the policy was tried. None is a restriction. */
export const recordStep = async (work: RecordingWork, personKey: string, step: BodyOf<"step.tried">): Promise<Result<string, RecordError>> => {
  const ahead = aheadProblem(work, step.on);
  return ahead ? err(ahead) : recordAbout(work, "step.tried", { personKey, body: step });
};
