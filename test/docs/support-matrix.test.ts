import { expect, test } from "vitest";
import { outlookXml } from "../../scripts/package/outlook-xml.ts";
import { manifestVersion, unifiedManifest } from "../../scripts/package/unified-manifest.ts";
import { english } from "../../scripts/package/words.ts";
import { hasSet, mailboxSets, nestedSignIn, outlookClients, type OutlookClient } from "../../src/adapters/outlook/clients.ts";
import { sampleValues } from "../package/samples.ts";
import { table, writtenPart } from "./written-part.ts";

const has = (client: OutlookClient, set: keyof typeof mailboxSets): boolean => client.engine === "current" && hasSet(client.mailbox, mailboxSets[set]);

const yes = (does: boolean): string => (does ? "yes" : "–");

const signIn = ({ signsInFrom, engine }: OutlookClient): string => {
  if (engine === "too-old") return "–";
  if (signsInFrom === false) return "in a window of the browser";
  return signsInFrom === null ? "within Outlook" : `within Outlook from ${signsInFrom}`;
};

const opens = ({ engine, from }: OutlookClient): string => {
  if (engine === "too-old") return "no: the engine is too old, and the pane says so";
  return from === null ? "yes" : `yes, from ${from}`;
};

const matrix = (): string =>
  table(
    ["Outlook", "Package", "The pane opens", "Signs in", "Pinned", "Header read", "Letters as emails", "Knows the shared mailbox", "Follows the theme"],
    outlookClients.map((client) => [
      client.name,
      client.package === "zip" ? "`evenhand.zip`" : "`outlook.xml`",
      opens(client),
      signIn(client),
      yes(client.pins && client.engine === "current"),
      yes(has(client, "header") && !client.isPhone),
      yes(has(client, "draft") && !client.isPhone),
      yes(has(client, "sharedMailbox") && !client.isPhone),
      yes(has(client, "theme")),
    ]),
  );

const sets = (): string =>
  table(
    ["Set", "For"],
    [
      [`Mailbox ${mailboxSets.pane}`, "the pane, pinned: declared by both packages"],
      [`Mailbox ${mailboxSets.draft}`, "a letter as a new email; from 1.9 Outlook says how that went"],
      [`Mailbox ${mailboxSets.header}`, "the header: whom a reply reaches, what sent the email, when it came"],
      [`Mailbox ${mailboxSets.sharedMailbox}`, "which shared mailbox an email is in"],
      [`Mailbox ${mailboxSets.theme}`, "Outlook's theme"],
      [`${nestedSignIn.name} ${nestedSignIn.version}`, "signing in within Outlook"],
    ],
  );

test.each([
  ["clients", matrix],
  ["sets", sets],
])("the table of %s in docs/support-matrix.md is the one that the product goes by", (name, tableOf) => {
  expect(writtenPart({ page: "support-matrix.md", writer: "test/docs/support-matrix.test.ts", name }, tableOf())).toBe(tableOf());
});

test("both manifests ask for the set that the matrix calls the pane's, and every client in it has that", () => {
  const manifest = unifiedManifest(sampleValues(), english);
  expect(manifest.extensions.map(({ requirements }) => requirements.capabilities)).toEqual([[{ name: "Mailbox", minVersion: mailboxSets.pane }]]);
  const xml = outlookXml(sampleValues(), english);
  expect([...xml.matchAll(/(?:MinVersion|DefaultMinVersion)="([^"]+)"/g)].map(([, version]) => version)).toEqual([mailboxSets.pane, mailboxSets.pane]);
  expect(outlookClients.filter(({ mailbox }) => !hasSet(mailbox, mailboxSets.pane))).toEqual([]);
  // Microsoft: it is asked for at run time, and not declared.
  expect(JSON.stringify(manifest) + xml).not.toContain(nestedSignIn.name);
  expect(manifestVersion).toBe("1.29");
});

test("phones are reached by the XML alone, whose button there pins nothing", () => {
  const xml = outlookXml(sampleValues(), english);
  const mobile = xml.slice(xml.indexOf("<MobileFormFactor>"), xml.indexOf("</MobileFormFactor>"));
  expect(mobile).toContain("MobileMessageReadCommandSurface");
  expect(mobile).not.toContain("SupportsPinning");
  const phones = outlookClients.filter(({ isPhone }) => isPhone);
  expect(phones.map(({ package: reaches, pins }) => ({ reaches, pins }))).toEqual(phones.map(() => ({ reaches: "xml", pins: false })));
});
