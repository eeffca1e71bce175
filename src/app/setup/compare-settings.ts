import { canonicalJson } from "../../domain/ledger/canonical-json.ts";
import { roles } from "../../domain/ledger/lists.ts";
import type { TabChannel } from "../../domain/policy/channels.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import { checkSettings } from "./check-settings.ts";
import type { Difference } from "./difference.ts";
import { settingsList, type SitePlan } from "./plan.ts";
import type { SiteState } from "./site-state.ts";

/** The site's own Settings, against those that it would be given. Once they stand they are the owners', and set-up changes nothing in them. */
export const compareSettings = ({ settings: wanted, groups }: SitePlan, { settings, groups: known, lists }: SiteState): readonly Difference[] => {
  switch (settings.type) {
    case "none": {
      const hasRecords = [...lists.values()].some((list) => list.hasRecords);
      const isGroupUnknown = known.type === "read" && roles.some((role) => known.value.get(groups[role]) === null);
      // New ones have a new salt, by which no address in the records would be found again.
      return [{ finding: { type: "settings-missing", hasRecords }, mend: hasRecords || isGroupUnknown ? null : { type: "add-row", list: settingsList } }];
    }
    case "unreadable":
      return [{ finding: { type: "settings-unreadable", detail: settings.detail }, mend: null }];
    case "read": {
      const found = settings.settings;
      const others = roles.filter((role) => found.groups[role].toLowerCase() !== groups[role].toLowerCase());
      const faulty = checkSettings({ ...found, packs: [] }).map(({ path }) => path);
      const fields = ownFields.filter((field) => wrote(found, field) !== wrote(wanted, field));
      return [
        ...others.map((role): Difference => ({ finding: { type: "settings-group-differs", role, groupId: found.groups[role] }, mend: null })),
        // A row that was changed by hand. It is read as it stands until an owner puts it right.
        ...(faulty.length === 0 ? [] : [{ finding: { type: "settings-faulty", paths: faulty }, mend: null } as const]),
        ...(fields.length === 0 ? [] : [{ finding: { type: "settings-changed", fields }, mend: null } as const]),
      ];
    }
  }
};

// That a channel was tested is no change of it.
const wrote = (settings: Omit<Settings, "packs">, field: (typeof ownFields)[number]): string => {
  if (field === "channel") return canonicalJson(untested(settings.channel));
  return canonicalJson(field === "channels" ? (settings.channels ?? []).map(untested) : settings[field]);
};

const untested = (channel: TabChannel): object => ({ ...channel, tested: undefined });

/** What the settings file says and owners go on to change. Answers to the policy's questions are theirs from the start. */
const ownFields = [
  "policy",
  "body",
  "timeZone",
  "offices",
  "channel",
  "channels",
  "holidays",
  "neverLog",
  "staffDomains",
  "ask",
  "complaintsRoute",
  "emergency",
  "desks",
  "mailboxes",
  "listUnopened",
  "advisers",
  "letters",
] as const;
