import { expect, test } from "vitest";
import { selectedData } from "../../../src/sandbox/hosts/outlook/item-data.ts";
import type { MailboxMessage } from "../../../src/sandbox/hosts/outlook/mailbox-entry.ts";
import { frameRightsOf } from "../../../src/sandbox/hosts/shared/frame-rights.ts";
import type { Person } from "../../../src/sandbox/hosts/shared/people.ts";
import type { FramePlace } from "../../../src/sandbox/hosts/teams/teams-context.ts";
import { teamsContext } from "../../../src/sandbox/hosts/teams/teams-context.ts";
import type { Quirks } from "../../../src/sandbox/tenant/quirks/quirks.ts";

const sam: Person = { as: "staff", id: "oid-sam", tenantId: "tid", name: "Sam Okafor", jobTitle: "Casework officer", address: "sam@brackenshire.example" };

const message: MailboxMessage = {
  kind: "message",
  id: "a.eml",
  subject: "The fence",
  from: { name: "Alwen", address: "alwen@example.org" },
  sender: { name: "Lena", address: "lena@example.org" },
  replyTo: [],
  to: [{ name: "", address: "casework@brackenshire.example" }],
  cc: [{ name: "", address: "sam@brackenshire.example" }],
  receivedAt: "2026-11-20T10:00:00.000Z",
  internetMessageId: "<a@example.org>",
  headers: "From: alwen@example.org",
  text: "The fence.",
  html: null,
  attachmentNames: [],
};

const now = Date.parse("2026-11-28T09:00:00.000Z");

const dataUnder = (quirks: Quirks, changes: Partial<MailboxMessage> = {}) => JSON.parse(JSON.stringify(selectedData({ ...message, ...changes }, sam, quirks, now)));

test("a message is told as it arrived", () => {
  expect(dataUnder({})).toMatchObject({
    itemType: 1,
    itemClass: "IPM.Note",
    from: message.from,
    sender: message.sender,
    to: [{ address: "casework@brackenshire.example" }],
    cc: [{ address: "sam@brackenshire.example" }],
    internetMessageId: "<a@example.org>",
    dateTimeCreated: Date.parse(message.receivedAt),
    userEmailAddress: sam.address,
  });
});

test("item: undefined: there is no item while a message is open", () => {
  expect(dataUnder({ item: "undefined" })).toMatchObject({ itemType: 6 });
  expect(dataUnder({ item: "undefined" })).not.toHaveProperty("id");
});

test("item: nameOnly: writers have a name and no address", () => {
  expect(dataUnder({ item: "nameOnly" })).toMatchObject({ from: { name: "Alwen" }, sender: { name: "Lena" } });
  expect(dataUnder({ item: "nameOnly" }).from).not.toHaveProperty("address");
});

test("item: exchangeAddress: From has the directory's own address, and Sender one that can be used", () => {
  expect(dataUnder({ item: "exchangeAddress" })).toMatchObject({ from: { address: expect.stringMatching(/^\/o=ExchangeLabs\//) }, sender: message.sender });
});

test("item: createdNow: the item was made now, and not when it came", () => {
  expect(dataUnder({ item: "createdNow" })).toMatchObject({ dateTimeCreated: now });
});

test("item: noDate: nothing says when the item was made", () => {
  expect(dataUnder({ item: "noDate" })).not.toHaveProperty("dateTimeCreated");
});

test.each([
  ["Auto-Submitted: auto-replied\r\nFrom: alwen@example.org", "IPM.Note.Rules.OofTemplate.Microsoft"],
  ["From: alwen@example.org\r\nContent-Type: multipart/report; report-type=delivery-status", "REPORT.IPM.Note.NDR"],
  ["From: alwen@example.org", "IPM.Note"],
])("item: itemClass: %j is told as %s, and by default as an ordinary message", (headers, itemClass) => {
  expect([dataUnder({ item: "itemClass" }, { headers }).itemClass, dataUnder({}, { headers }).itemClass]).toEqual([itemClass, "IPM.Note"]);
});

test("item: draft: the message is one that is being written", () => {
  expect(dataUnder({ item: "draft" })).toMatchObject({ itemType: 4 });
});

test("several quirks of an item hold together", () => {
  const data = dataUnder({ item: ["nameOnly", "noDate"] });
  expect([data.from, data.dateTimeCreated]).toEqual([{ name: "Alwen" }, undefined]);
});

const place: FramePlace = { frameContext: "content", entityId: "desk", subEntityId: null, channel: null };

test("profile: none: neither Outlook nor Teams says whose it is", () => {
  expect(dataUnder({ profile: "none" })).not.toHaveProperty("userEmailAddress");
  expect(teamsContext(sam, place, "default", { profile: "none" })).not.toHaveProperty("userPrincipalName");
  expect(teamsContext(sam, place, "default")).toMatchObject({ userPrincipalName: sam.address });
});

test("account: differs: the mailbox is a shared one", () => {
  expect(dataUnder({ account: "differs" })).toMatchObject({ userEmailAddress: "casework@brackenshire.example" });
});

test.each<[Quirks, string, string]>([
  [{}, "allow-downloads", "allow-modals allow-downloads"],
  [{ frame: "web" }, "allow-downloads", "allow-modals allow-downloads"],
  [{ frame: "desktop" }, "", "allow-modals allow-downloads"],
  [{ frame: "neither" }, "", ""],
])("%j: beyond what every page may, a frame in Outlook has the rights %j, and one in Teams %j", (quirks, outlook, teams) => {
  const rights = (host: "outlook" | "teams") =>
    frameRightsOf(host, quirks)
      .split(" ")
      .filter((right) => /modals|downloads/.test(right))
      .join(" ");
  expect([rights("outlook"), rights("teams")]).toEqual([outlook, teams]);
});
