import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { openTenant } from "../src/entries/sandbox/node/open-tenant.ts";
import { buildPages, createSandboxServer } from "../src/entries/sandbox/node/sandbox-server.ts";
import { browserArguments, findBrowser } from "./browser.ts";

// Takes the picture of the README from the product as it is.
const picture = fileURLToPath(new URL("../docs/pane.png", import.meta.url));
const port = 3196;

await buildPages();
const folder = mkdtempSync(join(tmpdir(), "evenhand-picture-"));
const tenant = await openTenant({ folder, fresh: true });
const server = await createSandboxServer({ port, tenant: tenant.fetch, now: tenant.now });
const browser = await chromium.launch({ executablePath: findBrowser(), args: [...browserArguments] });
try {
  const page = await browser.newPage({ viewport: { width: 1120, height: 720 }, locale: "en-GB", timezoneId: "Europe/London" });
  await page.goto(`${server.address}outlook?as=staff`);
  await page.getByRole("button", { name: "Jordan Pike, Third time of asking" }).click();
  const pane = page.frameLocator("iframe[title='Contact rules pane']");
  await pane.getByRole("heading", { name: "Contact rule in force" }).waitFor();
  await pane.getByText(/^Checked/).waitFor();
  await page.screenshot({ path: picture });
  console.log(`Wrote ${picture}.`);
} finally {
  await browser.close();
  await server.close();
  tenant.close();
  rmSync(folder, { recursive: true, force: true });
}
