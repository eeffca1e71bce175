import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hostFiles } from "../../src/entries/headers/host-files.ts";
import { assetHeaders, frameHosts, headersOf, iconHeaders, productPages, type ProductPage } from "../../src/entries/headers/page-headers.ts";
import { readHeadersFile, readNginx, readStaticWebApps } from "./read-host-files.ts";

const root = join(import.meta.dirname, "../..");

const htmlOf = (page: ProductPage): string => readFileSync(join(root, "src/entries", `${page}.html`), "utf8");

const files = hostFiles(htmlOf);

const file = (name: string): string => files[name] ?? "";

const lowerCase = (headers: object): object => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));

test.each([
  ["Azure Static Web Apps", readStaticWebApps(file("staticwebapp.config.json"))],
  ["Netlify and Cloudflare Pages", readHeadersFile(file("_headers"))],
  ["nginx", readNginx(file("nginx-headers.conf"))],
])("%s serves each page, with its ending and without it, and each file with the same headers", (_, headersAt) => {
  for (const page of productPages) {
    expect(headersAt(`/${page}.html`)).toEqual(lowerCase(headersOf(page, htmlOf(page))));
    expect(headersAt(`/${page}`)).toEqual(lowerCase(headersOf(page, htmlOf(page))));
  }
  expect(headersAt("/assets/tab-1a2b.js")).toEqual(lowerCase(assetHeaders));
  expect(headersAt("/icons/evenhand-32.png")).toEqual(lowerCase(iconHeaders));
});

const policy = (page: ProductPage): string => headersOf(page, htmlOf(page))["Content-Security-Policy"] ?? "";

test.each(productPages)("%s runs no script and takes no style that the build did not write, and sends nothing where it need not", (page) => {
  expect(policy(page)).toContain("default-src 'none'");
  const strict = page === "pane" ? policy(page).replace("; style-src-attr 'unsafe-inline'", "") : policy(page);
  expect(strict).not.toMatch(/'unsafe-|https?:(?!\/\/)|(?:-src|ancestors)[^;]* \*[ ;]/);
  for (const directive of ["base-uri 'none'", "object-src 'none'", "form-action 'none'", "worker-src"]) expect(policy(page)).toContain(directive);
});

test("text never becomes markup: Trusted Types are enforced but on the page in Outlook, where breaking them is only told", () => {
  const enforced = productPages.filter((page) => policy(page).includes("require-trusted-types-for 'script'"));
  expect(enforced).toEqual(productPages.filter((page) => page !== "pane"));
  expect(headersOf("pane", htmlOf("pane"))["Content-Security-Policy-Report-Only"]).toContain("require-trusted-types-for 'script'");
});

test("no page of the product is served without them", () => {
  const pages = readdirSync(join(root, "src/entries")).filter((name) => name.endsWith(".html"));
  expect(pages.toSorted()).toEqual(productPages.map((page) => `${page}.html`).toSorted());
});

test("a style that was changed by a hand on the host is not the one that its hash allows", () => {
  const changed = htmlOf("tab").replace("margin: 0", "margin: 1px");
  expect(headersOf("tab", changed)["Content-Security-Policy"]).not.toBe(policy("tab"));
});

test("Teams and Outlook may frame the pages that they show, and nobody the pages that open by themselves", () => {
  for (const page of ["pane", "tab", "tab-setup", "auth"] as const) for (const host of frameHosts) expect(policy(page)).toContain(host);
  for (const page of ["about", "auth-relay", "conformance"] as const) expect(policy(page)).toContain("frame-ancestors 'none'");
});

test("docs/deploy.md names each host that may frame the pages, and each file that the build writes", () => {
  const text = readFileSync(join(root, "docs/deploy.md"), "utf8");
  for (const name of [...frameHosts.map((host) => host.replace("https://", "")), ...Object.keys(files)]) expect(text).toContain(`\`${name}\``);
});

test("no line is longer than hosts take", () => {
  // Cloudflare Pages: 2,000 characters a line; Azure Static Web Apps: 20 kB.
  expect(
    file("_headers")
      .split("\n")
      .filter((line) => line.length > 2000),
  ).toEqual([]);
  expect(file("staticwebapp.config.json").length).toBeLessThan(20_000);
});
