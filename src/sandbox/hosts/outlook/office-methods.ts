import type { Quirks } from "../../tenant/quirks/quirks.ts";
import type { Person } from "../shared/people.ts";
import type { Store } from "../shared/store.ts";
import { isShared, sharedMailbox } from "./item-data.ts";
import type { MailAddress, MailboxMessage } from "./mailbox-entry.ts";
import type { MethodAnswer, MethodParameters } from "./office-protocol.ts";
import { markSelected, marksOf } from "./outlook-state.ts";
import type { ItemNotice, OutlookState } from "./outlook-state.ts";

export interface OfficeMethodsOptions {
  readonly person: Person;
  readonly store: Store<OutlookState>;
  readonly readSelected: () => MailboxMessage | null;
  readonly quirks?: () => Quirks;
  /** The words of a piece of HTML; a draft is shown as text. */
  readonly htmlToText: (html: string) => string;
}

type Method = (parameters: MethodParameters, message: MailboxMessage) => MethodAnswer | Promise<MethodAnswer>;

const mostNotices = 5;
const allDelegateRights = 63;
const htmlCoercion = 3;
const noticeTypes = ["informationalMessage", "progressIndicator", "errorMessage", "insightMessage"] as const;

// Names and numbers are office.js's own (outlook-web-16.01.debug.js, addErrorMessage).
const duplicateNotificationKey = 9023;
const notificationKeyNotFound = 9024;
const numberOfNotificationsExceeded = 9025;
const apiCallFailedDueToItemChange = 9030;
const operationNotSupported = 5000;
const internalError = 5001;

const succeeded = { error: false, wasSuccessful: true } as const;
const ok = (data: unknown): MethodAnswer => ({ ...succeeded, data });
const failed = (errorCode: number): MethodAnswer => ({ error: true, wasSuccessful: false, errorCode });

/**
 * Answers the methods of `mailbox.item` and `mailbox` by office.js's dispatch ids. What the sandbox
 * lacks fails with "operation not supported", never with an empty success.
 */
export const createOfficeMethods = ({ person, store, readSelected, quirks = () => ({}), htmlToText }: OfficeMethodsOptions) => {
  const marks = () => marksOf(store.get(), store.get().selectedId);

  const setNotices = (change: (notices: readonly ItemNotice[]) => readonly ItemNotice[]): MethodAnswer => {
    store.set((state) => markSelected(state, (before) => ({ ...before, notices: change(before.notices) })));
    return ok(null);
  };

  const addNotice: Method = (parameters) => {
    const notice = readNotice(parameters);
    const { notices } = marks();
    if (notices.some(({ key }) => key === notice.key)) return failed(duplicateNotificationKey);
    if (notices.length >= mostNotices) return failed(numberOfNotificationsExceeded);
    return setNotices((before) => [...before, notice]);
  };

  const replaceNotice: Method = (parameters) => {
    const notice = readNotice(parameters);
    if (!marks().notices.some(({ key }) => key === notice.key)) return failed(notificationKeyNotFound);
    return setNotices((before) => before.map((each) => (each.key === notice.key ? notice : each)));
  };

  const removeNotice: Method = ({ key }) => {
    if (!marks().notices.some((each) => each.key === key)) return failed(notificationKeyNotFound);
    return setNotices((before) => before.filter((each) => each.key !== key));
  };

  const setCategories = (change: (names: readonly string[]) => readonly string[]): MethodAnswer => {
    store.set((state) => markSelected(state, (before) => ({ ...before, categories: change(before.categories) })));
    return ok(null);
  };

  const reply =
    (toAll: boolean): Method =>
    ({ htmlBody }, message) => {
      const to = message.replyTo.length > 0 ? message.replyTo : message.from === null ? [] : [message.from];
      const others = [...message.to, ...message.cc].filter(({ address }) => address !== person.address);
      store.set((state) => ({
        ...state,
        draft: { to, cc: toAll ? others : [], subject: `RE: ${message.subject}`, text: htmlToText(textOf(htmlBody)) },
      }));
      return ok(null);
    };

  const newMessage = ({ toRecipients, ccRecipients, subject, htmlBody }: MethodParameters): MethodAnswer => {
    store.set((state) => ({
      ...state,
      draft: { to: readAddresses(toRecipients), cc: readAddresses(ccRecipients), subject: textOf(subject), text: htmlToText(textOf(htmlBody)) },
    }));
    return ok(null);
  };

  const methodsById: Readonly<Record<number, Method>> = {
    3: () => ({ ...succeeded, customProperties: marks().customProperties }),
    4: ({ customProperties }) => {
      store.set((state) => markSelected(state, (before) => ({ ...before, customProperties: JSON.stringify(customProperties ?? {}) })));
      return ok(null);
    },
    10: reply(false),
    11: reply(true),
    30: reply(false),
    31: reply(true),
    33: addNotice,
    34: () => ok(marks().notices),
    35: replaceNotice,
    36: removeNotice,
    37: ({ coercionType }, message) => ok(coercionType === htmlCoercion ? bodyAsHtml(message) : message.text),
    108: (_, message) => (isShared(message) ? ok(sharedProperties) : failed(operationNotSupported)),
    157: () => ok(marks().categories.map((displayName) => ({ displayName, color: "Preset0" }))),
    158: ({ categories }) => setCategories((names) => [...new Set([...names, ...readTexts(categories)])]),
    159: ({ categories }) => setCategories((names) => names.filter((name) => !readTexts(categories).includes(name))),
    168: (_, message) => headersOf(message, quirks()),
    181: reply(false),
    182: reply(true),
    183: reply(false),
    184: reply(true),
  };

  return (dispatchId: number, parameters: MethodParameters): MethodAnswer | Promise<MethodAnswer> => {
    if (dispatchId === 44 || dispatchId === 178) return newMessage(parameters);
    if (dispatchId === 404) return ok(null);
    const method = methodsById[dispatchId];
    if (method === undefined) return failed(operationNotSupported);
    const message = readSelected();
    return message === null ? failed(apiCallFailedDueToItemChange) : method(parameters, message);
  };
};

/** The headers as they arrived: late, left out or refused where a quirk says so (office-js #6796, #4109). */
const headersOf = ({ headers }: MailboxMessage, quirks: Quirks): MethodAnswer | Promise<MethodAnswer> => {
  switch (quirks.headers) {
    case "empty":
      return ok("");
    case "failed":
      return failed(internalError);
    case "late":
      return new Promise((answer) => {
        setTimeout(() => answer(ok(headers)), headersLateMs);
      });
    default:
      return ok(headers);
  }
};

export const headersLateMs = 5000;

const sharedProperties = { owner: sharedMailbox, targetMailbox: sharedMailbox, targetRestUrl: "https://graph.microsoft.com", delegatePermissions: allDelegateRights };

const bodyAsHtml = ({ html, text }: MailboxMessage): string => html ?? `<pre>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</pre>`;

const readNotice = ({ key, type, message, icon, persistent }: MethodParameters): ItemNotice => ({
  key: textOf(key),
  type: noticeTypes[typeof type === "number" ? type : 0] ?? "informationalMessage",
  message: textOf(message),
  ...(typeof icon === "string" ? { icon } : {}),
  ...(typeof persistent === "boolean" ? { persistent } : {}),
});

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const readTexts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((each) => typeof each === "string") : []);

const readAddresses = (value: unknown): readonly MailAddress[] => readTexts(value).map((address) => ({ name: "", address }));
