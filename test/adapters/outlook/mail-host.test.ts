import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createMailHost } from "../../../src/adapters/outlook/mail-host.ts";
import { createFakeOutlook } from "./fake-outlook.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const message = {
  itemId: "i1",
  internetMessageId: "<1@example.org>",
  subject: "My complaint",
  from: { displayName: "Jan Maddox", emailAddress: "jan.maddox@example.org" },
  sender: { displayName: "Jan Maddox", emailAddress: "Jan.Maddox@example.org" },
  dateTimeCreated: new Date("2026-11-23T08:00:00Z"),
};

test("a message is read with its sender, its time and the mailbox that it is in", async () => {
  const mail = await createMailHost(createFakeOutlook(message).deps);
  expect(await mail.current()).toEqual({
    opening: "1/i1",
    isDraft: false,
    from: { name: "Jan Maddox", address: "jan.maddox@example.org" },
    sender: null,
    subject: "My complaint",
    internetMessageId: "<1@example.org>",
    copiedAt: "2026-11-23T08:00:00.000Z",
    itemClass: "",
    mailbox: "sam.okafor@brackenshire.example",
  });
});

test("who sent a message for another is named beside them", async () => {
  const sender = { displayName: "Advice Desk", emailAddress: "desk@example.com" };
  const mail = await createMailHost(createFakeOutlook({ ...message, sender }).deps);
  expect(await mail.current()).toMatchObject({ from: { address: "jan.maddox@example.org" }, sender: { name: "Advice Desk", address: "desk@example.com" } });
});

test("a message that is still being written is a draft, from nobody yet, and one that lacks its subject is none", async () => {
  const writing = { getAsync: () => {}, setAsync: () => {} };
  expect(await (await createMailHost(createFakeOutlook({ subject: writing }).deps)).current()).toMatchObject({ isDraft: true, from: null, subject: "" });
  expect(await (await createMailHost(createFakeOutlook({}).deps)).current()).toMatchObject({ isDraft: false });
});

test("a message that lacks its parts is read all the same", async () => {
  const mail = await createMailHost(createFakeOutlook({}).deps);
  expect(await mail.current()).toMatchObject({ from: null, sender: null, subject: "", internetMessageId: "" });
});

test("without a message, and with an appointment, there is nothing to read", async () => {
  const outlook = createFakeOutlook(null);
  const mail = await createMailHost(outlook.deps);
  expect(await mail.current()).toBeNull();
  outlook.select({ ...message, itemType: "appointment" });
  expect(await mail.current()).toBeNull();
});

test("a message in a shared mailbox names that mailbox", async () => {
  const getSharedPropertiesAsync = (done: (result: { status: string; value?: object }) => void): void =>
    done({ status: "succeeded", value: { targetMailbox: "complaints@brackenshire.example" } });
  const mail = await createMailHost(createFakeOutlook({ ...message, getSharedPropertiesAsync }).deps);
  expect(await mail.current()).toMatchObject({ mailbox: "complaints@brackenshire.example" });
});

test.each([
  (done: (result: { status: string }) => void): void => done({ status: "failed" }),
  (done: (result: { status: string }) => void): void => done({ status: "succeeded" }),
  (): void => {},
])("a mailbox that Outlook does not tell is the person's own", async (getSharedPropertiesAsync) => {
  const mail = await createMailHost(createFakeOutlook({ ...message, getSharedPropertiesAsync }).deps);
  const current = mail.current();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await current).toMatchObject({ mailbox: "sam.okafor@brackenshire.example" });
});

test("a message that was left while its mailbox was asked for is not shown", async () => {
  let answer = (): void => {};
  const getSharedPropertiesAsync = (done: (result: { status: string; value: object }) => void): void => {
    answer = () => done({ status: "succeeded", value: { targetMailbox: "complaints@brackenshire.example" } });
  };
  const outlook = createFakeOutlook({ ...message, getSharedPropertiesAsync });
  const mail = await createMailHost(outlook.deps);
  const current = mail.current();
  outlook.select({ ...message, itemId: "i2", subject: "Another" });
  answer();
  expect(await current).toMatchObject({ opening: "2/i2", subject: "Another", mailbox: "sam.okafor@brackenshire.example" });
});

test("reading a message twice is one opening, and coming back to it is another", async () => {
  const outlook = createFakeOutlook(message);
  const mail = await createMailHost(outlook.deps);
  const openingNow = async (): Promise<string | undefined> => (await mail.current())?.opening;
  expect([await openingNow(), await openingNow()]).toEqual(["1/i1", "1/i1"]);
  outlook.select({ ...message, itemId: "i2" });
  expect(await openingNow()).toBe("2/i2");
  outlook.select(message);
  outlook.raise("itemChanged");
  expect(await openingNow()).toBe("3/i1");
});

test("another selection is told at once, and not twice", async () => {
  const outlook = createFakeOutlook(message);
  const mail = await createMailHost(outlook.deps);
  const told = vi.fn<() => void>();
  const stop = mail.onSelection(told);
  outlook.select(null);
  outlook.raise("itemChanged");
  expect(told).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toHaveBeenCalledTimes(1);
  stop();
  outlook.raise("itemChanged");
  expect(told).toHaveBeenCalledTimes(1);
});

test("a selection that Outlook did not tell is noticed by looking, sooner when the window is looked at", async () => {
  const outlook = createFakeOutlook(message);
  const mail = await createMailHost(outlook.deps);
  const told = vi.fn<() => void>();
  mail.onSelection(told);
  outlook.select({ ...message, itemId: "i2" });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(told).toHaveBeenCalledTimes(1);
  outlook.select({ ...message, itemId: "i3" });
  outlook.window.dispatchEvent(new Event("focus"));
  expect(told).toHaveBeenCalledTimes(2);
  outlook.document.visibilityState = "hidden";
  outlook.select({ ...message, itemId: "i4" });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toHaveBeenCalledTimes(2);
  outlook.document.visibilityState = "visible";
  outlook.document.dispatchEvent(new Event("visibilitychange"));
  expect(told).toHaveBeenCalledTimes(3);
});

test("nobody is asked again once nobody listens", async () => {
  const outlook = createFakeOutlook(message);
  const mail = await createMailHost(outlook.deps);
  mail.onSelection(() => {})();
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(100);
  expect(vi.getTimerCount()).toBe(0);
});

test.each([
  ["#ffffff", "light"],
  ["#F3F2F1", "light"],
  ["#1f1f1f", "dark"],
  ["000000", "dark"],
  [undefined, "light"],
])("a background of %s is %s", async (bodyBackgroundColor, theme) => {
  const outlook = createFakeOutlook();
  outlook.context.officeTheme = { bodyBackgroundColor };
  expect((await createMailHost(outlook.deps)).theme()).toBe(theme);
});

test("an Outlook without themes is light", async () => {
  expect((await createMailHost(createFakeOutlook().deps)).theme()).toBe("light");
});

test("a change of theme is believed from its event, and forced colours go before it", async () => {
  const outlook = createFakeOutlook();
  const mail = await createMailHost(outlook.deps);
  const themes: string[] = [];
  const stop = mail.onTheme((theme) => themes.push(theme));
  outlook.context.officeTheme = { bodyBackgroundColor: "#ffffff" };
  outlook.raise("themeChanged", { officeTheme: { bodyBackgroundColor: "#1f1f1f" } });
  outlook.forced.matches = true;
  outlook.forced.dispatchEvent(new Event("change"));
  stop();
  outlook.raise("themeChanged", {});
  expect(themes).toEqual(["dark", "contrast"]);
});

test("a link opens in the person's browser where Outlook can, and in a window of its own where not", async () => {
  const outlook = createFakeOutlook();
  const mail = await createMailHost(outlook.deps);
  mail.openLink("https://example.org/1");
  outlook.context.ui = {};
  mail.openLink("https://example.org/2");
  expect([outlook.links, outlook.opened]).toEqual([["https://example.org/1"], ["https://example.org/2"]]);
});

test("the address bar works again after office.js has switched it off", async () => {
  const outlook = createFakeOutlook();
  await createMailHost(outlook.deps);
  const history = outlook.history as unknown as History;
  expect([history.pushState({}, ""), history.replaceState({}, "")]).toEqual(["pushed", "replaced"]);
});

test("a page outside Outlook says so", async () => {
  const outlook = createFakeOutlook();
  const elsewhere = { ...outlook.deps, office: { ...outlook.office, onReady: async () => ({ host: null }) } as unknown as typeof Office };
  await expect(createMailHost(elsewhere)).rejects.toThrow("not opened by Outlook");
});

test("a host that never says that it is ready is given up", async () => {
  const outlook = createFakeOutlook();
  const silent = { ...outlook.deps, office: { ...outlook.office, onReady: () => new Promise(() => {}) } as unknown as typeof Office };
  const said = createMailHost(silent).catch(String);
  await vi.advanceTimersByTimeAsync(100);
  expect(await said).toContain("not opened by Outlook");
});

test("a profile of which parts are missing stops nothing", async () => {
  const outlook = createFakeOutlook(message);
  outlook.context.mailbox.userProfile = undefined;
  const mail = await createMailHost(outlook.deps);
  expect(mail.mailboxHint()).toBe("");
  expect(await mail.current()).toMatchObject({ mailbox: "" });
});

test("the header is given for the message that is open, and for no other", async () => {
  const getAllInternetHeadersAsync = (done: (result: { status: string; value?: string }) => void): void => done({ status: "succeeded", value: "Reply-To: other@example.org\r\n" });
  const outlook = createFakeOutlook({ ...message, getAllInternetHeadersAsync });
  const mail = await createMailHost(outlook.deps);
  const open = await mail.current();
  if (!open) throw new Error("A message is open.");
  expect((await mail.headers(open))?.addresses.get("reply-to")).toEqual([{ name: "", address: "other@example.org" }]);
  outlook.select({ ...message, itemId: "i2", getAllInternetHeadersAsync });
  expect(await mail.headers(open)).toBeNull();
});

test.each([
  ["fails", (done: (result: { status: string; value?: string }) => void): void => done({ status: "failed" })],
  ["is empty", (done: (result: { status: string; value?: string }) => void): void => done({ status: "succeeded", value: "" })],
  [
    "throws",
    (): void => {
      throw new Error("Not in this host.");
    },
  ],
])("a header that %s is not given", async (_, getAllInternetHeadersAsync) => {
  const mail = await createMailHost(createFakeOutlook({ ...message, getAllInternetHeadersAsync }).deps);
  const open = await mail.current();
  expect(open && (await mail.headers(open))).toBeNull();
});

test("a message without a date, and one with a name and no address, are read as they are", async () => {
  const mail = await createMailHost(createFakeOutlook({ itemId: "i9", from: { displayName: "Former Colleague" } }).deps);
  expect(await mail.current()).toMatchObject({ copiedAt: null, from: { name: "Former Colleague", address: "" } });
});

test("an email that has no id of any kind is noticed when it opens", async () => {
  const outlook = createFakeOutlook(null);
  const mail = await createMailHost(outlook.deps);
  expect(await mail.current()).toBeNull();
  let changes = 0;
  const stop = mail.onSelection(() => (changes += 1));
  outlook.select({ subject: "No ids" });
  outlook.window.dispatchEvent(new Event("focus"));
  stop();
  expect(changes).toBe(1);
});
