import type { BrowserContext } from "@playwright/test";

/** What went wrong in a browser that no journey may pass over. */
export interface Watch {
  readonly problems: readonly string[];
  /** From now on failed requests and refusals are what the journey asked for. Leaving the machine never is. */
  readonly expectFailures: () => void;
}

const failedRequest = /^Failed to load resource/;

/** Notes every request that leaves this machine, every error on the console and every error that a page did not catch. */
export const watchContext = (context: BrowserContext): Watch => {
  const problems: string[] = [];
  let failuresExpected = false;

  context.on("response", (response) => {
    // The product calls Microsoft Graph by its own name: the sandbox's service worker must have answered.
    if (isElsewhere(response.url()) && !response.fromServiceWorker()) problems.push(`Left this machine: ${response.url()}`);
  });
  context.on("requestfailed", (request) => {
    // ERR_FAILED is the worker's refusal, ERR_ABORTED a page that closed. Anything else was tried on the network.
    const reason = request.failure()?.errorText ?? "";
    if (isElsewhere(request.url()) && reason !== "net::ERR_FAILED" && reason !== "net::ERR_ABORTED") problems.push(`Tried to leave this machine: ${request.url()} (${reason})`);
  });
  context.on("console", (message) => {
    if (message.type() !== "error") return;
    if (failuresExpected && failedRequest.test(message.text())) return;
    problems.push(`Console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => problems.push(`Uncaught: ${error.error().message}`));

  return { problems, expectFailures: () => void (failuresExpected = true) };
};

const isElsewhere = (address: string): boolean => {
  const { hostname, protocol } = new URL(address);
  return protocol.startsWith("http") && hostname !== "localhost";
};
