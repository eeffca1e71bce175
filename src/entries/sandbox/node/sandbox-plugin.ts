import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { Plugin } from "vite";
import type { MailboxEntry } from "../../../sandbox/hosts/outlook/mailbox-entry.ts";
import { headersOf, type Headers, type ProductPage } from "../../headers/page-headers.ts";
import { sendResponse, toRequest } from "./node-fetch-bridge.ts";
import type { FetchHandler } from "./node-fetch-bridge.ts";
import { sendOfficeFile } from "./office-files.ts";

/** What the sandbox serves beside the built pages. */
export interface SandboxParts {
  readonly tenant: FetchHandler;
  /** The clock of the service, in milliseconds: pages and files are served by it as well. */
  readonly now: () => number;
  readonly mail: readonly MailboxEntry[];
  /** Where the built pages are. */
  readonly pagesFolder: string;
}

type Handler = (path: string, incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void> | void;

const pagesByPath: Readonly<Record<string, string>> = {
  "/": "/sandbox/index.html",
  "/outlook": "/sandbox/outlook.html",
  "/teams": "/sandbox/teams.html",
};

/** The frames that show the product are served as its own pages are, so that what its policy does not allow fails here too. */
const productPageByPath: Readonly<Record<string, ProductPage>> = { "/sandbox/pane.html": "pane", "/sandbox/tab.html": "tab" };

const tenantPath = /^\/(?:graph|sharepoint)\/|^\/sandbox\/(?:token|reset|exchanges|faults|quirks|clock|export|import|people|channels|inboxes)$/;

/** Mounts the embedded tenant, office.js and the mailbox on Vite's preview server, in front of the built pages. */
export const sandboxPlugin = ({ tenant, now, mail, pagesFolder }: SandboxParts): Plugin => {
  const answerFromTenant: Handler = async (_, incoming, outgoing) => sendResponse(await tenant(await toRequest(incoming, originOf(incoming))), outgoing);
  const sendMail: Handler = (_, __, outgoing) => sendJson(outgoing, 200, mail);

  const handlerFor = (path: string): Handler | null => {
    if (tenantPath.test(path)) return answerFromTenant;
    if (path === "/sandbox/mail") return sendMail;
    if (path.startsWith("/office/")) return (officePath, _, outgoing) => sendOfficeFile(officePath.slice("/office".length), outgoing);
    return null;
  };

  return {
    name: "evenhand-sandbox",
    configurePreviewServer(server) {
      server.middlewares.use((incoming, outgoing, next) => {
        const { pathname, search } = new URL(incoming.url ?? "/", "http://localhost");
        if (!isFromThisMachine(incoming)) return sendJson(outgoing, 403, { error: "The sandbox answers its own pages and local scripts only." });
        const page = pagesByPath[pathname];
        outgoing.setHeader("date", new Date(now()).toUTCString());
        if (page !== undefined) incoming.url = page + search;
        const product = productPageByPath[pathname];
        if (product !== undefined) setHeaders(outgoing, headersOf(product, readFileSync(join(pagesFolder, pathname), "utf8")));
        const handler = handlerFor(pathname);
        if (handler === null) return next();
        Promise.resolve(handler(pathname, incoming, outgoing)).catch(next);
      });
    },
  };
};

const setHeaders = (outgoing: ServerResponse, headers: Headers): void => {
  for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
};

const originOf = (incoming: IncomingMessage): string => `http://${incoming.headers.host ?? "localhost"}`;

/** Refuses other web pages (by Origin) and names pointed at this machine (by Host): anyone may visit a page, only the user may act here. */
const isFromThisMachine = (incoming: IncomingMessage): boolean => {
  const { host = "", origin } = incoming.headers;
  const name = host.replace(/:\d+$/, "");
  const isLocal = name === "localhost" || name.endsWith(".localhost") || name === "127.0.0.1" || name === "[::1]";
  return isLocal && (origin === undefined || origin === `http://${host}`);
};

const sendJson = (outgoing: ServerResponse, status: number, body: unknown): void => {
  outgoing.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
  outgoing.end(JSON.stringify(body));
};
