type BridgeListener = (answer: string) => void;

/**
 * Installs `window.nestedAppAuthBridge`, which the real Outlook puts into an add-in's page and
 * through which MSAL asks its host for tokens; the host page answers by message.
 */
export const installNestedAuthBridge = (): void => {
  const listeners = new Set<BridgeListener>();
  window.addEventListener("message", (event: MessageEvent<unknown>) => {
    if (event.source !== window.parent || event.origin !== location.origin) return;
    if (typeof event.data !== "string" || !event.data.includes('"NestedAppAuthResponse"')) return;
    for (const listener of listeners) listener(event.data);
  });
  Object.assign(window, {
    nestedAppAuthBridge: {
      addEventListener: (_: "message", listener: BridgeListener) => listeners.add(listener),
      removeEventListener: (_: "message", listener: BridgeListener) => listeners.delete(listener),
      postMessage: (request: string) => window.parent.postMessage(request, location.origin),
    },
  });
};
