import { inLanguages } from "./in-languages.ts";

/** What a window says at once when the device was left; it comes with the first paint, because nothing may come after. */
export const endedWords = inLanguages({
  en: { ended: "Evenhand has ended here: what it kept on this device for your account was deleted. You can close this window." },
});
