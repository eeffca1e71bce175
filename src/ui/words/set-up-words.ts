import { exhaustive } from "../../domain/base/result.ts";
import type { Role } from "../../domain/ledger/lists.ts";
import { weightOf, type Difference, type Finding, type SetUpStep } from "../../app/setup/difference.ts";
import type { Level } from "../../app/setup/plan.ts";
import type { SiteHolder } from "../../app/setup/site-rights.ts";
import { inLanguages } from "./in-languages.ts";

/** How a group is named to whoever reads, by its id. */
export type GroupName = (groupId: string) => string;

/** Roles as the groups of a deployment are called. */
export const roleGroupWords = inLanguages({
  en: { staff: "Staff", manager: "Managers", head: "Heads of function", decider: "Dispute deciders", owner: "Owners" } satisfies Record<Role, string>,
});

const levelWords = inLanguages({ en: { read: "may read", "add-only": "may read and add", "full-control": "have full control" } satisfies Record<Level, string> });

const holderWords = inLanguages({
  en: { administer: "is an administrator of the site", hold: "has full control of the whole site", use: "may use the whole site" } satisfies Record<SiteHolder["may"], string>,
});

/** What is not as planned, in a sentence; where it is left to a person, with what to do. */
export const sayFinding = inLanguages({
  en: (finding: Finding, groupName: GroupName): string => {
    switch (finding.type) {
      case "site-searched":
        return "The site shows up in search.";
      case "members-share":
        return "Whoever may read the site may let others in.";
      case "shared-outside":
        return "The site can be shared with people outside. A SharePoint Administrator turns that off in the SharePoint admin centre: Active sites, this site, Settings, External file sharing, Only people in your organization.";
      case "level-missing":
        return `The permission level "${finding.level}" is not there.`;
      case "level-differs":
        return `The permission level "${finding.level}" allows something else than to read and add.`;
      case "read-level-wider":
        return `SharePoint's own permission level "${finding.level}" was changed on this site and allows more than to read. Set it back under Site permissions, Advanced, Permission levels, or make a new site.`;
      case "app-missing":
        return "Evenhand's application may not use the site.";
      case "app-role-differs":
        return `Evenhand's application has the role ${finding.roles.join(", ") || "of nothing"} on the site, and should have write alone.`;
      case "app-role-unknown":
        return "Which role Evenhand's application has on the site was not said. Look with Get-PnPEntraIDAppSitePermission: it should be Write.";
      case "other-app":
        return `Another application, "${finding.name}", may use the site. If it is not yours to keep, take it away with Revoke-PnPEntraIDAppSitePermission.`;
      case "group-unknown":
        return `Entra knows no group ${finding.groupId} (${finding.roles.map((role) => roleGroupWords[role]).join(", ")}). Correct its id in the settings file. Until then nothing is given to it, and no Settings are written.`;
      case "office-outside-group":
        return `${finding.name} has an office in Settings (${roleGroupWords[finding.role]}) and is not in the group "${finding.group}", so SharePoint will not let them do it. Add them to the group, or let an owner end the office in Evenhand.`;
      case "member-without-office":
        return `${finding.name} (${finding.oid}) is in the group "${finding.group}" and has no such office in Settings (${roleGroupWords[finding.role]}), so what they decide will not count. Let an owner give them the office in Evenhand, or take them out of the group.`;
      case "owner-decides":
        return `${finding.name} is an owner and decides too (${roleGroupWords[finding.role]}). Whoever can alter rows should not decide: take them out of one of the groups.`;
      case "site-right-extra":
        return `${finding.holder.who} ${holderWords[finding.holder.may]}${finding.holder.siteGroup === null ? "" : `, in the site's own group "${finding.holder.siteGroup}"`}, and is not among the Owners. Every list has rights of its own, so the site is for Owners alone. Take this away under Settings, Site permissions.`;
      case "list-missing":
        return "The list is not there.";
      case "list-extra":
        return "The list is none of Evenhand's. If it holds anything about people, move it to another site.";
      case "versions-off":
        return "The list does not keep the versions of its rows.";
      case "list-searched":
        return "The list shows up in search.";
      case "rights-inherited":
        return "The list has the rights of the site and none of its own.";
      case "column-missing":
        return `The column ${finding.column} is not there.`;
      case "column-emptied":
        return `The column ${finding.column} is not there, and the list holds records that had something in it. Made again it would be empty, and records would not be found by it, so it is not made. Bring the list back from a back-up, or ask whoever supports Evenhand.`;
      case "column-type-differs":
        return `The column ${finding.column} is of another type than it must be. SharePoint cannot change that. While the list holds no records, delete the column and apply again; otherwise bring the list back from a back-up.`;
      case "index-missing":
        return `The column ${finding.column} has no index, so it cannot be asked for.`;
      case "unique-missing":
        return `The column ${finding.column} takes the same value twice.`;
      case "unique-unplanned":
        return `The column ${finding.column} takes no value twice, and should.`;
      case "right-missing":
        return `${groupName(finding.groupId)} should be among those who ${levelWords[finding.level]}, and ${finding.level === "full-control" ? "do not" : "may not"}.`;
      case "right-wider":
        return `${finding.who} has the level "${finding.level}" too, which is more than planned.`;
      case "right-extra":
        return `${finding.who} has a right on the list that nobody planned.`;
      case "canary-missing":
        return "The row is not there by which Evenhand tells an empty answer from one that was held back. Until it is, everybody is told that the list could not be checked.";
      case "canary-differs":
        return "The row by which Evenhand tells an empty answer from one that was held back was changed. The versions of the row say who did it and what it said; restore the first.";
      case "settings-missing":
        return finding.hasRecords
          ? "There is no row of settings, and the lists hold records. New settings would have another salt, and no address would be found again, so none are written. Restore the row from the site's recycle bin."
          : "There is no row of settings.";
      case "settings-unreadable":
        return `The row of settings cannot be read (${finding.detail}). Nobody can work until it can. Restore an earlier version of it: Settings, the row, Version history.`;
      case "settings-group-differs":
        return `Settings name another group for ${roleGroupWords[finding.role]} (${finding.groupId}) than the settings file. One of the two is wrong.`;
      case "settings-faulty":
        return `Settings say what cannot be, at ${finding.paths.join(", ")}: they were changed by hand. An owner puts that right in Set-up in Evenhand, or restores an earlier version of the row.`;
      case "settings-changed":
        return `An owner has changed since: ${finding.fields.join(", ")}. What Evenhand says counts, and the settings file is out of date there.`;
      case "not-read":
        return `${unreadWords[finding.what]} could not be read with the permissions that were given (${finding.detail || "access denied"}), so nothing is known of it.`;
      default:
        return exhaustive(finding);
    }
  },
});

/** What can be left unread, for want of a permission. */
export const unreadWords = inLanguages({
  en: {
    web: "The site's own settings",
    holders: "Who may use the whole site",
    levels: "The permission levels",
    app: "Which applications may use the site",
    groups: "The groups",
    rights: "Who may do what on the list",
  },
});

/** What set-up does, as an order. */
export const sayStep = inLanguages({
  en: (step: SetUpStep, groupName: GroupName): string => {
    switch (step.type) {
      case "leave-search":
        return "Keep the site out of search";
      case "stop-members-sharing":
        return "Let owners alone let others in";
      case "add-level":
        return "Make the permission level that lets people add and not change";
      case "change-level":
        return "Narrow the permission level to reading and adding";
      case "grant-app":
        return "Give Evenhand's application the role write on this one site";
      case "set-app-role":
        return "Set the role of Evenhand's application to write";
      case "create-list":
        return "Make the list with its columns and indexes";
      case "add-column":
        return `Add the column ${step.column.name}`;
      case "change-column":
        return `Set the index of the column ${step.column.name}${step.column.unique ? ", and let it take no value twice" : ""}`;
      case "keep-versions-unsearched":
        return "Keep versions, and keep the list out of search";
      case "stop-inheriting":
        return `Give rights of its own: ${step.access.map(({ groupId, level }) => `${groupName(groupId)} ${levelWords[level]}`).join(", ")}; nobody else`;
      case "grant":
        return `${groupName(step.access.groupId)} ${levelWords[step.access.level]}`;
      case "take-level":
        return "Take the wider right away";
      case "revoke":
        return "Take the right away";
      case "add-row":
        return step.list === "Settings" ? "Write the first settings" : "Add the row that vouches for the list";
      case "change-row":
        return "Set the row right that vouches for the list";
      default:
        return exhaustive(step);
    }
  },
});

/** Where something stands: a list, or the site as a whole. */
export const placeOf = inLanguages({
  en: (of: Finding | SetUpStep): string => {
    if ("list" in of && of.list !== undefined) return of.list;
    if (of.type.startsWith("settings-")) return "Settings";
    return ["group-unknown", "office-outside-group", "member-without-office", "owner-decides"].includes(of.type) ? "People" : "Site";
  },
});

export const weightWords = inLanguages({
  en: (difference: Difference): string => {
    if (difference.mend) return "to mend";
    return { wrong: "for a person", unknown: "not known", note: "to know" }[weightOf(difference)];
  },
});
