import type { Directory } from "../directory.ts";
import { isRecord } from "../http.ts";
import { controlRefused } from "../wire-errors.ts";
import type { PartsOf, QuirkValue } from "./quirk-values.ts";
import { byPerson, choice, either, flag, oneOrMore, parts, people, readParts, text, wholeNumber } from "./quirk-values.ts";

const mostMs = 10 * 365 * 24 * 60 * 60 * 1000;

const authorKind = choice("guest", "deleted", "application");

/** Everything in which Microsoft 365 was seen to be otherwise than documented, or where documentation leaves it open; docs/sandbox.md says what each does. */
export const quirkTable = {
  authorIds: either(choice("plain", "all", "none"), people),
  authors: either(authorKind, byPerson(authorKind)),
  addOnly: choice("refused"),
  delta: parts({
    refused: flag,
    omitDeleted: flag,
    errorForDeleted: flag,
    repeatedLink: flag,
    twice: flag,
    lagMs: wholeNumber(0, mostMs, "a whole number of milliseconds, from 0 on"),
  }),
  fields: parts({ omitNulls: flag, omitVersion: flag, inCreated: flag }),
  textRange: choice("honoured", "refused", "refusedWhenLarge"),
  collation: choice("linguistic", "ordinal"),
  retryAfter: choice("hidden", "shown", "html"),
  duplicate: parts({ status: wholeNumber(400, 499, "a status from 400 to 499"), text }),
  mentions: choice("refused"),
  serviceClockMs: wholeNumber(-mostMs, mostMs, "a whole number of milliseconds; below 0 it is behind"),
  item: oneOrMore(choice("undefined", "nameOnly", "exchangeAddress", "createdNow", "noDate", "itemClass", "draft")),
  headers: choice("late", "empty", "failed"),
  profile: choice("none"),
  account: choice("differs", "two"),
  nestedAuth: choice(
    "USER_INTERACTION_REQUIRED",
    "USER_CANCEL",
    "NO_NETWORK",
    "TRANSIENT_ERROR",
    "PERSISTENT_ERROR",
    "DISABLED",
    "ACCOUNT_UNAVAILABLE",
    "NESTED_APP_AUTH_UNAVAILABLE",
    "silence",
  ),
  storage: choice("partitioned", "refused", "throws", "diesLater"),
  frame: choice("web", "desktop", "neither"),
} as const satisfies Readonly<Record<string, QuirkValue<unknown>>>;

/** How this tenant and its hosts are otherwise; what is not named is as by default. */
export type Quirks = PartsOf<typeof quirkTable>;

/** Reads the body of `PUT /sandbox/quirks`. Throws 400 that names what is mistaken; then nothing was changed. */
export const readQuirks = (body: unknown, directory: Directory): Quirks => {
  if (!isRecord(body)) throw controlRefused("Send an object of quirks; {} takes all away.");
  return readParts(quirkTable, body, "", directory);
};
