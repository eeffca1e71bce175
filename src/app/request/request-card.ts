import type { Settings } from "../../domain/policy/settings.ts";
import type { Day } from "../../domain/base/time.ts";
import type { CardWords } from "../says.ts";
import { tabLink } from "./teams-link.ts";

/** What a card may say (design point 6): reference, kind, urgency, requester and since when it waits. No name, address or behaviour. */
export interface CardFacts {
  readonly reference: string;
  readonly kind: "request" | "answer";
  /** What the policy calls a restriction; null where nobody here has it. */
  readonly restriction: string | null;
  readonly urgent: boolean;
  /** The requester's name. */
  readonly by: string;
  readonly askedOn: Day;
  readonly link: string;
}

export interface Card {
  readonly content: Readonly<Record<string, unknown>>;
  /** Shown where cards are not, such as in the activity list. Plain text. */
  readonly summary: string;
}

/** An Adaptive Card 1.4 whose only action opens a link: Graph supports no other. */
export const requestCard = (cardWords: CardWords, facts: CardFacts): Card => {
  return linkCard({
    title: cardWords.title(facts.kind, facts.restriction, facts.reference),
    says: cardWords.asks(facts.kind),
    facts: [
      { title: cardWords.by, value: facts.by },
      { title: cardWords.askedOn, value: cardWords.day(facts.askedOn) },
      { title: cardWords.urgency, value: facts.urgent ? cardWords.urgent : cardWords.ordinary },
    ],
    open: cardWords.open,
    link: facts.link,
  });
};

interface CardTexts {
  readonly title: string;
  readonly says: string;
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  /** What the button says that opens the link. */
  readonly open: string;
  readonly link: string;
}

/** A card as Evenhand posts them, from plain texts. */
export const linkCard = ({ title, says, facts, open, link }: CardTexts): Card => ({
  summary: title,
  content: {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.4",
    msteams: { width: "Full" },
    body: [
      { type: "TextBlock", size: "Medium", weight: "Bolder", wrap: true, text: escapeMarkdown(title) },
      { type: "TextBlock", wrap: true, spacing: "Small", text: escapeMarkdown(says) },
      ...(facts.length === 0 ? [] : [{ type: "FactSet", facts: facts.map((fact) => ({ title: fact.title, value: escapeMarkdown(fact.value) })) }]),
    ],
    actions: [{ type: "Action.OpenUrl", title: open, url: link }],
  },
});

/** Text in a card is read as markdown: a name such as `[x](http://…)` must stay a name. On one line, so that only its start can open a block. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[\\`*_[\]<>&~]/g, "\\$&")
    .replace(/^[#+-]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2");

/** The Teams link that opens the tab at a request. */
export const requestLink = (channel: Settings["channel"], request: string): string => tabLink(channel, `request:${request}`);
