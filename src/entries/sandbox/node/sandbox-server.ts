import { fileURLToPath } from "node:url";
import { build, preview } from "vite";
import type { FetchHandler } from "./node-fetch-bridge.ts";
import { readMailbox } from "./mail/read-mailbox.ts";
import type { MailSource } from "./mail/read-mailbox.ts";
import { sandboxPlugin } from "./sandbox-plugin.ts";

const configFile = fileURLToPath(new URL("../../../../vite.config.ts", import.meta.url));
const sampleMailFolder = fileURLToPath(new URL("../../../sandbox/mail/", import.meta.url));

const idleMs = 600_000;

export interface SandboxServerOptions {
  readonly port: number;
  readonly tenant: FetchHandler;
  /** The clock of the service, in milliseconds. */
  readonly now: () => number;
  /** A folder of .eml files; the sample mail when absent. */
  readonly mail?: string;
}

export interface SandboxServer {
  /** Ends with a slash. */
  readonly address: string;
  close(): Promise<void>;
}

/** A page that is there once the pages were built, the sandbox's included. */
export const builtPages = fileURLToPath(new URL("../../../../dist/sandbox-worker.js", import.meta.url));

const pagesFolder = fileURLToPath(new URL("../../../../dist/", import.meta.url));

/** Builds every page, the sandbox's included, into dist. Throws when the build fails. */
export const buildPages = async (): Promise<void> => {
  await build({ configFile, logLevel: "error" });
};

/**
 * Serves the pages built before, with the tenant and the mailbox behind them, on localhost.
 * Throws when the port is taken or the mail folder cannot be listed.
 */
export const createSandboxServer = async ({ port, tenant, now, mail }: SandboxServerOptions): Promise<SandboxServer> => {
  const source: MailSource = mail === undefined ? { folder: sampleMailFolder, sample: true } : { folder: mail, sample: false };
  const entries = await readMailbox(source, new Date());
  const server = await preview({
    configFile,
    logLevel: "error",
    plugins: [sandboxPlugin({ tenant, now, mail: entries, pagesFolder })],
    preview: { port, strictPort: true, host: "localhost", open: false },
  });
  // Whoever asks again in the moment in which an idle connection is closed is answered by nobody; Node closes after five seconds.
  if ("keepAliveTimeout" in server.httpServer) server.httpServer.keepAliveTimeout = idleMs;
  return { address: `http://localhost:${port}/`, close: () => server.close() };
};
