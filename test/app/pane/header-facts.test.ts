import { expect, test } from "vitest";
import { automaticKind } from "../../../src/app/pane/automatic-kind.ts";
import { namesUnreadably, receiptOf } from "../../../src/app/pane/header-facts.ts";
import { throughWhat } from "../../../src/app/pane/through-what.ts";
import { parseHeaders } from "../../../src/adapters/outlook/parse-headers.ts";
import type { MailHeaders } from "../../../src/app/ports.ts";
import { emptyHeaders } from "../../support/sample-mail.ts";

const headers = (...lines: readonly string[]): MailHeaders => parseHeaders(lines.join("\n")) ?? emptyHeaders;
const person = { itemClass: "IPM.Note", from: { name: "Jordan Pike", address: "jordan.pike@example.org" } };

test.each([
  ["noreply@forms.example", ["Reply-To: jordan.pike@example.org"], "form"],
  ["no-reply@forms.example", ["Reply-To: Jordan Pike <jordan.pike@example.org>"], "form"],
  ["do_not_reply@forms.example", ["Reply-To: jordan.pike@example.org"], "form"],
  // A form and a newsletter may ask for no answer at all: no person writes from there all the same.
  ["no-reply@bulletin.example", ["Subject: News"], "form"],
  ["noreply@forms.example", ["Reply-To: noreply@forms.example"], "form"],
  ["webform@council.example", ["Subject: x"], "form"],
  ["forms@council.example", ["Subject: x"], "form"],
  ["contact.form@council.example", ["Subject: x"], "form"],
  ["notifications@service.example", ["Subject: x"], "form"],
  ["forms-noreply@service.example", ["Subject: x"], "form"],
  ["do-not-reply@council.example", ["Subject: x"], "form"],
  ["donotreply@council.example", ["Subject: x"], "form"],
  ["dim.ymateb@cyngor.example", ["Subject: x"], "form"],
  ['"no.reply"@council.example', ["Subject: x"], "form"],
  ["webform@council.example", ["Reply-To: jordan.pike@example.org"], "form"],
  ["contact@brackenshire.example", ["Reply-To: jordan.pike@example.org"], "form"],
  ["sam.okafor@brackenshire.example", ["Reply-To: jordan.pike@example.org"], "form"],
  ["sam.okafor@brackenshire.example", ["Reply-To: casework@brackenshire.example"], null],
  ["residents@lists.example", ["X-Original-From: Jordan Pike <jordan.pike@example.org>"], "list"],
  ["residents@lists.example", ["List-Post: <mailto:residents@lists.example>"], "list"],
  ["residents@lists.example", ["List-Post: mailto:residents@lists.example"], "list"],
  ["residents@lists.example", ["List-Post: mailto:Residents@Lists.Example?subject=x (moderated)"], "list"],
  ["residents@lists.example", ["List-Post: residents@lists.example"], "list"],
  ["residents@lists.example", ["List-Post: <mailto:residents%@lists.example>, <mailto:residents@lists.example>"], "list"],
  ["residents@lists.example", ["List-Id: Residents <residents.lists.example>"], "list"],
  ["residents@lists.example", ["List-Id: residents.lists.example"], "list"],
  ["residents@lists.example", ["X-BeenThere: residents@lists.example"], "list"],
  ["residents@lists.example", ["Mailing-List: list residents@lists.example; contact residents-owner@lists.example"], "list"],
  ["residents@lists.example", ["List-Unsubscribe: <https://lists.example/x>, <mailto:residents-leave@lists.example>"], "list"],
  // A list that leaves the author where they were, and a person whose answers go to a helper, write for themselves.
  ["jordan.pike@example.org", ["List-Post: <mailto:residents@lists.example>", "List-Id: <residents.lists.example>"], null],
  ["jordan.pike@example.org", ["List-Id: <residents.lists.example>", "Reply-To: residents@lists.example"], null],
  // Of a list at the sender's own domain, and where an answer goes elsewhere, nobody can tell.
  ["jordan.pike@example.org", ["List-Id: <residents.example.org>", "List-Unsubscribe: <mailto:residents-leave@example.org>"], "maybe-list"],
  ["imogen.vale@example.net", ["Reply-To: imogen.vale@example.net, jordan.pike@example.org"], "answered-elsewhere"],
  ["mp@parliament.example", ["Reply-To: caseworker@parliament.example"], "answered-elsewhere"],
  ["brackenshire.form@jotmail.example", ["Reply-To: jordan.pike@example.org"], "answered-elsewhere"],
  ["imogen.vale@example.net", ["Reply-To: 'imogen.vale@example.net'"], null],
  ["imogen.vale@example.net", ["Reply-To: imogen.vale+council@example.net"], null],
  ["imogen.vale@gmail.com", ["Reply-To: imogenvale@googlemail.com"], null],
  ["wordpress@residents.example", [], "form"],
  ["apache@web01.example", [], "form"],
  ["citizenportal@gov-forms.example", [], "form"],
  ["enquiry@gov-forms.example", ["Reply-To: enquiry@gov-forms.example, jordan.pike@example.org"], "form"],
  ["website@brackenshire.example", [], "form"],
  ["online.services@brackenshire.example", ["Reply-To: mary@example.net, online.services@brackenshire.example"], "form"],
  ["enquiries@brackenshire.example", [], "form"],
  ["sam.okafor@brackenshire.example", [], null],
  ["jordan.pike=example.org@groups.example", [], "list"],
  ["jordan.pike=40example.org@dmarc.example", [], "list"],
  ["srs0=hh=tt=example.org=jordan.pike@fwd.example", [], "list"],
  ["jordan.pike%example.org@relay.example", [], "list"],
  ["000001f2-dmarc-request@listserv.example", ["List-Post: <mailto:COUNCIL-L@listserv.example>"], "list"],
  ["council-list@mlists.example", ["Mailing-List: contact council-list-help@mlists.example; run by ezmlm", "Reply-To: council-list@mlists.example"], "list"],
  ["list@hub.example", ["List-Id: Residents <4711.hub.example>", "Reply-To: list@hub.example"], "list"],
  ["council-sympa@sympa.example", ["X-Loop: council-sympa@sympa.example", "Precedence: list"], "maybe-list"],
  ["residents@groups.example", ["X-Google-Group-Id: 4711"], "maybe-list"],
  ["residents@groups.example", ["Precedence: bulk"], "maybe-list"],
  ["jordan.pike@example.org", ["Precedence: list", "List-Help: <mailto:residents-help@lists.example>"], null],
  ["jordan.pike@example.org", ["Resent-From: imogen.vale@example.net"], "maybe-list"],
  ["jordan.pike@example.org", ["Resent-From: sam.okafor@brackenshire.example"], null],
  ["info@shop.example", ["Reply-To: info@shop.example"], null],
  ["info@shop.example", [], null],
  ["noreen.plymouth@example.org", [], null],
  ["dana.forms@example.org", [], null],
  ["alert.jones@example.org", [], null],
])("mail from %s with %j came through: %s", (address, lines, through) => {
  expect(throughWhat({ name: "", address }, ["brackenshire.example"], headers(...lines))).toBe(through);
});

test.each([
  '<"jordan pike"@example.org>',
  "a @ b",
  '"Jordan <jordan.pike@example.org>',
  "<@relay.example:jordan.pike@example.org>",
  "<mailto:jordan.pike@example.org>",
  "/o=Exchange/ou=Group/cn=Recipients/cn=jordan",
  "Jordan Pike",
  "<jordan.pike@[192.0.2.1]>",
  "=?utf-8?q?jordan=2Epike=40example=2Eorg?=",
  "<imogen.vale@example.net> ‹jordan.pike@example.org›",
  "",
  "undisclosed recipients:;",
])("a reply that would reach %s reaches somebody who is not plainly said", (value) => {
  expect(namesUnreadably(headers(`Reply-To: ${value}`))).toBe(true);
});

test.each([
  "jordan.pike@example.org",
  "Jordan Pike <jordan.pike@example.org>",
  '"jordan.pike@example.org" <jordan.pike@example.org>',
  "imogen.vale@example.net, Jordan <jordan.pike@example.org>",
])("a reply that would reach %s reaches whom it says", (value) => {
  expect(namesUnreadably(headers(`Reply-To: ${value}`))).toBe(false);
  expect(namesUnreadably(emptyHeaders)).toBe(false);
});

test.each([
  ["From: /o=Exchange/ou=Group/cn=Recipients/cn=former"],
  ["Sender: Former Colleague"],
  ["Sender:"],
  ["From: imogen.vale@example.net", "From: jordan.pike@example.org"],
  ["Sender: imogen.vale@example.net", "Sender: jordan.pike@example.org"],
  ["Reply-To: imogen.vale@example.net", "REPLY-TO : jordan.pike@example.org"],
  ["From: imogen.vale@example.net", "", "Reply-To: jordan.pike@example.org"],
])("a header that has %j leaves open who wrote or whom a reply reaches", (...lines) => {
  expect(namesUnreadably(headers(...lines))).toBe(true);
});

test("a sender who calls themselves by an address is still one who can be read", () => {
  expect(namesUnreadably(headers('From: "helen.marsh@brackenshire.example" <ada.quill@example.net>', "Sender: ada.quill@example.net"))).toBe(false);
});

test("where the header is not given, nobody is taken to write from an address that answers nothing", () => {
  expect(throughWhat({ name: "", address: "no-reply@forms.example" }, [], null)).toBe("form");
  expect(throughWhat({ name: "", address: "jordan.pike@example.org" }, [], null)).toBeNull();
});

test.each([
  [["Auto-Submitted: auto-replied"], "reply"],
  [["Auto-Submitted: auto-generated; owner-email=x@example.org"], "reply"],
  [["Auto-Submitted: no"], null],
  [["Auto-Submitted: auto-notified"], "reply"],
  [["Auto-Submitted: auto-replied (vacation)"], "reply"],
  // That no automatic answer is wanted, people's programs say as well.
  [["X-Auto-Response-Suppress: All"], null],
  [["X-Auto-Response-Suppress: DR, OOF, AutoReply"], null],
  [["X-Auto-Reply-From: zed@example.org"], "reply"],
  [["X-Mail-Autoreply: yes"], "reply"],
  [["X-Autoreply: yes"], "reply"],
  [["X-Autorespond: My case"], "reply"],
  [["X-Vacation: yes"], "reply"],
  [["X-Vacation: no"], null],
  [["Preference: auto_reply"], "reply"],
  [["Precedence: auto_reply"], "reply"],
  [["Precedence: auto-reply"], "reply"],
  [["Precedence: junk"], null],
  [["X-Failed-Recipients: jordan.pike@example.org"], "report"],
  [["Content-Type: message/delivery-status"], "report"],
  [["X-Auto-Response-Suppress: DR, RN, NRN"], null],
  [["Return-Path: <>"], "reply"],
  [["Return-Path: <jordan.pike@example.org>"], null],
  [["Content-Type: multipart/report; report-type=delivery-status; boundary=b1"], "report"],
  [["Content-Type: multipart/mixed; boundary=report"], null],
] as const)("a message with %j is automatic: %s", (lines, kind) => {
  expect(automaticKind(person, headers(...lines))).toBe(kind);
});

test.each([
  ["REPORT.IPM.Note.NDR", "report"],
  ["IPM.Note.Rules.OofTemplate.Microsoft", "reply"],
  ["IPM.Note.Rules.ReplyTemplate.Microsoft", "reply"],
  ["IPM.Note", null],
  ["", null],
])("an item of the class %j is automatic before its header came: %s", (itemClass, kind) => {
  expect(automaticKind({ ...person, itemClass }, null)).toBe(kind);
});

test("a bounce of the mail system is a delivery report, whatever shape it has", () => {
  const from = { name: "Microsoft Outlook", address: "MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@brackenshire.example" };
  expect(automaticKind({ itemClass: "IPM.Note", from }, headers("Auto-Submitted: auto-replied"))).toBe("report");
  expect(automaticKind({ itemClass: "IPM.Note", from }, null)).toBe("report");
  const ofHost = (local: string) => ({ itemClass: "IPM.Note", from: { name: "Mail Delivery System", address: `${local}@mx.example` } });
  expect(automaticKind(ofHost("Mailer-Daemon"), headers("Subject: Mail delivery failed"))).toBe("report");
  expect(automaticKind(ofHost("MAILER-DAEMON"), headers("Return-Path: <>"))).toBe("report");
  expect(automaticKind(ofHost("postmaster"), headers("Return-Path: <>"))).toBe("report");
  // Somebody reads and writes there as well.
  expect(automaticKind(ofHost("postmaster"), headers("Subject: Your mail"))).toBeNull();
});

const copiedAt = "2026-11-28T12:00:00.000Z";
const received = "Received: from mx.example by mail.brackenshire.example (host [192.0.2.1])\n with SMTP; Thu, 26 Nov 2026 10:00:05 +0100 (CET)";

const now = "2026-11-28T12:30:00.000Z";

test("a message was received when the topmost mail system says, not when this copy was made or its sender says", () => {
  const both = headers(received, "Received: from a by b; Wed, 25 Nov 2026 10:00:00 +0000", "Date: Mon, 1 Jan 2024 00:00:00 +0000");
  expect(receiptOf({ copiedAt }, both, now)).toEqual({ at: "2026-11-26T09:00:05.000Z", from: "header" });
});

test("where no mail system says it, the sender's date is taken and said to be theirs, and never one after the copy", () => {
  expect(receiptOf({ copiedAt }, headers("Date: Thu, 26 Nov 2026 09:00:00 +0000"), now)).toEqual({ at: "2026-11-26T09:00:00.000Z", from: "sender" });
  expect(receiptOf({ copiedAt }, headers("Date: Sat, 28 Nov 2026 11:59:40 +0000"), now)).toEqual({ at: "2026-11-28T11:59:40.000Z", from: "header" });
  expect(receiptOf({ copiedAt: null }, headers("Date: Thu, 26 Nov 2026 09:00:00 +0000"), now)).toMatchObject({ from: "sender" });
  expect(receiptOf({ copiedAt }, headers("Date: Thu, 26 Nov 2099 09:00:00 +0000"), now)).toEqual({ at: copiedAt, from: "copy" });
});

test.each([
  ["one that has not come", "Received: from a by b; Tue, 28 Nov 2028 09:00:00 +0000"],
  ["one after the copy", "Received: from a by b; Sat, 28 Nov 2026 12:20:00 +0000"],
  ["one of a clock that had stopped", "Received: from a by b; Tue, 28 Nov 1995 09:00:00 +0000"],
  ["one without a zone", "Received: from a by b; Sat, 28 Nov 2026 09:00:00"],
  ["a number alone", "Date: 12"],
  ["a day that its month does not have", "Date: Mon, 31 Nov 2026 09:00:00 +0000"],
  ["a sender's of long ago", "Date: Tue, 28 Nov 1995 09:00:00 +0000"],
])("a time that cannot be believed counts for nothing, and it is said which day is taken or asked for: %s", (_, line) => {
  expect(receiptOf({ copiedAt }, headers(line), now)).toEqual({ at: copiedAt, from: "copy" });
  // Without a copy, what lies after it may be so.
  expect(receiptOf({ copiedAt: null }, headers(line), line.includes("12:20") ? copiedAt : now)).toBeNull();
});

test("a copy from another clock's future counts for nothing, and mail systems' clocks may differ by minutes", () => {
  expect(receiptOf({ copiedAt: "2026-11-29T12:00:00.000Z" }, headers("Subject: x"), now)).toBeNull();
  expect(receiptOf({ copiedAt }, headers("Received: from a by b; Sat, 28 Nov 2026 12:05:00 +0000"), now)).toMatchObject({ from: "header" });
});

test.each([[["Subject: x"]], [["Date: soon"]], [["Date: Thu, 1 Jan 1970 00:00:00 +0000"]], [["Received: nothing; at all"]]])(
  "a date that is missing or none is unknown, and never 1970: %j",
  (lines) => {
    expect(receiptOf({ copiedAt: null }, headers(...lines), now)).toBeNull();
  },
);
