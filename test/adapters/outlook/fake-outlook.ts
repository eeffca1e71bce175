/// <reference types="office-js" />

export interface FakeItem {
  readonly itemType?: string;
  readonly itemId?: string | null;
  readonly internetMessageId?: string;
  readonly subject?: string | object;
  readonly from?: { readonly displayName?: string; readonly emailAddress?: string };
  readonly sender?: { readonly displayName?: string; readonly emailAddress?: string };
  readonly dateTimeCreated?: Date;
  readonly itemClass?: string;
  readonly getAllInternetHeadersAsync?: (done: (result: { status: string; value?: string }) => void) => void;
  readonly getSharedPropertiesAsync?: (done: (result: { status: string; value?: object }) => void) => void;
}

/** Outlook as far as the adapter sees it: an item that can change with or without an event, a theme, a window. */
export const createFakeOutlook = (item: FakeItem | null = null) => {
  const handlers = new Map<string, (event: object) => void>();
  const opened: string[] = [];
  const links: string[] = [];
  const forced = Object.assign(new EventTarget(), { matches: false });
  const document = Object.assign(new EventTarget(), { visibilityState: "visible" });
  const history = Object.assign(Object.create({ pushState: () => "pushed", replaceState: () => "replaced" }) as object, { pushState: null, replaceState: null });
  const mailbox = {
    item: item && { itemType: "message", ...item },
    userProfile: { emailAddress: "sam.okafor@brackenshire.example" } as { emailAddress: string } | undefined,
    addHandlerAsync: (type: string, handler: (event: object) => void) => void handlers.set(type, handler),
  };
  const context: { mailbox: typeof mailbox; officeTheme?: object; ui: { openBrowserWindow?: (url: string) => void } } = {
    mailbox,
    ui: { openBrowserWindow: (url) => void links.push(url) },
  };
  const office = {
    onReady: async () => ({ host: "Outlook", platform: "OfficeOnline" }),
    HostType: { Outlook: "Outlook" },
    EventType: { ItemChanged: "itemChanged", OfficeThemeChanged: "themeChanged" },
    AsyncResultStatus: { Succeeded: "succeeded" },
    MailboxEnums: { ItemType: { Message: "message" } },
    context,
  };
  const window = Object.assign(new EventTarget(), {
    document,
    history,
    setTimeout: (work: () => void, ms: number) => setTimeout(work, ms),
    setInterval: (work: () => void, ms: number) => setInterval(work, ms),
    clearInterval: (timer: ReturnType<typeof setInterval>) => clearInterval(timer),
    matchMedia: () => forced,
    open: (url: string) => void opened.push(url),
  });
  return {
    office,
    history,
    context,
    document,
    forced,
    links,
    opened,
    window,
    deps: { office: office as unknown as typeof Office, window: window as unknown as Window, timeoutMs: 20 },
    /** Selects another item without telling anyone. */
    select: (next: FakeItem | null): void => {
      mailbox.item = next && { itemType: "message", ...next };
    },
    raise: (type: "itemChanged" | "themeChanged", event: object = {}): void => handlers.get(type)?.(event),
  };
};
