/** The languages that screens are written in; the sentences of letters have their own (`letterLanguages`). */
const screenLanguages = ["en"] as const;
export type ScreenLanguage = (typeof screenLanguages)[number];

const locales: Readonly<Record<ScreenLanguage, string>> = { en: "en-GB" };

/** The language that the page says it is in, which is also what a screen reader goes by: one place decides for both. */
export const screenLanguage = (): ScreenLanguage => {
  const said = typeof document === "undefined" ? "" : document.documentElement.lang;
  return screenLanguages.find((language) => said === language || said.startsWith(`${language}-`)) ?? "en";
};

/** How days, times and numbers are written in the language of the page, as a BCP 47 tag. */
export const locale = (): string => locales[screenLanguage()];
