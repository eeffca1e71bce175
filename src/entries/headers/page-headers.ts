import { createHash } from "node:crypto";

/** Names and values of the headers with which something is served. */
export type Headers = Readonly<Record<string, string>>;

/** The product's pages, by the names of their files. */
export type ProductPage = (typeof productPages)[number];

export const productPages = ["pane", "tab", "tab-setup", "auth", "auth-relay", "about", "conformance"] as const;

/** Where Teams, Outlook and the Microsoft 365 app show pages in a frame: all that Microsoft lists ("Tab requirements", frame-ancestors by host). */
export const frameHosts = [
  "https://*.cloud.microsoft",
  "https://teams.microsoft.com",
  "https://*.teams.microsoft.com",
  "https://*.microsoft365.com",
  "https://*.office.com",
  "https://outlook.office.com",
  "https://outlook.office365.com",
  "https://outlook-sdf.office.com",
  "https://outlook-sdf.office365.com",
] as const;

/** From where office.js comes, with the parts that it loads itself. It is supported from there alone. */
const officeScripts = ["https://appsforoffice.microsoft.com", "https://ajax.aspnetcdn.com"] as const;

const graph = "https://graph.microsoft.com";
const signIn = "https://login.microsoftonline.com";
/** The list of hosts that Teams' library asks for when it loads. */
const teamsDomains = "https://res.cdn.office.net";
/** Where office.js reports how it was used. Without it office.js works, and fills the console. */
const officeReports = ["https://*.events.data.microsoft.com", "https://browser.pipe.aria.microsoft.com"];

// Fluent makes empty style elements and fills them by rules, which a policy allows by the hash of nothing: no text can be put there.
const emptyStyle = "";

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;

/** What stands in a page itself, each as it stands there. A script with a type is data, and one with an address stands elsewhere. */
const inlineStyles = (html: string): readonly string[] => [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, style = ""]) => style);
const inlineScripts = (html: string): readonly string[] => [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = ""]) => script);

/** All that a page may load, send and be framed by. What is not named is not allowed. */
const policyOf = (page: ProductPage, html: string): string => {
  const inOffice = page === "pane";
  const hasApp = page === "pane" || page === "tab" || page === "tab-setup" || page === "conformance";
  const directives: Readonly<Record<string, readonly string[]>> = {
    "default-src": ["'none'"],
    "base-uri": ["'none'"],
    "object-src": ["'none'"],
    "form-action": ["'none'"],
    "script-src": page === "about" ? ["'none'"] : ["'self'", ...inlineScripts(html).map(hash), ...(inOffice ? officeScripts : [])],
    // The product starts none.
    "worker-src": ["'none'"],
    "style-src": ["'self'", ...(hasApp ? [emptyStyle] : []).concat(inlineStyles(html)).map(hash)],
    // office.js parses its own sentences as HTML when it loads, and there are style attributes in them. They are never shown.
    ...(inOffice && { "style-src-attr": ["'unsafe-inline'"] }),
    "img-src": ["'self'", "data:"],
    "font-src": hasApp ? ["'self'"] : ["'none'"],
    "connect-src": hasApp ? ["'self'", graph, signIn, teamsDomains, ...(inOffice ? [officeScripts[0], ...officeReports] : [])] : ["'none'"],
    // Silent sign-in comes back to our own page in a frame that nobody sees; office.js asks its own origin whether a host is to be trusted.
    "frame-src": hasApp ? ["'self'", signIn, ...(inOffice ? [officeScripts[0]] : [])] : ["'none'"],
    "frame-ancestors": page === "about" || page === "auth-relay" || page === "conformance" ? ["'none'"] : ["'self'", ...frameHosts],
    ...(inOffice ? {} : trustedTypes),
  };
  return sayDirectives(directives);
};

/** No text becomes markup or script, and nobody makes an exception. */
const trustedTypes = { "require-trusted-types-for": ["'script'"], "trusted-types": ["'none'"] };

const sayDirectives = (directives: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(" "))
    .join("; ");

/** How a page is served, from its HTML as it was built. */
export const headersOf = (page: ProductPage, html: string): Headers => ({
  "Content-Security-Policy": policyOf(page, html),
  // office.js loads its parts by addresses that are mere text: enforced, it would not start. There it is only said in the console.
  ...(page === "pane" && { "Content-Security-Policy-Report-Only": sayDirectives(trustedTypes) }),
  "Cache-Control": "no-store",
  ...everywhere,
});

const everywhere: Headers = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/** Files whose names change with what is in them. */
export const assetHeaders: Headers = { "Cache-Control": "public, max-age=31536000, immutable", ...everywhere };

/** Files whose names stay. */
export const iconHeaders: Headers = { "Cache-Control": "public, max-age=86400", ...everywhere };
