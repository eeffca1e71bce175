import { spawnSync } from "node:child_process";
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
  throw new Error("No browser was found. Install Debian's chromium package (apt-get install chromium), or set CHROMIUM_PATH to a Chromium or Chrome program.");
};

/** Finds a browser, or installs Debian's chromium package where that can be done without asking, and says which. */
export const ensureBrowser = (): string => {
  try {
    return findBrowser();
  } catch (error) {
    if (process.env["CHROMIUM_PATH"] || process.platform !== "linux" || process.getuid?.() !== 0) throw error;
    console.log("No browser was found. Installing Debian's chromium package with apt-get.");
    for (const steps of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
      const { status } = spawnSync("apt-get", ["-q", ...steps], { stdio: ["ignore", "ignore", "inherit"] });
      if (status !== 0) throw error;
    }
    return findBrowser();
  }
};
