import { isRecord } from "../../tenant/http.ts";
import { teamsRuntime } from "./teams-context.ts";
import type { FrameContext } from "./teams-context.ts";

/** A dialog that the app asks for; sizes in pixels, or teams-js's words for them. */
export interface DialogRequest {
  readonly url: string;
  readonly title: string;
  readonly width: number | string;
  readonly height: number | string;
}

export interface TeamsProtocolOptions {
  readonly frameContext: FrameContext;
  readonly post: (message: object) => void;
  readonly readContext: () => object;
  readonly nestedAppAuth: (request: string) => Promise<string | null>;
  readonly onLink: (address: string) => void;
  readonly onNavigate: (to: { readonly pageId: string; readonly subPageId: string | null }) => void;
  readonly onFailure: (message: string) => void;
  /** Called when the frame was told of the Back button and did not go back itself. */
  readonly onBack: () => void;
  /** Opens a dialog; `settle` is called with what the dialog submits, or undefined when it is closed. */
  readonly onDialog: (request: DialogRequest, settle: (result: unknown) => void) => void;
  readonly onSubmit: (result: unknown) => void;
  /** Passes what a dialog and the page that opened it say to each other. */
  readonly onMessage: (kind: "messageForParent" | "messageForChild", content: unknown) => void;
}

export interface TeamsProtocol {
  /** Takes any message of the frame; answers those that are teams-js's. */
  readonly receive: (data: unknown) => Promise<void>;
  /** Tells the frame of an event, as far as teams-js listens for it. */
  readonly tell: (event: string, content: unknown) => void;
}

interface TeamsRequest {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args?: readonly unknown[];
  readonly data?: unknown;
}

type Handler = (args: readonly unknown[], request: TeamsRequest) => readonly unknown[] | null | Promise<readonly unknown[] | null>;

const notSupported = 100;
const hostSdkVersion = "2.0.1";

/**
 * The conversation between Teams and teams-js, as far as the app needs it: objects by postMessage, a
 * request answered under its own id. Read from teams-js 2.58; "docs/sandbox.md" says what that leaves unproven.
 */
export const createTeamsProtocol = (options: TeamsProtocolOptions): TeamsProtocol => {
  const stamp = (): { monotonicTimestamp: number } => ({ monotonicTimestamp: performance.now() + performance.timeOrigin });

  const reply = ({ id, uuidAsString }: TeamsRequest, args: readonly unknown[]): void => options.post({ id, uuidAsString, args, ...stamp() });

  const silent = (): null => null;

  const handlersByFunction: Readonly<Record<string, Handler>> = {
    // In this order, runtime last, teams-js also sets up nested app authentication.
    initialize: () => [options.frameContext, "web", hostSdkVersion, JSON.stringify(teamsRuntime)],
    getContext: () => [options.readContext()],
    registerHandler: silent,
    // Only a reload of the tab alone would need it, which the simulated Teams does not offer.
    setFrameContext: silent,
    navigateBack: () => {
      options.onBack();
      return [true];
    },
    "appInitialization.appLoaded": silent,
    "appInitialization.success": silent,
    "appInitialization.failure": ([, message]) => {
      options.onFailure(textOf(message));
      return null;
    },
    "appInitialization.expectedFailure": ([, message]) => {
      options.onFailure(textOf(message));
      return null;
    },
    executeDeepLink: ([address]) => {
      options.onLink(textOf(address));
      return [true];
    },
    "pages.navigateToApp": ([to]) => {
      options.onLink(appLink(to));
      return [true];
    },
    "pages.currentApp.navigateTo": ([to]) => {
      options.onNavigate(readPage(to));
      return [];
    },
    "tasks.startTask": ([info], request) => {
      options.onDialog(readDialog(info), (result) => reply(request, [null, result]));
      return null;
    },
    "tasks.completeTask": ([result]) => {
      options.onSubmit(result);
      return null;
    },
    "tasks.updateTask": silent,
    messageForParent: ([content]) => {
      options.onMessage("messageForParent", content);
      return null;
    },
    messageForChild: ([content]) => {
      options.onMessage("messageForChild", content);
      return null;
    },
    "nestedAppAuth.execute": async (_, { data }) => ["", await options.nestedAppAuth(textOf(data))],
  };

  return {
    receive: async (data) => {
      if (!isTeamsRequest(data)) return;
      const handle = handlersByFunction[data.func];
      const args = handle === undefined ? [unsupported(data.func)] : await handle(data.args ?? [], data);
      if (args !== null) reply(data, args);
    },
    tell: (event, content) => options.post({ func: event, args: [content], ...stamp() }),
  };
};

const isTeamsRequest = (data: unknown): data is TeamsRequest => isRecord(data) && typeof data["func"] === "string";

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const unsupported = (name: string) => ({ errorCode: notSupported, message: `The sandbox does not answer ${name}.` });

const readPage = (value: unknown) => {
  const page = isRecord(value) ? value : {};
  const subPageId = textOf(page["subPageId"]);
  return { pageId: textOf(page["pageId"]), subPageId: subPageId === "" ? null : subPageId };
};

const readDialog = (value: unknown): DialogRequest => {
  const { url, title, width, height } = isRecord(value) ? value : {};
  return { url: textOf(url), title: textOf(title), width: sizeOf(width), height: sizeOf(height) };
};

const sizeOf = (value: unknown): number | string => (typeof value === "number" || typeof value === "string" ? value : "medium");

/** `navigateToApp` means the same as following the link to that app, so both take one way. */
const appLink = (value: unknown): string => {
  const { appId, pageId, subPageId, channelId } = isRecord(value) ? value : {};
  const context = JSON.stringify({ subEntityId: textOf(subPageId), channelId: textOf(channelId) });
  const path = [textOf(appId), textOf(pageId)].map(encodeURIComponent).join("/");
  return `https://teams.microsoft.com/l/entity/${path}?context=${encodeURIComponent(context)}`;
};
