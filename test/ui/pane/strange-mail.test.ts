import { expect, test } from "vitest";
import { parseHeaders } from "../../../src/adapters/outlook/parse-headers.ts";
import { withHeader } from "../../../src/app/pane/headed-message.ts";
import { isKeptOut } from "../../../src/app/pane/kept-out.ts";
import { localAnswer } from "../../../src/app/pane/local-answer.ts";
import { nothingSaidByReader, readMessage } from "../../../src/app/pane/read-message.ts";
import type { MailAddress } from "../../../src/app/ports.ts";
import { parseEntry } from "../../../src/entries/sandbox/node/mail/parse-entry.ts";
import { viewStanding } from "../../../src/ui/pane/state/standing-view.ts";
import { eventToRow, personas, testNow, testSettings } from "../../support/events.ts";
import { hashed } from "../../support/fake-pane.ts";
import { fakeClock, fakeIds, fakeOutbox, fakeReplica, replicate } from "../../support/fake-services.ts";
import { jordan, restrictedPerson } from "../../support/sample-ledger.ts";
import { accountOf, sha256, testMessage } from "../../support/sample-mail.ts";
import { testWork } from "../../support/work.ts";

const restricted = await hashed(jordan);
const neverLog = ["hr@brackenshire.example", "@example.org"];

interface Told {
  /** What is shown, in the order in which it is: as what the message has the address, and the standing. */
  readonly shown: readonly string[];
  /** Why it is no leave to reply as usual; "green" when it is. */
  readonly leave: string;
  readonly through: string | null;
  readonly automatic: string | null;
}

/** What the pane says of an email as it came, with Jordan Vale (jordan.vale@example.org) restricted. */
const told = async (eml: string, settings = testSettings, sentBy: MailAddress | null = null): Promise<Told> => {
  const entry = await parseEntry("strange.eml", Buffer.from(eml, "utf8"), new Date(testNow));
  if (entry.kind !== "message") throw new Error(entry.reason);
  const { from, sender, subject, internetMessageId, headers: raw } = entry;
  const device = { clock: fakeClock(testNow), newId: fakeIds(), sha256, replica: fakeReplica(), outbox: fakeOutbox() };
  await replicate(device.replica, restrictedPerson(restricted).map(eventToRow), testNow);
  const work = testWork(device, { account: accountOf(personas.staff2), settings });
  const open = testMessage(from, {
    sender: sentBy ?? (sender?.address.toLowerCase() === from?.address.toLowerCase() ? null : sender),
    subject,
    internetMessageId: internetMessageId ?? "",
    itemClass: "IPM.Note",
  });
  const first = await readMessage(work, open);
  if (first.type !== "sender") return { shown: [first.type], leave: "none", through: null, automatic: null };
  const headers = parseHeaders(raw);
  const read = await withHeader(work, first, { header: headers === null ? { type: "not-given" } : { type: "read", headers }, said: nothingSaidByReader });
  const view = viewStanding({ problem: null, now: testNow }, { answer: await localAnswer(work, read), read });
  if (view.type !== "known") throw new Error(`It said ${view.type}.`);
  const isGreen = view.reserve === null && view.standings.every(({ standing }) => standing.type === "no-rule");
  return {
    shown: view.standings.map(({ role, standing }) => `${role}: ${standing.type}`),
    leave: isGreen ? "green" : (view.reserve ?? "none"),
    through: read.through?.by ?? null,
    automatic: read.automatic,
  };
};

const mail = (...fields: readonly string[]): string => [...fields, "Subject: My case", "Message-ID: <strange@example.org>", "", "Text."].join("\r\n");

test("an everyday email from a stranger gets leave to reply", async () => {
  expect(await told(mail("From: Rowan Ash <rowan.ash@example.org>", "Reply-To: Rowan Ash <rowan.ash@example.org>"))).toMatchObject({ shown: ["sender: no-rule"], leave: "green" });
});

test.each([
  ["from them in capitals", ["From: JORDAN.VALE@EXAMPLE.ORG"], "sender"],
  ["from a form that asks for an answer to them", ["From: Web form <noreply@forms.example>", "Reply-To: jordan.vale@example.org"], "reply-to"],
  [
    "from a list that put itself in their place",
    ["From: Jordan via Residents <residents@lists.example>", "X-Original-From: jordan.vale@example.org", "List-Id: <residents.lists.example>"],
    "original",
  ],
  ["of which a reply goes to them as well", ["From: imogen.vale@example.net", "Reply-To: imogen.vale@example.net, Jordan <jordan.vale@example.org>"], "reply-to"],
  ["that they sent for an address that is never logged", ["From: People team <hr@brackenshire.example>", "Sender: jordan.vale@example.org"], "sent-by"],
  ["from an address that is never logged, answered at theirs", ["From: People team <hr@brackenshire.example>", "Reply-To: jordan.vale@example.org"], "reply-to"],
  ["from a colleague's address, answered at theirs", ["From: sam.okafor@brackenshire.example", "Reply-To: jordan.vale@example.org"], "reply-to"],
  ["from the mailbox itself, answered at theirs", ["From: casework@brackenshire.example", "To: casework@brackenshire.example", "Reply-To: jordan.vale@example.org"], "reply-to"],
  ["that a machine of theirs sent", ["From: jordan.vale@example.org", "Auto-Submitted: auto-replied"], "sender"],
  [
    "marked as a delivery report, answered at theirs",
    ["From: rowan.ash@example.org", "Reply-To: jordan.vale@example.org", "Content-Type: multipart/report; report-type=delivery-status; boundary=b"],
    "reply-to",
  ],
  ["that they passed on", ["From: rowan.ash@example.org", "Resent-From: jordan.vale@example.org"], "resent"],
  ["from two, of whom they are one", ["From: rowan.ash@example.org, jordan.vale@example.org", "Sender: rowan.ash@example.org"], "author"],
  ["with a second Reply-To", ["From: rowan.ash@example.org", "Reply-To: rowan.ash@example.org", "Reply-To: jordan.vale@example.org"], "reply-to"],
  ["that a form sent in their name", ["From: jordan.vale@example.org", "Sender: noreply@forms.example"], "author"],
  ["answered at theirs in apostrophes", ["From: rowan.ash@example.org", "Reply-To: 'jordan.vale@example.org'"], "reply-to"],
  ["answered at theirs in apostrophes and brackets", ["From: rowan.ash@example.org", "Reply-To: Jordan <'jordan.vale@example.org'>"], "reply-to"],
  ["answered at theirs with a comment in it", ["From: rowan.ash@example.org", "Reply-To: <jordan.vale(hello)@example.org>"], "reply-to"],
  ["answered at theirs with a scheme before it", ["From: rowan.ash@example.org", "Reply-To: <mailto:jordan.vale@example.org>"], "reply-to"],
  ["answered by a route to theirs", ["From: rowan.ash@example.org", "Reply-To: <jordan.vale%example.org@relay.example>"], "original"],
  ["from a list that wrote theirs into its own", ["From: Jordan via Residents <jordan.vale=example.org@groups.example>", "List-Id: <residents.groups.example>"], "original"],
  ["from the IETF's kind of list", ["From: Jordan <jordan.vale=40example.org@dmarc.example>"], "original"],
  ["from a forwarder that wrote theirs into its own", ["From: Jordan <SRS0=HH=TT=example.org=jordan.vale@fwd.example>"], "original"],
  ["from theirs with a mark of BATV", ["From: Jordan <prvs=1234567890=jordan.vale@example.org>"], "original"],
  ["that the original of a group names", ["From: residents@groups.example", "X-Google-Original-From: Jordan <jordan.vale@example.org>"], "original"],
  ["in a header with a broken line above", ["From: rowan.ash@example.org", "a line that is no field", "Reply-To: jordan.vale@example.org"], "reply-to"],
])("of an email %s, the rule about them shows, whoever is never logged", async (_, fields, role) => {
  for (const settings of [testSettings, { ...testSettings, neverLog }]) expect((await told(mail(...fields), settings)).shown).toContain(`${role}: in-force`);
});

test.each([
  ["a domain with the dots of Chinese", "From: jordan.vale@example。org", "check-who"],
  ["quotes, which are read away", 'From: "jordan.vale"@example.org', "in-force"],
  ["a tag", "From: jordan.vale+again@example.org", "check-who"],
  ["Lisu letters", "From: ꓙꓳRDAN.VALE@example.org", "check-who"],
  ["a braille blank", "From: jordan\u2800.vale@example.org", "check-who"],
  ["a mathematical letter", "From: 𝐣ordan.vale@example.org", "check-who"],
  ["a name that is another address", 'From: "helen.marsh@brackenshire.example" <ada.quill@example.net>', "check-who"],
  ["a digit more", "From: jordan.vale1@example.org", "check-who"],
  ["another first letter", "From: iordan.vale@example.org", "check-who"],
  ["apostrophes", "From: Jordan <'jordan.vale@example.org'>", "in-force"],
  ["a comment in it", "From: Jordan <jordan.vale(hello)@example.org>", "in-force"],
  ["dots behind it", "From: Jordan <jordan.vale@example.org.>", "in-force"],
  ["a route before it", "From: Jordan <@relay.example:jordan.vale@example.org>", "in-force"],
  ["a look-alike to which a reply goes", "From: rowan.ash@example.org\r\nReply-To: jordan.va1e@example.org", "check-who"],
])("an address with %s gets no leave to reply", async (_, from, standing) => {
  const { shown, leave } = await told(mail(from));
  expect(leave).not.toBe("green");
  expect(shown.join()).toContain(standing);
});

test.each([
  ["two From", mail("From: rowan.ash@example.org", "From: imogen.vale@example.net"), "reply-unchecked"],
  ["two Sender", mail("From: rowan.ash@example.org", "Sender: rowan.ash@example.org", "Sender: imogen.vale@example.net"), "reply-unchecked"],
  ["a doubled return", mail("From: rowan.ash@example.org").replaceAll("\r\nSubject", "\r\r\nSubject"), "reply-unchecked"],
  ["a line that is no field", mail("From: rowan.ash@example.org", "no field"), "reply-unchecked"],
  ["an empty Reply-To", mail("From: rowan.ash@example.org", "Reply-To:"), "reply-unchecked"],
  ["a Reply-To to a group of nobody", mail("From: rowan.ash@example.org", "Reply-To: undisclosed-recipients:;"), "reply-unchecked"],
  ["a form's address", mail("From: webform@council.example"), "through"],
  ["a form's address and the mark of a machine", mail("From: forms-noreply@council.example", "Reply-To: rowan.ash@example.org", "Auto-Submitted: auto-generated"), "through"],
  ["a list's address", mail("From: residents@lists.example", "List-Id: residents.lists.example"), "through"],
  ["the address of what a website runs on", mail("From: wordpress@residents.example"), "through"],
  ["the body's own website", mail("From: website@brackenshire.example"), "through"],
  ["the body's own office", mail("From: Online services <online.services@brackenshire.example>", "Reply-To: rowan.ash@example.net"), "through"],
  ["a list's number for its address", mail("From: Rowan via Residents <list@hub.example>", "List-Id: Residents <4711.hub.example>"), "through"],
  ["the address by which LISTSERV hides its author", mail("From: 000001f2-dmarc-request@listserv.example"), "through"],
  ["a form that sent it in another's name", mail("From: rowan.ash@example.org", "Sender: do-not-reply@forms.example"), "through"],
])("an email with %s gets no leave to reply", async (_, eml, leave) => {
  expect(await told(eml)).toMatchObject({ leave });
});

test.each([
  ["an address of Exchange's own", { name: "Former", address: "/O=BRACKENSHIRE/CN=FORMER.C" }, "sender-unchecked"],
  ["a name alone", { name: "Former", address: "" }, "sender-unchecked"],
  // The header names no other sender.
  ["nothing at all", { name: "", address: "" }, "green"],
])("an email whose sender is given as %s, beside a From that can be looked up, gets leave to reply only once nobody is left out", async (_, sender, leave) => {
  expect(await told(mail("From: rowan.ash@example.org"), testSettings, sender)).toMatchObject({ leave });
});

test("where a reply goes elsewhere, both are looked up, and who wrote is asked before it is logged", async () => {
  const elsewhere = mail("From: rowan.ash@example.org", "Reply-To: rowan@example.net");
  expect(await told(elsewhere)).toMatchObject({ shown: ["sender: no-rule"], leave: "green", through: "answered-elsewhere" });
});

test.each([
  ["Exim", ["From: Mailer-Daemon@mx.example", "X-Failed-Recipients: rowan.ash@example.org"]],
  ["qmail", ["From: MAILER-DAEMON@mx.example", "Return-Path: <>"]],
  ["Exchange", ["From: MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@mx.example"]],
])("what %s sends back is said to be a delivery report, and no form's", async (_, fields) => {
  expect(await told(mail(...fields))).toMatchObject({ leave: "report", automatic: "report" });
});

test("what an address of the list stops is logging, also where a form passed the email on", async () => {
  const settings = { ...testSettings, neverLog: ["union@forms.example"] };
  const work = testWork({ clock: fakeClock(testNow), sha256, replica: fakeReplica(), outbox: fakeOutbox() }, { settings });
  const first = await readMessage(work, testMessage({ name: "", address: "union@forms.example" }));
  if (first.type !== "sender") throw new Error("It has a sender.");
  const headers = parseHeaders("From: union@forms.example\r\nX-Original-From: rowan.ash@example.org\r\n");
  if (headers === null) throw new Error("It has a header.");
  const said = { ...nothingSaidByReader, author: "rowan.ash@example.org" };
  const read = await withHeader(work, first, { header: { type: "read", headers }, said });
  expect(read.sender.address).toBe("rowan.ash@example.org");
  expect(isKeptOut(settings, read)).toBe(true);
});

test("an office of the body that it keeps out of the records writes for itself, and one that is logged may pass on what others wrote", async () => {
  const fromOffice = mail("From: People team <hr@brackenshire.example>");
  expect(await told(fromOffice, { ...testSettings, neverLog })).toMatchObject({ through: null, leave: "green" });
  expect(await told(fromOffice)).toMatchObject({ through: "form" });
  const passedOn = mail("From: People team <hr@brackenshire.example>", "Reply-To: rowan.ash@example.org");
  expect(await told(passedOn, { ...testSettings, neverLog: ["hr@brackenshire.example"] })).toMatchObject({ through: "form" });
});
