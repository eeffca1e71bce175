/**
 * Text from outside with what does not show in it made visible, so that it cannot pass for another: `a[U+200B]b@example.org`.
 * Marks of direction are among these, so the text cannot be turned around either.
 */
export const visibleText = (text: string): string => text.replace(unseen, madeVisible);

/**
 * The same of a name or a subject, in which joiners, variants of a sign and marks of one direction belong to some scripts and
 * to emoji. What turns text around, breaks its line or does not show at all is made visible.
 */
export const visibleName = (name: string): string =>
  name.replace(/[\t\r\n]/g, " ").replace(unseen, (character) => (ofScripts.test(character) ? character : madeVisible(character)));

const unseen = /[\p{Cf}\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const ofScripts = /\u200c|\u200d|[\u200e\u200f\u061c]|\p{Variation_Selector}/u;

const madeVisible = (character: string): string => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
