import { screenLanguage, type ScreenLanguage } from "./locale.ts";

/** English is written first; every other language has the same words, or does not compile. */
type Tables<W> = { readonly en: W } & Readonly<Record<Exclude<ScreenLanguage, "en">, NoInfer<W>>>;

/**
 * Words, or what says something in words, once for each language of the screens. Which of them is read is settled at
 * each reading and never when a module loads, so that a page in another language needs no other code.
 */
export const inLanguages = <W extends object>(tables: Tables<W>): W => {
  const spoken = (): W => tables[screenLanguage()];
  return new Proxy(tables.en, {
    get: (_, name) => Reflect.get(spoken(), name),
    apply: (_, self, given): unknown => {
      const say = spoken();
      return typeof say === "function" ? Reflect.apply(say, self, given) : undefined;
    },
  });
};
