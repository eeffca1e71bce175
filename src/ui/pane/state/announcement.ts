import { keepingWords } from "../keeping-words.ts";
import { sayOutcome } from "../../words/triage-words.ts";
import type { UnlookedMessage } from "../../../app/pane/read-message.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import { sayDay, sayTime } from "../../words/dates.ts";
import { choiceLabel } from "../log/choice-label.ts";
import { logWords } from "../log/words.ts";
import { rareWords } from "../standing/rare-words.ts";
import { words } from "../words.ts";
import { viewOwn } from "./log-view.ts";
import type { PaneState } from "./pane-state.ts";
import { standingsToTell, viewStanding, type ShownStanding } from "./standing-view.ts";

/** What somebody who does not see the pane is told about it now. It is said anew only when it changes. */
export const announcementOf = (policy: Policy | undefined, state: PaneState): string => {
  const { open, session } = state;
  if (open.type === "none") return words.nothingOpen.none.heading;
  if (open.type !== "message") return "";
  const name = open.message.from?.name || open.message.from?.address || (open.message.isDraft ? words.sender.draft : words.sender.none);
  if (open.read && open.read.type !== "sender") {
    const told = standingsToTell(viewStanding(state, open)).map(({ standing }) => headingOf(standing, "checked"));
    return [name, ...told, unlookedHeading(open.read.type)].map(asSentence).join(" ");
  }
  return [name, standingHeading(state), policy && session ? ownWords(policy, state) : ""]
    .filter((part) => part !== "")
    .map(asSentence)
    .join(" ");
};

const unlookedHeading = (type: UnlookedMessage["type"]): string => {
  const { draft, nameAlone, noSender, unusable } = rareWords.unlooked;
  return { draft, "no-sender": noSender, "name-alone": nameAlone, "unusable-sender": unusable }[type];
};

const standingHeading = (state: PaneState): string => {
  if (state.open.type !== "message") return "";
  const view = viewStanding(state, state.open);
  if (view.type === "checking") return words.standing.checking;
  if (view.type === "could-not-check") return `${words.standing.couldNotCheck}. ${words.standing.mayBeARule}`;
  const certainty = view.isCurrent ? "checked" : "stale";
  return view.standings
    .map(({ standing }) => (standing.type === "no-rule" && view.reserve !== null ? words.standing.noRuleBut[view.reserve].heading : headingOf(standing, certainty)))
    .join(". ");
};

const headingOf = (standing: ShownStanding["standing"], certainty: "checked" | "stale"): string => {
  switch (standing.type) {
    case "no-rule":
      return words.standing.noRule[certainty].heading;
    case "check-who":
      return rareWords.standing.checkWho;
    case "warned":
      return words.standing.warned(sayDay(standing.on));
    case "kept-from-you":
      return rareWords.standing.keptFromYou;
    case "represents":
      return rareWords.standing.represents[certainty];
    case "permitted-route":
      return rareWords.standing.permittedRoute;
    case "several-writers":
      return rareWords.standing.severalWriters;
    case "in-force":
      return standing.overdue ? words.standing.inForceLate : words.standing.inForce;
    case "one-matter":
      return rareWords.standing.oneMatter(standing.restriction.matter);
    case "must-answer":
      return sayOutcome(standing.triage.outcome);
  }
};

const ownWords = (policy: Policy, { open, session, keeping }: PaneState): string => {
  if (!session || open.type !== "message" || !open.answer) return "";
  const own = viewOwn(policy, session.account.oid, open.answer);
  if (!own) return "";
  const label = choiceLabel(own.view.policy ?? policy, own.view.choice);
  const progress = { kept: keepingWords.kept[keeping], refused: logWords.refused, logged: logWords.logged(sayTime(own.view.at, session.settings.timeZone)) };
  return `${label}. ${progress[own.progress]}`;
};

const asSentence = (part: string): string => (part.endsWith(".") ? part : `${part}.`);
