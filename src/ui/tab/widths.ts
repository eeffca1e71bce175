/**
 * The tab has three shapes. On a phone, and at a high zoom, a bar stands below the page; on a small window the navigation
 * is a narrow column of icons over short words, as Teams's own is; else it is a column of words.
 */
export const phone = "@media (max-width: 640px)";
export const notPhone = "@media (min-width: 641px)";
export const small = "@media (min-width: 641px) and (max-width: 919px)";
export const wide = "@media (min-width: 920px)";

/** A window so low that a bar which stays would leave no room for the page. */
export const low = "@media (max-width: 640px) and (max-height: 340px)";
