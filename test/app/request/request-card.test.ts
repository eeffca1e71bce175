import { recordedWords } from "../../../src/ui/words/recorded-words.ts";
import { createRequire } from "node:module";
import type * as AdaptiveCards from "adaptivecards";
import { assert, constantFrom, property, string } from "fast-check";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { escapeMarkdown, requestCard, requestLink, type CardFacts } from "../../../src/app/request/request-card.ts";
import { testSettings } from "../../support/events.ts";

// The package's entry is written for bundlers; its built file runs in Node too.
const renderer: typeof AdaptiveCards = createRequire(import.meta.url)("adaptivecards/dist/adaptivecards.js");

const link = requestLink(testSettings.channel, "5b000000-0000-4000-8000-000000000001");

const facts: CardFacts = { reference: "R-1A2B3C", kind: "request", restriction: "restriction", urgent: true, by: "Dafydd Rees", askedOn: "2026-11-23", link };

const cardOf = (changed: Partial<CardFacts> = {}) => requestCard(recordedWords.card, { ...facts, ...changed });

/** What Microsoft's own renderer has to say about a card. */
const complaintsOf = (content: unknown): readonly string[] => {
  const version = renderer.Version.parse("1.4", new renderer.SerializationContext());
  const context = new renderer.SerializationContext(version);
  const card = new renderer.AdaptiveCard();
  card.parse(content, context);
  return [
    ...Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message),
    ...card.validateProperties().validationEvents.map(({ message }) => message),
  ];
};

const shown = (text: string): string => new MarkdownIt({ html: true }).render(escapeMarkdown(text));

const asHtml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

test("Microsoft's renderer takes the card without a complaint", () => {
  expect(complaintsOf(cardOf().content)).toEqual([]);
  expect(complaintsOf(cardOf({ kind: "answer", urgent: false, by: '"]}<script>' }).content)).toEqual([]);
});

test("the card says the reference, who asked, since when and how urgently", () => {
  const text = JSON.stringify(cardOf().content);
  for (const said of ["R-1A2B3C", "Dafydd Rees", "23 November 2026", "Urgent"]) expect(text).toContain(said);
});

test("the card calls what is asked for by the policy's word", () => {
  const titleOf = (restriction: string): string => cardOf({ restriction }).summary;
  expect(titleOf("restriction")).toBe("Contact restriction requested: R-1A2B3C");
  expect(titleOf("contact strategy")).toBe("Contact strategy requested: R-1A2B3C");
});

test("the card's only action opens a link", () => {
  expect(cardOf().content["actions"]).toEqual([{ type: "Action.OpenUrl", title: "Open the decision", url: link }]);
  expect(JSON.stringify(cardOf().content)).not.toMatch(/Action\.(Submit|Execute|ShowCard)|Input\./);
});

test("the card stays below the 28 KB that Teams takes, however long the requester's name", () => {
  const { content } = cardOf({ by: "[*~\\`".repeat(256) });
  expect(new TextEncoder().encode(JSON.stringify(content)).length).toBeLessThan(28_000);
});

test("a name that tries to be a link, HTML or a list stays a name", () => {
  expect(shown("[Pay here](https://example.com)")).toBe("<p>[Pay here](https://example.com)</p>\n");
  expect(shown("<img src=x onerror=alert(1)>")).toBe("<p>&lt;img src=x onerror=alert(1)&gt;</p>\n");
  expect(shown("1. First")).toBe("<p>1. First</p>\n");
  expect(shown("# Head\n- one")).toBe("<p># Head - one</p>\n");
});

test("any text is shown as it is, on one line", () => {
  assert(
    property(string({ unit: constantFrom(..."ab1 *_`[]()<>&~#+-.!\\|{}=:\"'\n") }), (text) => {
      const line = text.replace(/\s+/gu, " ").trim();
      expect(shown(text)).toBe(line === "" ? "" : `<p>${asHtml(line)}</p>\n`);
    }),
  );
});

test("a reference is shown without strange signs where markdown is not read", () => {
  expect(escapeMarkdown("R-1A2B3C")).toBe("R-1A2B3C");
});

test("the link opens the tab at the request, holds ids only and stays below 1,900 characters", () => {
  const url = new URL(link);
  expect(url.origin + url.pathname).toBe(`https://teams.microsoft.com/l/entity/${testSettings.channel.app}/evenhand`);
  expect(JSON.parse(url.searchParams.get("context") ?? "")).toEqual({
    subEntityId: "request:5b000000-0000-4000-8000-000000000001",
    channelId: testSettings.channel.channel,
  });
  const longest = { team: "t".repeat(64), channel: "@".repeat(200), tenant: "t".repeat(64), app: "a".repeat(64), entity: "/".repeat(64) };
  expect(requestLink(longest, "r".repeat(100)).length).toBeLessThanOrEqual(1900);
});
