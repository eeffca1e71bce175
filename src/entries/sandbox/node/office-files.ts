import { createReadStream, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, normalize, sep } from "node:path";
import type { ServerResponse } from "node:http";

const officeFolder = join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");

const typesByEnding: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
};

/**
 * office.js over plain http asks a page beside itself whether the user trusts the host and does not
 * start without a yes. In the sandbox the host is ours, so the answer is yes.
 */
const trustPage =
  '<!doctype html><html lang="en"><title>Trusted host</title><script>addEventListener("message",(event)=>event.source.postMessage(JSON.stringify({hostUserTrusted:true}),event.origin))</script></html>';

/** Serves the unmodified office.js of the npm package; `path` is what follows /office. */
export const sendOfficeFile = (path: string, outgoing: ServerResponse): void => {
  if (path === "/AgaveErrorUX/index.html") {
    outgoing.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(trustPage);
    return;
  }
  // The package's folders are in lower case while office.js asks for en-GB.
  const file = join(officeFolder, normalize(path).toLowerCase());
  if (!file.startsWith(officeFolder + sep) || !isFile(file)) {
    outgoing.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("No such file of office.js.");
    return;
  }
  const type = typesByEnding[file.slice(file.lastIndexOf("."))] ?? "application/octet-stream";
  outgoing.writeHead(200, { "content-type": type, "cache-control": "max-age=3600" });
  createReadStream(file).pipe(outgoing);
};

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
