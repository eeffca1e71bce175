import { existsSync } from "node:fs";

const installedBrowsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Launch arguments under which a browser makes no requests of its own, and starts in a container too. */
export const browserArguments: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * The path of a Chromium-family browser on this machine: `CHROMIUM_PATH` if it is set, or else the first found
 * in the usual places. Playwright's own download is not used, because many networks do not allow it.
 * Throws with the remedy when there is none.
 */
export const findBrowser = (): string => {
  const chosen = process.env["CHROMIUM_PATH"];
  if (chosen !== undefined && chosen !== "") {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH names ${chosen}, which does not exist. Correct it, or unset it to use an installed browser.`);
  }
  const found = installedBrowsers.find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new Error(
    "No browser was found. Install Debian's chromium package (apt-get install chromium), or set CHROMIUM_PATH to a Chromium or Chrome program.",
  );
};
