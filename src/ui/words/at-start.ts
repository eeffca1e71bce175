/** A phrase as a sentence begins with it. Names of things are kept as they stand within a sentence. */
export const atStart = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1);

/** Names to choose from, each as it stands alone. */
export const eachAtStart = <T extends string>(names: Readonly<Record<T, string>>): Readonly<Record<T, string>> =>
  Object.fromEntries(Object.entries<string>(names).map(([id, name]) => [id, atStart(name)])) as Readonly<Record<T, string>>;
