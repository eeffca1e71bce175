import type { ServiceError } from "../../src/app/ports.ts";
import type { RefusedStep, SetUpStopped, StepReport } from "../../src/app/setup/apply-plan.ts";
import type { FileProblem } from "../../src/app/setup/deployment-file.ts";
import { weightOf, type Difference } from "../../src/app/setup/difference.ts";
import type { SitePlan } from "../../src/app/setup/plan.ts";
import type { NameAmbiguous } from "../../src/app/setup/resolve-groups.ts";
import { exhaustive } from "../../src/domain/base/result.ts";
import { roles } from "../../src/domain/ledger/lists.ts";
import { placeOf, roleGroupWords, sayFinding, sayStep, weightWords, type GroupName } from "../../src/ui/words/set-up-words.ts";
import { saySettingsFault } from "../../src/ui/office/setup/words.ts";

/** Groups by the roles that they hold. */
export const groupNamer =
  ({ groups }: Pick<SitePlan, "groups">): GroupName =>
  (groupId) => {
    const named = roles.filter((role) => groups[role] === groupId).map((role) => roleGroupWords[role]);
    return named.length === 0 ? groupId : named.join(" and ");
  };

const line = (place: string, text: string): string => `  ${place.padEnd(13)} ${text}`;

/** Each difference in one line, with what set-up does about it or who must. */
export const sayDifferences = (differences: readonly Difference[], groupName: GroupName): readonly string[] =>
  differences.map(({ finding, mend }) =>
    line(placeOf(finding), `[${weightWords({ finding, mend })}] ${sayFinding(finding, groupName)}${mend ? ` → ${sayStep(mend, groupName)}.` : ""}`),
  );

export const sayProgress = ({ step, error, left }: StepReport, groupName: GroupName): string =>
  line(placeOf(step), `${error ? `not done: ${sayStep(step, groupName)}: ${sayError(error)}` : `done: ${sayStep(step, groupName)}.`}${left > 0 ? ` ${left} left.` : ""}`);

export const sayRefused = (refused: readonly RefusedStep[], groupName: GroupName): readonly string[] =>
  refused.length === 0
    ? []
    : ["", "The service refused:", ...refused.map(({ step, error }) => line(placeOf(step), `${sayStep(step, groupName)}: ${sayError(error)}${remedyOf(step.type)}`))];

const remedyOf = (step: string): string => {
  switch (step) {
    case "leave-search":
      return " On a site that allows no scripts SharePoint refuses this. Set it by hand: Site settings, Search and offline availability, Allow this site to appear in search results: No.";
    case "change-column":
      return " The list may hold the same value twice, or too many rows to be indexed now. Look at the list before you try again.";
    case "grant":
    case "stop-inheriting":
      return " SharePoint may not know a group that was just made. Wait ten minutes and apply again.";
    case "set-app-role":
      return " Change it with Set-PnPEntraIDAppSitePermission, or take it away in remove and apply again.";
    default:
      return "";
  }
};

export const sayStopped = ({ at, error, done }: SetUpStopped, groupName: GroupName): readonly string[] => [
  "",
  `Stopped ${at === "reading" ? "while reading the site" : `at: ${placeOf(at)}: ${sayStep(at, groupName)}`}. ${sayError(error)}`,
  `${done.length} steps were done and stay. Run the same command again: it goes on from there.`,
];

/** Why the service could not be asked, and what to do. */
export const sayError = (error: ServiceError | NameAmbiguous): string => {
  switch (error.type) {
    case "offline":
      return "Nothing answers at that address. Check the network and the addresses, then run it again.";
    case "timed-out":
      return "The service did not answer within a minute. Run it again.";
    case "answer-lost":
      return "The answer was lost, so it may have been done. Run it again: it looks first.";
    case "throttled":
      return `The service asks to wait for ${Math.ceil(error.retryAfterMs / 1000)} seconds. Run it again then.`;
    case "unavailable":
      return `The service does not work at the moment (${error.status}). Run it again in some minutes.`;
    case "sign-in-needed":
      return `The service did not take the token (${error.detail}). Sign in again, or get new tokens: they are good for about an hour.`;
    case "not-allowed":
      return `Whoever signed in may not do this, or the token lacks a permission (${error.detail}). docs/deploy.md says which role and which permissions each command needs.`;
    case "not-found":
      return `It is not there (${error.detail}). Check the site's address in the settings file, and that the site was made.`;
    case "refused":
      return `The service refused (${error.status}: ${error.detail}).`;
    case "device-failed":
      return "This computer could not keep what is needed.";
    case "name-ambiguous":
      return `${error.ids.length} groups are called "${error.name}" (${error.ids.join(", ")}). Put the id of the right one into the settings file.`;
    default:
      return exhaustive(error);
  }
};

export const sayFileProblem = ({ path, fault }: FileProblem): string => {
  switch (fault.type) {
    case "no-guid":
      return `${path}: Write the id, such as 11111111-2222-3333-4444-555555555555.`;
    case "no-site":
      return `${path}: Write the site's address, such as https://tenant.sharepoint.com/sites/evenhand.`;
    case "id-or-name":
      return `${path}: Write the "id" of a group that is there, or the "name" of one to be found or made, and not both.`;
    case "no-such-policy":
      return `${path}: Evenhand comes with no such policy. A policy of your own is added by an owner in Evenhand; begin with one of the others.`;
    case "no-such-time-zone":
      return `${path}: Write a time zone such as Europe/London.`;
    case "not-here":
      return `${path}: This does not stand here: set-up makes it, or it has a place of its own in the file. Take it out.`;
    default:
      return `${path === "" ? "The file" : path}: ${saySettingsFault(fault)}`;
  }
};

/** What is in order, in a line, and what is left, by who must do it. */
export const saySummary = (differences: readonly Difference[]): string => {
  const count = (weight: string): number => differences.filter((each) => weightOf(each) === weight).length;
  const [wrong, unknown] = [count("wrong"), count("unknown")];
  if (wrong + unknown === 0) return "All is as planned.";
  return [wrong > 0 ? `${wrong} ${wrong === 1 ? "thing differs" : "things differ"} from the plan.` : "", unknown > 0 ? `${unknown} could not be read.` : ""]
    .filter((text) => text !== "")
    .join(" ");
};

export const sayToMake = (names: readonly string[]): readonly string[] =>
  names.map((name) => line("People", `[to mend] There is no group "${name}". → Make the group. Put people into it in Entra.`));
