import { expect, test } from "vitest";
import { checkSettings } from "../../../src/app/setup/check-settings.ts";
import { settingsGroups, type SettingsField } from "../../../src/app/setup/settings-fields.ts";
import type { Mailbox, Settings } from "../../../src/domain/policy/settings.ts";
import { personas, testSettings } from "../../support/events.ts";

const fields: readonly SettingsField[] = Object.values(settingsGroups).flat();

const fieldAt = (path: string): SettingsField => {
  const field = fields.find((each) => each.path === path);
  if (!field) throw new Error(`There is no field ${path}.`);
  return field;
};

const written = (path: string, text: string): Settings => fieldAt(path).write(testSettings, text);

const mailbox: Mailbox = { id: "m1", name: "Restricted contact", address: "restricted@brackenshire.example", use: "diversion", reader: personas.staff, deputy: personas.staff2 };

test("settings that are read and written field by field stay as they were", () => {
  const again = fields.reduce((settings, field) => field.write(settings, field.read(settings)), testSettings);
  expect(again).toEqual(testSettings);
  expect(checkSettings(again)).toEqual([]);
});

test("what somebody writes in a field arrives in the settings, as text, number, list or choice", () => {
  expect(written("letters.disputeTo", " The Chief Executive ").letters.disputeTo).toBe("The Chief Executive");
  expect(written("desks.crime.workingDays", "2").desks.crime).toEqual({ name: "Duty manager", workingDays: 2 });
  expect(written("holidays", "2027-01-01\n\n 2027-03-26 \n2027-01-01").holidays).toEqual(["2027-01-01", "2027-03-26"]);
  expect(written("listUnopened", "yes").listUnopened).toBe(true);
});

test.each([
  ["ask", " ", "ask"],
  ["desks.crime.workingDays", "a few", "desks.crime.workingDays"],
  ["desks.crime.workingDays", "", "desks.crime.workingDays"],
  ["desks.crime.workingDays", "1.5", "desks.crime.workingDays"],
  ["holidays", "2027-02-30", "holidays[0]"],
])("%s cannot be %j, and the problem names the field", (path, text, at) => {
  expect(checkSettings(written(path, text)).map((problem) => problem.path)).toEqual([at]);
});

test("a mailbox needs an address of its own and a deputy who is not its reader", () => {
  const twice = { ...testSettings, mailboxes: [mailbox, { ...mailbox, id: "m2", address: "Restricted@Brackenshire.example" }] };
  expect(checkSettings(twice)).toMatchObject([{ path: "mailboxes[1].address" }]);
  expect(checkSettings({ ...testSettings, mailboxes: [{ ...mailbox, deputy: personas.staff }] })).toMatchObject([{ path: "mailboxes[0].deputy.oid" }]);
  expect(checkSettings({ ...testSettings, mailboxes: [mailbox] })).toEqual([]);
});

test("unopened mail cannot be listed while no mailbox is named", () => {
  expect(checkSettings(written("listUnopened", "yes"))).toMatchObject([{ path: "listUnopened" }]);
  expect(checkSettings({ ...written("listUnopened", "yes"), mailboxes: [mailbox] })).toEqual([]);
});

test("a channel stands once, and a manager in one of them alone", () => {
  const { tested: _, ...tab } = testSettings.channel;
  const own = { ...tab, channel: "19:own@thread.tacv2", head: personas.head, managers: [personas.manager] };
  const other = { ...own, channel: "19:other@thread.tacv2", managers: [personas.staff2] };
  const problems = (...channels: NonNullable<Settings["channels"]>): readonly unknown[] =>
    checkSettings({ ...testSettings, channels }).map(({ path, fault }) => [path, fault.type]);
  expect(problems(own, other)).toEqual([]);
  expect(problems(own, { ...other, managers: [personas.staff2, personas.manager] })).toEqual([["channels[1].managers[1]", "manager-elsewhere"]]);
  expect(problems(own, { ...other, channel: own.channel })).toEqual([["channels[1].channel", "channel-repeated"]]);
  expect(problems({ ...own, channel: tab.channel })).toEqual([["channels[0].channel", "channel-repeated"]]);
  expect(problems({ ...own, managers: [] })).toEqual([["channels[0].managers", "manager-missing"]]);
});
