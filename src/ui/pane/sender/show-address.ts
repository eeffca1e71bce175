/**
 * An address with what does not show in it made visible, so that it cannot pass for another: `a[U+200B]b@example.org`.
 * Marks of direction are among these, so the text cannot be turned around either.
 */
export const showAddress = (address: string): string =>
  address.replace(
    /[\p{Cf}\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu,
    (character) => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`,
  );
