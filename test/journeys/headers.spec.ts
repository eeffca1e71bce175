import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { extname, join } from "node:path";
import { expect, test as base, type Page } from "@playwright/test";
import { productPages } from "../../src/entries/headers/page-headers.ts";
import { openDeployment } from "./support/deployment.ts";
import { goTo, openDesk } from "./support/teams.ts";
import { test } from "./support/journey.ts";
import { readHeadersFile } from "../headers/read-host-files.ts";

interface Host {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".png": "image/png" };

/** The product as a body would host it: built, and served with the headers that the build wrote. */
const hostProduct = async (): Promise<Host> => {
  const { pages, forget } = await openDeployment();
  const headersOf = readHeadersFile(await readFile(join(pages, "_headers"), "utf8"));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    readFile(join(pages, pathname)).then(
      (bytes) => response.writeHead(200, { "content-type": types[extname(pathname)] ?? "application/octet-stream", ...headersOf(pathname) }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  return { address: await listen(server), stop: () => close(server).then(forget) };
};

const listen = (server: Server): Promise<string> =>
  new Promise((settle) => {
    server.listen(0, "localhost", () => {
      const bound = server.address();
      settle(`http://localhost:${typeof bound === "object" && bound !== null ? bound.port : 0}`);
    });
  });

const close = async (server: Server): Promise<void> => {
  await new Promise((settle) => void server.close(settle));
};

/** What the browser says that a policy refused, or would have refused. */
const watchPolicy = (page: Page): string[] => {
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/content security policy|trusted ?types?|refused to/i.test(message.text())) refused.push(message.text());
  });
  return refused;
};

base.describe("the product as it is hosted", () => {
  let host: Host;
  base.beforeAll(async () => {
    host = await hostProduct();
  });
  base.afterAll(() => host.stop());

  for (const name of productPages) {
    base(`${name}.html opens with the headers that the build wrote, and its policy refuses nothing`, async ({ page }) => {
      const refused = watchPolicy(page);
      const answer = await page.goto(`${host.address}/${name}.html`);
      expect(answer?.headers()).toMatchObject({ "x-content-type-options": "nosniff", "cache-control": "no-store", "referrer-policy": "no-referrer" });
      expect(answer?.headers()["content-security-policy"]).toContain("default-src 'none'");
      // Without Outlook or Teams around them pages say so in a sentence, which took their script, and their style.
      await expect(page.locator("body")).not.toBeEmpty();
      await page.waitForLoadState("networkidle");
      expect(refused).toEqual([]);
    });
  }

  base("a script or a style that somebody slips into a page does nothing", async ({ page }) => {
    await page.goto(`${host.address}/tab.html`);
    const refused = watchPolicy(page);
    const ran = await page.evaluate(() => {
      const script = document.createElement("script");
      try {
        script.textContent = "window.slipped = true";
      } catch {
        // Trusted Types refuse the text already.
      }
      document.body.append(script);
      const style = document.createElement("style");
      style.textContent = "body { display: none }";
      document.head.append(style);
      return { slipped: "slipped" in window, display: getComputedStyle(document.body).display };
    });
    expect(ran).toEqual({ slipped: false, display: "block" });
    expect(refused).not.toEqual([]);
  });
});

test("the tab works under the policy with which the product ships: nothing is refused while it opens and its pages are walked", async ({ page }) => {
  const refused = watchPolicy(page);
  const served = page.waitForResponse(/\/sandbox\/tab\.html/);
  await openDesk(page, "manager");
  expect((await served).headers()["content-security-policy"]).toContain("require-trusted-types-for 'script'");
  for (const place of ["Requests", "Dashboard", "Records", "My work"] as const) await goTo(page, place);
  expect(refused).toEqual([]);
});

test("the pane beside a message works under the policy with which it ships, office.js included", async ({ page }) => {
  const refused = watchPolicy(page);
  const served = page.waitForResponse(/\/sandbox\/pane\.html/);
  await page.goto("/outlook?as=staff");
  await page.getByRole("button", { name: /^Priya Raman/ }).click();
  expect((await served).headers()["content-security-policy"]).toContain("script-src 'self'");
  await expect(
    page
      .frameLocator('iframe[title="Contact rules pane"]')
      .getByRole("button", { name: /No concern/ })
      .first(),
  ).toBeVisible();
  // What Trusted Types would refuse of office.js is only told.
  expect(refused.filter((text) => !/TrustedScriptURL|TrustedHTML|TrustedTypePolicy|Trusted ?Types?/i.test(text))).toEqual([]);
});
