import { dayOf, type Instant } from "../../domain/base/time.ts";
import { channelOfCard, channelsOf, type TabChannel } from "../../domain/policy/channels.ts";
import { currentPolicy, findPack } from "../../domain/policy/policy-at.ts";
import { questionsOf } from "../../domain/policy/questions.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import type { RestrictionRequest } from "../../domain/subjects/request/requests.ts";
import { firstAsker } from "../request/post-card.ts";
import type { SeenFromHere } from "./seen-from-here.ts";

/** What somebody at the tab knows of the site's lists: owners look, others may not. */
export type Look =
  | { readonly type: "not-an-owner" | "looking" | "failed" }
  /** What was seen, and what only the administrator's command can see. */
  | { readonly type: "seen"; readonly seen: SeenFromHere };

/** One thing that must be so before people use Evenhand. */
export type Check =
  | { readonly name: "lists"; readonly state: CheckState; readonly count: number }
  | { readonly name: "rights"; readonly state: "unseen" }
  | { readonly name: "policy"; readonly state: CheckState }
  | { readonly name: "questions"; readonly state: CheckState; readonly count: number }
  | { readonly name: "offices"; readonly state: CheckState; readonly missing: readonly MissingOffice[] }
  | { readonly name: "channels"; readonly state: CheckState; readonly count: number };

/** `unseen` is never "fine": nothing is known of it. */
export type CheckState = "done" | "open" | "unseen";

/** `second-person`: one person alone is both manager and head of function, and may not decide what they asked. */
export type MissingOffice = "manager" | "head" | "decider" | "second-person";

export interface ToCheck {
  readonly settings: Settings;
  readonly now: Instant;
  /** Null where they did not answer in full: that no card is among them means nothing then. */
  readonly requests: ReadonlyMap<string, RestrictionRequest> | null;
  readonly look: Look;
}

/** What is to be done before people use Evenhand, in the order in which it is done best. */
export const checklist = ({ settings, now, requests, look }: ToCheck): readonly Check[] => {
  const policy = findPack(settings, settings.policy) && currentPolicy(settings, now);
  const questions = policy ? questionsOf(policy).length : 0;
  const missing = missingOffices(settings, now);
  const untried = channelsOf(settings).filter((channel) => !isTried(settings, channel, requests ?? new Map())).length;
  return [
    { name: "lists", ...checkLists(look) },
    { name: "rights", state: "unseen" },
    { name: "policy", state: policy ? "done" : "open" },
    { name: "questions", state: policy ? doneIf(questions === 0) : "unseen", count: questions },
    { name: "offices", state: doneIf(missing.length === 0), missing },
    { name: "channels", state: untried > 0 && requests === null ? "unseen" : doneIf(untried === 0), count: untried },
  ];
};

const doneIf = (isDone: boolean): CheckState => (isDone ? "done" : "open");

const checkLists = (look: Look): { readonly state: CheckState; readonly count: number } => {
  if (look.type !== "seen") return { state: "unseen", count: 0 };
  const { length } = look.seen.differences;
  return { state: doneIf(length === 0), count: length };
};

const missingOffices = ({ offices, timeZone }: Settings, now: Instant): readonly MissingOffice[] => {
  const today = dayOf(now, timeZone);
  const holders = (role: MissingOffice): readonly string[] =>
    offices.filter((office) => office.role === role && office.from <= today && (office.until === null || office.until >= today)).map(({ oid }) => oid);
  const [managers, heads] = [holders("manager"), holders("head")];
  const isOneAlone = managers.length > 0 && heads.length > 0 && new Set([...managers, ...heads]).size === 1;
  return [...(["manager", "head", "decider"] as const).filter((role) => holders(role).length === 0), ...(isOneAlone ? (["second-person"] as const) : [])];
};

/** Whether somebody saw a test card work in a channel, or a request's card is there. */
export const isTried = (settings: Settings, channel: TabChannel, requests: ReadonlyMap<string, RestrictionRequest>): boolean =>
  channel.tested !== undefined ||
  [...requests.values()].some(
    (request) =>
      request.card.type === "posted" &&
      request.card.message !== "" &&
      channelOfCard(settings, { webUrl: request.card.webUrl, askedBy: firstAsker(request) }).channel === channel.channel,
  );
