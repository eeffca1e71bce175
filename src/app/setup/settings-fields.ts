import type { Settings } from "../../domain/policy/settings.ts";

/** One thing in Settings as somebody edits it: as text. */
export interface SettingsField {
  /** Where it stands in Settings, as a problem names it. */
  readonly path: string;
  readonly type: "line" | "text" | "number" | "lines" | "flag";
  readonly read: (settings: Settings) => string;
  /** The settings with this text. Whether it fits is for `checkSettings` to say. */
  readonly write: (settings: Settings, text: string) => Settings;
}

type OwnText = "body" | "ask" | "complaintsRoute" | "emergency";
type OwnLines = "holidays" | "neverLog" | "staffDomains";
type Desk = keyof Settings["desks"];

const own = (key: OwnText, type: "line" | "text"): SettingsField => ({
  path: key,
  type,
  read: (settings) => settings[key],
  write: (settings, text) => ({ ...settings, [key]: text.trim() }),
});

const lines = (key: OwnLines): SettingsField => ({
  path: key,
  type: "lines",
  read: (settings) => settings[key].join("\n"),
  write: (settings, text) => ({ ...settings, [key]: textToLines(text) }),
});

const textToLines = (text: string): readonly string[] => [
  ...new Set(
    text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  ),
];

const adviser = (key: keyof Settings["advisers"]): SettingsField => ({
  path: `advisers.${key}`,
  type: "line",
  read: ({ advisers }) => advisers[key],
  write: (settings, text) => ({ ...settings, advisers: { ...settings.advisers, [key]: text.trim() } }),
});

const letter = (key: Exclude<keyof Settings["letters"], "welsh">): SettingsField => ({
  path: `letters.${key}`,
  type: "text",
  read: ({ letters }) => letters[key],
  write: (settings, text) => ({ ...settings, letters: { ...settings.letters, [key]: text.trim() } }),
});

const deskName = (key: Desk): SettingsField => ({
  path: `desks.${key}.name`,
  type: "line",
  read: ({ desks }) => desks[key].name,
  write: (settings, text) => ({ ...settings, desks: { ...settings.desks, [key]: { ...settings.desks[key], name: text.trim() } } }),
});

const deskDays = (key: Desk): SettingsField => ({
  path: `desks.${key}.workingDays`,
  type: "number",
  read: ({ desks }) => String(desks[key].workingDays),
  // What is no number stays none, so that the check names the field.
  write: (settings, text) => ({ ...settings, desks: { ...settings.desks, [key]: { ...settings.desks[key], workingDays: Number(text.trim() || Number.NaN) } } }),
});

const flag = (path: string, read: (settings: Settings) => boolean, write: (settings: Settings, value: boolean) => Settings): SettingsField => ({
  path,
  type: "flag",
  read: (settings) => (read(settings) ? "yes" : ""),
  write: (settings, text) => write(settings, text !== ""),
});

const deskKeys: readonly Desk[] = ["new-information", "new-complaint", "crime", "safeguarding", "information-request", "dispute"];

/** What an owner edits as plain fields, in groups that are saved together. Salt, groups and channel belong to the deployment and are not here. */
export const settingsGroups = {
  told: [own("body", "line"), own("ask", "line"), own("complaintsRoute", "text"), own("emergency", "text")],
  desks: deskKeys.flatMap((key) => [deskName(key), deskDays(key)]),
  advisers: [adviser("sharing"), adviser("equality"), adviser("legal"), adviser("welfare")],
  letters: [
    letter("from"),
    letter("contact"),
    letter("disputeTo"),
    letter("policyCopy"),
    flag(
      "letters.welsh",
      ({ letters }) => letters.welsh,
      (settings, welsh) => ({ ...settings, letters: { ...settings.letters, welsh } }),
    ),
  ],
  mail: [
    lines("neverLog"),
    lines("staffDomains"),
    flag(
      "listUnopened",
      ({ listUnopened }) => listUnopened,
      (settings, listUnopened) => ({ ...settings, listUnopened }),
    ),
  ],
  holidays: [lines("holidays")],
} as const satisfies Record<string, readonly SettingsField[]>;

export type SettingsGroup = keyof typeof settingsGroups;
