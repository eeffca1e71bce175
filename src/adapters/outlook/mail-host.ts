/// <reference types="office-js" />
import type { MailHeaders, MailHost, OpenMessage } from "../../app/ports.ts";
import { isRecord, partOf, textOrNull } from "../../domain/base/record.ts";
import { err } from "../../domain/base/result.ts";
import { createOpenings, keyOfItem, type ReadItem } from "./openings.ts";
import { rawHeadersOf, readMessage } from "./read-item.ts";
import { createTheme } from "./theme.ts";
import { createWatch } from "./watch.ts";

export interface MailHostDeps {
  /** The global that office.js makes; it is loaded by the page, from Microsoft's CDN. */
  readonly office: typeof Office;
  readonly window: Window;
  /** The longest that Outlook may take to be ready. */
  readonly timeoutMs: number;
}

/** Outlook through Office.js, once it is ready. Throws when the page stands anywhere else: it has nothing to show there. */
export const createMailHost = async ({ office, window, timeoutMs }: MailHostDeps = thisPage()): Promise<MailHost> => {
  const ready = await Promise.race([office.onReady(), after(window, timeoutMs)]);
  restoreHistory(window);
  const { mailbox } = office.context;
  if (partOf(ready, "host") !== office.HostType.Outlook || !isRecord(mailbox)) throw new Error("This page was not opened by Outlook.");
  const openings = createOpenings();
  const watch = createWatch({ office, window, keyNow: () => keyNow(mailbox) });
  watch.onEvent(openings.startNew);

  const current = async (): Promise<OpenMessage | null> => {
    for (;;) {
      // Read anew each time: Outlook replaces the item, and may have none.
      const item = itemIn(mailbox);
      if (item === null || kindOf(item) !== office.MailboxEnums.ItemType.Message) return null;
      const message = await readMessage({
        office,
        item,
        opening: openings.openingOf(item),
        ownMailbox: ownAddress(mailbox),
        limit: () => after(window, longestForOwnerMs),
      });
      // What was read belongs to an item that may have gone meanwhile.
      if (keyNow(mailbox) === keyOfItem(item)) return message;
    }
  };

  const headers = async ({ opening }: OpenMessage): Promise<MailHeaders | null> => {
    const item = itemIn(mailbox);
    // Another one may be open by now, of which nobody has been told yet.
    if (item === null || !openings.isOf(opening, item)) return null;
    const raw = await Promise.race([rawHeadersOf(office, item), after(window, longestForHeadersMs)]);
    if (raw === null || keyNow(mailbox) !== keyOfItem(item)) return null;
    // Fetched behind the first paint, which does without.
    return import("./parse-headers.ts").then(
      ({ parseHeaders }) => parseHeaders(raw),
      () => null,
    );
  };

  return {
    mailboxHint: () => ownAddress(mailbox),
    current,
    headers,
    onSelection: watch.onSelection,
    openLink: (url) => openLink(office, window, url),
    // Fetched when a letter is opened: the first paint does without.
    openDraft: (draft) =>
      import("./open-draft.ts").then(
        ({ openDraft }) => openDraft({ office, limit: () => after(window, timeoutMs) }, draft),
        (failure: unknown) => err({ type: "draft-failed", detail: String(failure) }),
      ),
    limits: () => import("./limits.ts").then(({ limitsOf }) => limitsOf(office.context)),
    ...createTheme({ office, window }),
  };
};

// While it is waited for, nothing is said that the header could change; then it is said that it was not given.
const longestForHeadersMs = 4_000;

/** The item that is open, or null for none. Throws where Outlook says neither: that nothing is open is never guessed. */
const itemIn = (mailbox: { readonly item?: unknown }): ReadItem | null => {
  const item = mailbox.item ?? null;
  if (item !== null && !isRecord(item)) throw new Error("Outlook did not say what is open.");
  return item;
};

/** What tells what is selected now from what was; an item that cannot be looked at is another than one that can. */
const keyNow = (mailbox: { readonly item?: unknown }): string => {
  try {
    return keyOfItem(itemIn(mailbox));
  } catch {
    return "unread";
  }
};

/** Throws where Outlook does not say whether it is a message. */
const kindOf = (item: ReadItem): string => {
  const kind = textOrNull(item.itemType);
  if (kind === null) throw new Error("Outlook did not say what is open.");
  return kind;
};

/** Parts of the profile are missing in some hosts and accounts, whatever the types say. */
const ownAddress = (mailbox: unknown): string => textOrNull(partOf(partOf(mailbox, "userProfile"), "emailAddress")) ?? "";

// Whose mailbox it is must not keep the rule from being shown.
const longestForOwnerMs = 3_000;

// Only looked at when it is used: a page of Teams never loads office.js.
const thisPage = (): MailHostDeps => ({ office: Office, window, timeoutMs: 30_000 });

const after = (window: Window, milliseconds: number): Promise<null> =>
  new Promise((resolve) => {
    window.setTimeout(() => resolve(null), milliseconds);
  });

/** Office.js puts null over both, which breaks whatever routes by address; the prototype still has them. */
const restoreHistory = ({ history }: Window): void => {
  Reflect.deleteProperty(history, "pushState");
  Reflect.deleteProperty(history, "replaceState");
};

const openLink = (office: typeof Office, window: Window, url: string): void => {
  const { ui } = office.context;
  try {
    // Missing in Outlook on the web, and in older ones a method that throws.
    ui.openBrowserWindow(url);
  } catch {
    window.open(url, "_blank", "noopener,noreferrer");
  }
};
