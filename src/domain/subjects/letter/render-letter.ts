import type { LetterLanguage } from "../../policy/vocabulary.ts";

/** A letter as it is kept: its words and nothing else. */
export interface LetterText {
  readonly language: LetterLanguage;
  readonly format: "standard" | "large-print";
  readonly paragraphs: readonly string[];
}

/** The most that Outlook takes as the body of a draft, in bytes of UTF-8 ("Office.Mailbox.displayNewMessageForm": 32 KB). */
export const mostDraftBytes = 32 * 1024;

/** The letter as plain text, its paragraphs apart. */
export const letterToText = ({ paragraphs }: Pick<LetterText, "paragraphs">): string => paragraphs.join("\n\n");

/** The letter as HTML for a draft. Every character of it is text: whatever was typed, pasted or logged stays words. */
export const letterToHtml = ({ language, format, paragraphs }: LetterText): string => {
  // A draft has no style sheet. 18 points is what large print begins at.
  const size = format === "large-print" ? "18pt" : "11pt";
  const body = paragraphs.map((text) => `<p>${escapeHtml(text).replaceAll("\n", "<br>")}</p>`).join("");
  return `<div lang="${language}" style="font-family:Arial,sans-serif;font-size:${size};line-height:1.5">${body}</div>`;
};

/** By how many bytes HTML is too long for a draft; 0 when it fits. */
export const tooMuchForDraft = (html: string): number => Math.max(0, new TextEncoder().encode(html).length - mostDraftBytes);

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? "");

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
