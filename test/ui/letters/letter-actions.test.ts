import { expect, test } from "vitest";
import { err } from "../../../src/domain/base/result.ts";
import type { LetterToSend } from "../../../src/app/letter/letters-to-send.ts";
import { createLetterActions } from "../../../src/ui/letters/to-send/letter-actions.ts";
import { sayDraftError, sayMayNotGo } from "../../../src/ui/letters/to-send/words.ts";
import { personas, testNow, testSettings } from "../../support/events.ts";
import { fakePane } from "../../support/fake-pane.ts";
import { jordan } from "../../support/sample-ledger.ts";

const notConnected = async () => err({ type: "offline" } as const);

const waiting: LetterToSend = {
  name: jordan.name,
  address: jordan.address,
  refusal: null,
  letter: {
    key: "letter:1",
    personKey: jordan.key,
    policyVersion: testSettings.policy,
    by: personas.manager,
    at: testNow,
    sentOn: null,
    letter: "restriction",
    about: "decision:r1#1#instruction",
    language: "en",
    format: "large-print",
    to: jordan.addressKey,
    subject: "How you can contact us",
    paragraphs: ["Dear <b>Jordan</b>,"],
    contents: [],
    waived: [],
  },
};

test("a draft is addressed to the person and holds the words of the letter as text, in its size", async () => {
  const pane = await fakePane();
  const actions = createLetterActions({ mail: pane.services.mail, connect: notConnected });
  expect(await actions.openDraft(waiting)).toEqual({ ok: true, value: undefined });
  expect(pane.drafts).toMatchObject([{ to: jordan.address, subject: "How you can contact us" }]);
  expect(pane.drafts[0]?.html).toContain("Dear &lt;b&gt;Jordan&lt;/b&gt;,");
  expect(pane.drafts[0]?.html).toContain("18pt");
});

test("the page on which a letter is recorded is found by ids alone", async () => {
  const pane = await fakePane();
  const links: string[] = [];
  createLetterActions({ mail: { ...pane.services.mail, openLink: (url) => void links.push(url) }, connect: notConnected }).openLetterPage(testSettings, waiting);
  expect(decodeURIComponent(links[0] ?? "")).toContain("letter:restriction:p-jordan:decision:r1#1#instruction");
  expect(links[0]).not.toMatch(/Jordan|Vale|example\.org/);
});

test("without the service there are no letters, and it is said why", async () => {
  const pane = await fakePane();
  const actions = createLetterActions({ mail: pane.services.mail, connect: notConnected });
  expect(await actions.lettersToSend(jordan.addressKey)).toEqual({ ok: false, error: { type: "offline" } });
});

test.each([{ type: "too-long", bytes: 12 }, { type: "not-offered" }, { type: "draft-failed", detail: "x" }] as const)(
  "a draft that did not open can be printed: $type",
  (error) => {
    expect(sayDraftError(error)).toMatch(/[Pp]rint/);
  },
);

test.each([{ type: "not-confirmed" }, { type: "shared", names: ["Priya Sandhu"] }, { type: "representative", names: ["Ash Lowe"] }] as const)(
  "a letter that may not go by email goes by post: $type",
  (refusal) => {
    expect(sayMayNotGo(refusal)).toContain("by post");
  },
);
