import { expect, test } from "vitest";
import { hasSet, outlookClients } from "../../../src/adapters/outlook/clients.ts";
import { limitsOf } from "../../../src/adapters/outlook/limits.ts";

const contextOf = (platform: string, mailbox: string) =>
  ({ platform, requirements: { isSetSupported: (_: string, wanted = "1.1") => hasSet(mailbox, wanted) } }) as unknown as Office.Context;

test.each(["iOS", "Android"])("on %s the pane is that of a phone", (platform) => {
  expect(limitsOf(contextOf(platform, "1.5"))).toEqual(["phone"]);
});

test("an Outlook before Mailbox 1.13 does not say which shared mailbox an email is in, and a newer one has no limits", () => {
  expect(limitsOf(contextOf("PC", "1.9"))).toEqual(["shared-mailbox"]);
  expect(limitsOf(contextOf("PC", "1.13"))).toEqual([]);
  expect(limitsOf(contextOf("OfficeOnline", "1.16"))).toEqual([]);
});

test("what is said of each client in the matrix is what the pane says there", () => {
  const without = outlookClients.filter(({ mailbox, isPhone }) => limitsOf(contextOf(isPhone ? "iOS" : "PC", mailbox)).length > 0);
  expect(without.map(({ name }) => name)).toEqual(["Outlook LTSC 2021 (volume licence)", "Outlook 2016 and 2019 (volume licence)", "Outlook on iOS", "Outlook on Android"]);
});
