import type { PaneMessage } from "./pane-messages.ts";

const isElsewhere = (address: string): boolean => {
  const { origin, protocol } = new URL(address, location.href);
  return origin !== location.origin && (protocol === "https:" || protocol === "http:");
};

/**
 * Hands every link that leads out of the sandbox to the host page, which opens the simulated Teams
 * for a link to Teams and asks before any other; so nothing leaves the machine by a click.
 */
export const handLinksToHost = (): void => {
  const askHost = (address: string): void => {
    const message: PaneMessage = { sandbox: "open-link", address: new URL(address, location.href).href };
    window.parent.postMessage(message, location.origin);
  };
  const openHere = window.open.bind(window);
  window.open = (address, target, features) => {
    if (address === undefined || !isElsewhere(String(address))) return openHere(address, target, features);
    askHost(String(address));
    return null;
  };
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    // A link that the page itself has followed leads nowhere else, as in any browser.
    if (event.defaultPrevented || !(link instanceof HTMLAnchorElement) || !isElsewhere(link.href)) return;
    event.preventDefault();
    askHost(link.href);
  });
};
