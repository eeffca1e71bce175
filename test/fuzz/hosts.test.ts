import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createMailHost } from "../../src/adapters/outlook/mail-host.ts";
import { createTabHost, toTabContext, type TeamsLibrary } from "../../src/adapters/teams/tab-host.ts";
import { createTabSettings } from "../../src/adapters/teams/tab-settings.ts";
import type { MailHost, OpenMessage, TabHost } from "../../src/app/ports.ts";
import { isInstant } from "../../src/domain/base/time.ts";
import { createFakeOutlook } from "../adapters/outlook/fake-outlook.ts";
import { runs } from "../support/property-runs.ts";
import { anything, spoilt } from "./shapes.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

type Call = (...given: readonly unknown[]) => unknown;

/** A call of office.js: it answers something, throws, or never answers. Its callback comes last. */
const call: fc.Arbitrary<Call | undefined> = fc.oneof(
  {
    weight: 6,
    arbitrary: spoilt({ status: "succeeded", value: { targetMailbox: "complaints@brackenshire.example" }, error: { code: 1, message: "No" } }).map((answer) => answering(answer)),
  },
  { weight: 2, arbitrary: fc.string().map((value) => answering({ status: "succeeded", value })) },
  { weight: 1, arbitrary: anything.map((thrown) => throwing(thrown)) },
  { weight: 1, arbitrary: fc.constant(() => {}) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

const answering =
  (answer: unknown): Call =>
  (...given) =>
    (given.at(-1) as (answer: unknown) => void)(answer);

const throwing =
  (thrown: unknown): Call =>
  () => {
    throw thrown;
  };

const address = { displayName: "Jan Maddox", emailAddress: "jan.maddox@example.org" };

const item = fc
  .tuple(
    spoilt({
      itemType: "message",
      itemId: "i1",
      internetMessageId: "<1@example.org>",
      subject: "My complaint",
      from: address,
      sender: address,
      dateTimeCreated: new Date("2026-11-23T08:00:00Z"),
      itemClass: "IPM.Note",
    }),
    fc.record({ getAllInternetHeadersAsync: call, getSharedPropertiesAsync: call }, { requiredKeys: [] }),
  )
  .map(([parts, calls]) => (typeof parts === "object" && parts !== null && !Array.isArray(parts) ? Object.assign(parts, calls) : parts));

type Outcome<T> = { readonly value: T } | { readonly failure: unknown };

/** Lets all limits pass, and says what came of it: never nothing. */
const inTime = async <T>(work: Promise<T>): Promise<Outcome<T>> => {
  const outcome = work.then(
    (value) => ({ value }),
    (failure: unknown) => ({ failure }),
  );
  await vi.advanceTimersByTimeAsync(60_000);
  return outcome;
};

const wrongFailure = (failure: unknown): readonly string[] => (failure instanceof Error ? [] : ["It failed without words."]);

/** What is wrong with a message that was read from an item. */
const wrongIn = (message: OpenMessage | null, open: unknown): readonly string[] => {
  // That nothing is open, or that it is no message, is what Outlook said, and never what it left out.
  if (message === null)
    return open === null || open === undefined || typeof (open as { readonly itemType?: unknown }).itemType === "string" ? [] : ["Nothing was said to be open, and something was."];
  const named = [message.from, message.sender].filter((each) => each !== null);
  const texts = [message.subject, message.internetMessageId, message.itemClass, message.mailbox, message.opening, ...named.flatMap(({ name, address: at }) => [name, at])];
  return [
    ...(texts.every((text) => typeof text === "string") ? [] : ["A text is none."]),
    ...(named.some(({ name, address: at }) => name + at === "") ? ["Somebody has neither name nor address."] : []),
    ...(message.copiedAt === null || isInstant(message.copiedAt) ? [] : ["A time is none."]),
  ];
};

test("whatever Outlook says of an item, it is read as far as it says, or it is said that it could not be read", async () => {
  await fc.assert(
    fc.asyncProperty(item, spoilt({ emailAddress: "sam.okafor@brackenshire.example" }), spoilt({ bodyBackgroundColor: "#1f1f1f" }), async (open, userProfile, officeTheme) => {
      const outlook = createFakeOutlook();
      Object.assign(outlook.context.mailbox, { item: open, userProfile });
      Object.assign(outlook.context, { officeTheme });
      const mail = await createMailHost(outlook.deps);
      expect(typeof mail.mailboxHint()).toBe("string");
      expect(["light", "dark"]).toContain(mail.theme());
      const found = await inTime(mail.current());
      expect("failure" in found ? wrongFailure(found.failure) : wrongIn(found.value, open)).toEqual([]);
      const headers = await inTime("value" in found && found.value ? mail.headers(found.value) : Promise.resolve(null));
      expect(headers).toHaveProperty("value");
    }),
    runs(200),
  );
});

test.each([
  ["the year 4501", new Date(Date.UTC(4501, 0, 1))],
  ["the year 1", new Date("0001-01-01T00:00:00Z")],
  ["the beginning of 1970", new Date(0)],
  ["no day at all", new Date(Number.NaN)],
])("%s, which stands for no date, is none", async (_, dateTimeCreated) => {
  const mail = await createMailHost(createFakeOutlook({ itemId: "i1", dateTimeCreated }).deps);
  expect(await mail.current()).toMatchObject({ copiedAt: null });
});

test("an item of which Outlook does not say what it is, and one that it does not let us look at, are not taken for nothing", async () => {
  const outlook = createFakeOutlook({ itemId: "i1" });
  const mail = await createMailHost(outlook.deps);
  Object.assign(outlook.context.mailbox, { item: { itemId: "i1" } });
  await expect(mail.current()).rejects.toThrow("did not say");
  Object.defineProperty(outlook.context.mailbox, "item", {
    get: () => {
      throw new Error("Not now.");
    },
  });
  await expect(mail.current()).rejects.toThrow("Not now.");
  const told = vi.fn<() => void>();
  const stop = mail.onSelection(told);
  await vi.advanceTimersByTimeAsync(10_000);
  stop();
  expect(told).not.toHaveBeenCalled();
});

test("an item whose id is empty is an item, and its opening is told from none", async () => {
  const outlook = createFakeOutlook(null);
  const mail = await createMailHost(outlook.deps);
  const told = vi.fn<() => void>();
  const stop = mail.onSelection(told);
  outlook.select({ itemId: "", internetMessageId: "" });
  await vi.advanceTimersByTimeAsync(2_000);
  stop();
  expect(told).toHaveBeenCalledTimes(1);
});

test("an Outlook that tells of no events, and one without a mailbox, end in what can still be done and in words", async () => {
  const outlook = createFakeOutlook({ itemId: "i1" });
  Object.assign(outlook.context.mailbox, { addHandlerAsync: throwing(new Error("Not in this host.")) });
  const mail = await createMailHost(outlook.deps);
  const told = vi.fn<() => void>();
  const stop = mail.onSelection(told);
  outlook.select({ itemId: "i2" });
  await vi.advanceTimersByTimeAsync(2_000);
  stop();
  expect(told).toHaveBeenCalledTimes(1);
  const bare = createFakeOutlook();
  Object.assign(bare.context, { mailbox: undefined });
  await expect(createMailHost(bare.deps)).rejects.toThrow("not opened by Outlook");
});

const wrongOpening = (opened: Outcome<Awaited<ReturnType<MailHost["openDraft"]>>>, hasSets: boolean): readonly string[] => {
  if ("failure" in opened) return ["It threw."];
  if (opened.value.ok) return hasSets ? [] : ["It was said to be open where nothing could open it."];
  const { error } = opened.value;
  return error.type === "draft-failed" && typeof error.detail === "string" ? [] : ["It was not said that it failed."];
};

test("whatever Outlook answers about a new email, it is opened or it is said that it was not", async () => {
  // It is fetched when it is needed, which takes real time, and the limits pass here by themselves.
  await import("../../src/adapters/outlook/open-draft.ts");
  await fc.assert(
    fc.asyncProperty(call, fc.boolean(), async (displayNewMessageFormAsync, hasSets) => {
      const outlook = createFakeOutlook({ itemId: "i1" });
      Object.assign(outlook.context.mailbox, { displayNewMessageFormAsync });
      if (hasSets) Object.assign(outlook.context, { requirements: { isSetSupported: () => true } });
      const mail = await createMailHost(outlook.deps);
      const opened = await inTime(mail.openDraft({ to: "jan.maddox@example.org", subject: "", html: "<p>Words</p>" }));
      expect(wrongOpening(opened, hasSets)).toEqual([]);
    }),
    runs(100),
  );
});

const context = {
  app: { appId: "a1", theme: "dark", host: { sessionId: "s1" } },
  page: { id: "evenhand", subPageId: "request:r1" },
  team: { groupId: "g1" },
  channel: { id: "19:c@thread.tacv2" },
  user: { id: "u1", loginHint: "helen.marsh@brackenshire.example", tenant: { id: "t1" } },
};

interface FakeTeams {
  readonly given?: unknown;
  /** What each call beside the first two does. */
  readonly each?: Call;
  /** What those do that are to answer. */
  readonly asked?: Call;
  readonly keep?: Map<string, string>;
}

const teams = ({ given = context, each = () => true, asked = async () => {}, keep = new Map() }: FakeTeams) => {
  const handlers: Record<string, (...given: unknown[]) => void> = {};
  const registering =
    (name: string) =>
    (handler: (...given: unknown[]) => void): void => {
      handlers[name] = handler;
      each();
    };
  const library = {
    app: {
      initialize: async () => {},
      getContext: async () => given,
      notifyAppLoaded: each,
      notifySuccess: each,
      registerOnThemeChangeHandler: registering("theme"),
      openLink: asked,
    },
    pages: {
      isSupported: each,
      setCurrentFrame: each,
      backStack: { isSupported: each, registerBackButtonHandler: each },
      config: { setConfig: asked, setValidityState: () => {}, registerOnSaveHandler: (handler: (...given: unknown[]) => void) => void (handlers["save"] = handler) },
    },
  } as unknown as TeamsLibrary;
  const storage = () => ({ getItem: (key: string) => keep.get(key) ?? null, setItem: (key: string, value: string) => void keep.set(key, value) });
  return { deps: { origin: "https://contact.example.org", library, storage, timeoutMs: 50 }, handlers };
};

const wrongRefusal = (failure: unknown): readonly string[] => (String(failure).includes("not opened by Teams") ? [] : [String(failure)]);

const wrongTab = (tab: TabHost & { readonly userHint: () => string }, changeTheme: () => void): readonly string[] => {
  changeTheme();
  tab.keepPlace("due", "https://contact.example.org/tab.html#due");
  tab.onBack(() => false);
  const texts = [...Object.values<unknown>({ ...tab.context() }), tab.userHint(), tab.place()];
  return [...(["light", "dark", "contrast"].includes(tab.theme()) ? [] : ["The theme is none."]), ...(texts.every((text) => typeof text === "string") ? [] : ["A text is none."])];
};

test("whatever Teams says of where the tab is, and whatever its calls do, the tab opens or says why not", async () => {
  const calls = fc.oneof(
    { weight: 3, arbitrary: fc.constant<Call>(() => true) },
    { weight: 1, arbitrary: anything.map((thrown) => throwing(thrown)) },
    {
      weight: 1,
      arbitrary: anything.map(
        (rejected): Call =>
          () =>
            Promise.reject(rejected).catch(() => null),
      ),
    },
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(spoilt(context), anything), calls, anything, async (given, each, theme) => {
      const { deps, handlers } = teams({ given, each });
      const opened = await inTime(createTabHost(deps));
      expect("failure" in opened ? wrongRefusal(opened.failure) : wrongTab(opened.value, () => handlers["theme"]?.(theme))).toEqual([]);
    }),
    runs(200),
  );
});

test("what Teams does not say of a tab is empty, never what only looks like an answer", () => {
  expect(toTabContext({ app: { appId: { toString: () => "a1" } }, page: { id: 7 }, team: null, channel: { id: " " }, user: { tenant: "t1" } })).toEqual({
    tenant: "",
    app: "a1",
    team: "",
    channel: "",
    entity: "",
  });
});

test("where Teams does not say whose tab it is, no place of anybody's is kept or opened", async () => {
  const keep = new Map<string, string>();
  const { user: _, ...nobodys } = context;
  const first = await createTabHost(teams({ given: { ...nobodys, page: { id: "evenhand" } }, keep }).deps);
  first.keepPlace("person:p-1", "https://contact.example.org/tab.html#person%3Ap-1");
  expect(keep.size).toBe(0);
  expect((await createTabHost(teams({ given: { ...nobodys, page: { id: "evenhand" } }, keep }).deps)).place()).toBe("");
});

test("a link that Teams does not open, or never answers of, opens outside of it", async () => {
  const opened: string[] = [];
  vi.stubGlobal("window", { open: (url: string) => void opened.push(url) });
  for (const asked of [throwing(new Error("Not here.")), () => Promise.reject(new Error("No.")), () => new Promise(() => {})]) {
    const tab = await createTabHost(teams({ asked }).deps);
    tab.openLink("https://teams.microsoft.com/l/message/1");
    await vi.advanceTimersByTimeAsync(10_000);
  }
  expect(opened).toEqual(Array.from({ length: 3 }, () => "https://teams.microsoft.com/l/message/1"));
  vi.unstubAllGlobals();
});

test.each([
  ["throws", throwing(new Error("Not here."))],
  ["is refused", () => Promise.reject(new Error("No."))],
  ["is never answered", () => new Promise(() => {})],
])("where keeping the tab %s, Teams is told that it did not work, and does not wait for ever", async (_, asked) => {
  const { deps, handlers } = teams({ asked });
  const settings = await createTabSettings(deps);
  settings.allowSave({ entity: "evenhand", contentUrl: "https://contact.example.org/tab.html", websiteUrl: "https://contact.example.org/tab.html", name: "Evenhand" });
  const told: string[] = [];
  handlers["save"]?.({ notifySuccess: () => told.push("success"), notifyFailure: () => told.push("failure") });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).toEqual(["failure"]);
});
