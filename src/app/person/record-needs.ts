import type { BodyOf } from "../../domain/events/kinds.ts";
import { err, type Result } from "../../domain/base/result.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import type { Account } from "../ports.ts";
import { isAhead, recordAbout, type RecordDeps, type RecordError } from "./record-about.ts";

/** Records that somebody asked a person what they need in order to communicate, and what they said. */
export const recordNeedsAsked = async (
  deps: RecordDeps,
  settings: Settings,
  account: Account,
  personKey: string,
  asked: BodyOf<"needs.asked">,
): Promise<Result<string, RecordError>> => (isAhead(deps, settings, asked.on) ? err({ type: "day-ahead" }) : recordAbout(deps, settings, account, personKey, "needs.asked", asked));

/** Records how to communicate with a person, adjustments included. It replaces what was agreed before. */
export const agreeCommunication = (
  deps: RecordDeps,
  settings: Settings,
  account: Account,
  personKey: string,
  agreed: BodyOf<"communication.agreed">,
): Promise<Result<string, RecordError>> => recordAbout(deps, settings, account, personKey, "communication.agreed", agreed);

/** Records what was explained to a person. */
export const recordExplained = async (
  deps: RecordDeps,
  settings: Settings,
  account: Account,
  personKey: string,
  explained: BodyOf<"process.explained">,
): Promise<Result<string, RecordError>> => {
  if (isAhead(deps, settings, explained.on)) return err({ type: "day-ahead" });
  if (explained.what.length === 0) return err({ type: "incomplete", field: "what" });
  return recordAbout(deps, settings, account, personKey, "process.explained", explained);
};

/** Records that a soft step of the policy was tried. None is a restriction. */
export const recordStep = async (deps: RecordDeps, settings: Settings, account: Account, personKey: string, step: BodyOf<"step.tried">): Promise<Result<string, RecordError>> =>
  isAhead(deps, settings, step.on) ? err({ type: "day-ahead" }) : recordAbout(deps, settings, account, personKey, "step.tried", step);
