import { isRecord, parseJson } from "../../tenant/http.ts";
import type { OutlookTheme } from "../frame/pane-messages.ts";

/**
 * The conversation between Outlook on the web and office.js, as far as a read-mode task pane needs
 * it: JSON texts by postMessage. Read from `outlook-web-16.01.debug.js` of the npm package; the page
 * "docs/sandbox.md" says what that leaves unproven.
 */
export interface OfficeProtocolOptions {
  readonly controlId: string;
  readonly origin: string;
  readonly locale: string;
  readonly post: (message: string) => void;
  readonly readItem: () => object;
  readonly callMethod: (dispatchId: number, parameters: MethodParameters) => MethodAnswer | Promise<MethodAnswer>;
  /** Called when the pane begins to listen for another selection, which may have come since it read its item. */
  readonly onListening: () => void;
  readonly onHostAction: (action: HostAction) => void;
}

export type MethodParameters = Readonly<Record<string, unknown>>;

export type MethodAnswer =
  | { readonly error: false; readonly wasSuccessful: true; readonly data: unknown }
  | { readonly error: false; readonly wasSuccessful: true; readonly customProperties: string }
  | { readonly error: true; readonly wasSuccessful: false; readonly errorCode: number };

/** What office.js asks of its host when a key that it takes for itself is pressed in the pane. */
export type HostAction = "leave-forwards" | "leave-backwards" | "leave-by-escape";

export interface OfficeProtocol {
  /** Takes any message of the frame; answers those that are office.js's. */
  readonly receive: (text: string) => void;
  /** Tells the pane that another message, or none (null), is selected; says whether the pane was listening. */
  readonly fireItemChanged: (item: object | null) => boolean;
  /** Tells the pane Outlook's new colours. */
  readonly fireThemeChanged: (theme: OutlookTheme) => void;
}

interface OfficeRequest {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: unknown;
}

const request = 0;
const response = 1;
const registerEvent = 1;
const unregisterEvent = 2;
const forCalling = 0;
const forEventing = 1;
const itemChanged = "olkItemSelectedChanged";
const themeChanged = "officeThemeChanged";

const hostActionsById: Readonly<Record<number, HostAction>> = {
  5: "leave-forwards",
  6: "leave-backwards",
  13: "leave-forwards",
  14: "leave-backwards",
  15: "leave-by-escape",
  17: "leave-forwards",
  18: "leave-backwards",
};

export const createOfficeProtocol = (options: OfficeProtocolOptions): OfficeProtocol => {
  const listenersByEvent = new Map<string, OfficeRequest>();

  const send = (to: OfficeRequest, responseType: number, data: unknown): void =>
    options.post(
      JSON.stringify({
        _messageType: response,
        _serializerVersion: 1,
        _origin: options.origin,
        _actionName: to._actionName,
        _conversationId: to._conversationId,
        _correlationId: to._correlationId,
        _errorCode: 0,
        _responseType: responseType,
        _data: data,
      }),
    );

  const invoke = (message: OfficeRequest): void => {
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return send(message, forCalling, appContext(options));
      case "ContextActivationManager_notifyHost": {
        const action = hostActionsById[hostActionId(message._data)];
        return action === undefined ? undefined : options.onHostAction(action);
      }
      case "GetInitialData":
        return send(message, forCalling, options.readItem());
      case "ExecuteMethod": {
        const { dispatchId, parameters } = methodCall(message._data);
        const answer = options.callMethod(dispatchId, parameters);
        if (answer instanceof Promise) return void answer.then((late) => send(message, forCalling, late));
        return send(message, forCalling, answer);
      }
      default:
        return send(message, forCalling, { Error: 0, Version: 1 });
    }
  };

  const fire = (event: string, data: unknown): boolean => {
    const listener = listenersByEvent.get(event);
    if (listener !== undefined) send(listener, forEventing, data);
    return listener !== undefined;
  };

  return {
    receive: (text) => {
      const message = parseRequest(text);
      if (message === null) return;
      if (message._actionType === registerEvent) listenersByEvent.set(message._actionName, message);
      if (message._actionType === unregisterEvent) listenersByEvent.delete(message._actionName);
      if (message._actionType !== registerEvent && message._actionType !== unregisterEvent) return invoke(message);
      send(message, forCalling, { Error: 0 });
      if (message._actionType === registerEvent && message._actionName === itemChanged) options.onListening();
    },
    fireItemChanged: (item) => fire(itemChanged, item),
    fireThemeChanged: (theme) => void fire(themeChanged, [JSON.stringify(colourNumbers(theme))]),
  };
};

const parseRequest = (text: string): OfficeRequest | null => {
  const message = parseJson(text);
  return isOfficeRequest(message) ? message : null;
};

const isOfficeRequest = (message: unknown): message is OfficeRequest => isRecord(message) && message["_messageType"] === request && typeof message["_actionName"] === "string";

const hostActionId = (data: unknown): number => (Array.isArray(data) && typeof data[1] === "number" ? data[1] : -1);

const methodCall = (data: unknown): { dispatchId: number; parameters: MethodParameters } => {
  const method = isRecord(data) ? data["MethodData"] : undefined;
  const dispatchId = isRecord(method) ? method["DispatchId"] : undefined;
  const parameters = isRecord(data) ? data["ApiParams"] : undefined;
  return { dispatchId: typeof dispatchId === "number" ? dispatchId : -1, parameters: isRecord(parameters) ? parameters : {} };
};

/** `#ffffff` as the number that office.js expects from its host. */
const colourNumbers = (theme: OutlookTheme): Record<string, number> =>
  Object.fromEntries(Object.entries(theme).map(([name, colour]: [string, string]) => [name, Number.parseInt(colour.slice(1), 16)]));

const outlookWebApp = 64;

const appContext = ({ controlId, origin, locale }: OfficeProtocolOptions) => ({
  _id: controlId,
  _appName: outlookWebApp,
  _appVersion: "16.01",
  _appUILocale: locale,
  _dataLocale: locale,
  _docUrl: origin,
  _clientMode: 0,
  _settings: {},
  _reason: "DocumentOpened",
  _osfControlType: 1,
  _eToken: "",
  _correlationId: controlId,
  _appInstanceId: controlId,
  _appMinorVersion: 1,
  _requirementMatrix: JSON.stringify({ Mailbox: "1.15", NestedAppAuth: "1.1", IdentityAPI: "1.3", DialogApi: "1.2", OpenBrowserWindowApi: "1.1", react: "1.1" }),
  _hostFullVersion: "16.0.18000.0",
  _clientWindowHeight: 600,
  _clientWindowWidth: 320,
  _addinName: "Evenhand",
  _marketplaceType: "",
  _appDomains: [],
  _featureGates: {},
  _initialDisplayMode: 0,
});

/**
 * The name that a frame must have before it loads, so that the unmodified office.js in it takes its
 * parent for Outlook on the web.
 */
export const officeFrameName = (controlId: string, origin: string, locale: string): string =>
  JSON.stringify({
    baseFrameName: "evenhand",
    hostInfo: `Outlook|Web|16.01|${locale}|${controlId}|||16`,
    xdmInfo: `${controlId}|${controlId}|${origin}/`,
    serializerVersion: 1,
    flights: "[]",
  });
