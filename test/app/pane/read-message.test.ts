import { expect, test } from "vitest";
import { isKeptOut } from "../../../src/app/pane/kept-out.ts";
import { readMessage } from "../../../src/app/pane/read-message.ts";
import type { MailAddress, OpenMessage } from "../../../src/app/ports.ts";
import { testNow, testSettings } from "../../support/events.ts";
import { sha256, testMessage } from "../../support/sample-mail.ts";
import { testWork } from "../../support/work.ts";
import { fakeClock } from "../../support/fake-services.ts";

const settings = { ...testSettings, neverLog: ["helpline@example.org", "@never.example"] };

const read = (message: OpenMessage) => readMessage(testWork({ clock: fakeClock(testNow), sha256 }, { settings }), message);
const from = (address: string, name = "Jordan Vale"): MailAddress => ({ name, address });

const senderOf = async (message: OpenMessage) => {
  const answer = await read(message);
  if (answer.type !== "sender") throw new Error(`It was read as ${answer.type}.`);
  return answer;
};

test("a message without From is read as having no sender", async () => {
  expect((await read(testMessage(null))).type).toBe("no-sender");
  expect((await read(testMessage(from("  ", "")))).type).toBe("no-sender");
});

test("a sender with a name and no address is named, and cannot be looked up", async () => {
  expect(await read(testMessage(from("", "Former Colleague")))).toMatchObject({ type: "name-alone", name: "Former Colleague" });
});

test("where From is an internal name of Exchange, or a name alone, whoever sent it is looked up", async () => {
  for (const unusable of [from("/o=Brackenshire/ou=Exchange/cn=Recipients/cn=former.c", "Former Colleague"), from("", "Former Colleague")]) {
    expect((await senderOf(testMessage(unusable, { sender: from("former.colleague@example.org") }))).sender.address).toBe("former.colleague@example.org");
  }
});

test("whoever sent a message without From is looked up", async () => {
  const answer = await senderOf(testMessage(null, { sender: from("sender@example.org") }));
  expect(answer.sender.address).toBe("sender@example.org");
  expect(answer.onBehalf).toBeNull();
});

test.each([
  ["undisclosed recipients:;", "has-spaces"],
  ["nobody", "no-at-sign"],
  ["@example.org", "no-at-sign"],
  ["jordan@", "no-domain"],
  [`${"a".repeat(1001)}@example.org`, "too-long"],
])("the sender %s cannot be looked up, and the reason is %s", async (address, reason) => {
  expect(await read(testMessage(from(address)))).toMatchObject({ type: "unusable-sender", address, reason });
});

test.each(["helpline@example.org", "HELPLINE@Example.org", "anyone@never.example"])("%s is never logged, and is looked up like any other", async (address) => {
  const answer = await senderOf(testMessage(from(address), { sender: from("caseworker@example.org") }));
  expect(answer).toMatchObject({ sender: { address: address.toLowerCase() }, onBehalf: { address: "caseworker@example.org" } });
  expect(isKeptOut(settings, answer)).toBe(true);
  expect(isKeptOut(settings, await senderOf(testMessage(from(`${address}.example`))))).toBe(false);
});

test("the list of addresses that are never logged may be written in capitals", async () => {
  expect(isKeptOut({ neverLog: ["Helpline@Example.ORG"] }, await senderOf(testMessage(from("helpline@example.org"))))).toBe(true);
});

test.each([
  ["/o=Brackenshire/ou=Exchange/cn=Recipients/cn=former.c", "Former Colleague"],
  ["", "Former Colleague"],
  ["", ""],
])("whoever is named beside a sender as %j (%j) and cannot be looked up is said not to be checked", async (address, name) => {
  const unusable = from(address, name);
  expect((await senderOf(testMessage(from("jordan@example.org"), { sender: unusable }))).unchecked).toEqual([unusable]);
  expect((await senderOf(testMessage(unusable, { sender: from("jordan@example.org") }))).unchecked).toEqual([unusable]);
  expect((await senderOf(testMessage(from("jordan@example.org")))).unchecked).toEqual([]);
});

test("an address is known in upper and lower case, and with odd but valid characters", async () => {
  const [lower, upper] = await Promise.all([senderOf(testMessage(from("o'neil+a&b@example.org"))), senderOf(testMessage(from("O'Neil+A&B@EXAMPLE.org")))]);
  expect(upper.sender.addressKey).toBe(lower.sender.addressKey);
  expect(upper.stream).toBe(lower.stream);
});

test("an address with a look-alike letter has another key, and says so", async () => {
  const [plain, lookAlike] = await Promise.all([senderOf(testMessage(from("jordan@example.org"))), senderOf(testMessage(from("jоrdan@example.org")))]);
  expect(lookAlike.sender.addressKey).not.toBe(plain.sender.addressKey);
  expect(lookAlike.sender.cautions).toContain("mixed-scripts");
  expect(plain.sender.cautions).toEqual([]);
});

test("a message sent on somebody's behalf has two senders to look up", async () => {
  const answer = await senderOf(testMessage(from("mp@example.org"), { sender: from("caseworker@example.org", "Casey Worker") }));
  expect(answer.sender.address).toBe("mp@example.org");
  expect(answer.onBehalf?.address).toBe("caseworker@example.org");
});

test("a sender that differs from From in capital letters only is one sender", async () => {
  expect((await senderOf(testMessage(from("jordan@example.org"), { sender: from("Jordan@Example.ORG") }))).onBehalf).toBeNull();
});

test("the same email in two mailboxes is one message, and another subject another", async () => {
  const here = await senderOf(testMessage(from("jordan@example.org")));
  const there = await senderOf(testMessage(from("jordan@example.org"), { opening: "opening-2", mailbox: "elsewhere@brackenshire.example", subject: "RE:  my case" }));
  const other = await senderOf(testMessage(from("jordan@example.org"), { subject: "Another case" }));
  expect(there.stream).toBe(here.stream);
  expect(other.stream).not.toBe(here.stream);
});

test("a repeated Message-ID from another sender is another message", async () => {
  const [one, other] = await Promise.all([senderOf(testMessage(from("jordan@example.org"))), senderOf(testMessage(from("priya@example.org")))]);
  expect(other.stream).not.toBe(one.stream);
});
