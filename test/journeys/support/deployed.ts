import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { readHeadersFile } from "../../headers/read-host-files.ts";

interface Hosted {
  readonly address: string;
  /** Has the pages of another folder stand there from now on, as an update of the host does. */
  readonly update: (pages: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".png": "image/png" };

/**
 * The simulated hosts of a sandbox, in whose frames stand the pages that were built for a deployment, with the headers that
 * the build wrote. What stands around them is the sandbox's: Outlook's and Teams' own side of the frame, and who may frame it.
 */
export const hostDeployed = async (sandbox: string, first: string): Promise<Hosted> => {
  let hosted = await readPages(sandbox, first);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pages, headersOf, framed } = hosted;
    const { pathname } = new URL(request.url ?? "/", sandbox);
    const page = framed.get(pathname);
    if (page) {
      const headers = headersOf(page.path);
      const policy = headers["content-security-policy"]?.replace(/frame-ancestors [^;]*/, "frame-ancestors 'self'") ?? "";
      response.writeHead(200, { ...headers, "content-security-policy": policy, "content-type": type(page.path) }).end(page.text);
      return;
    }
    const asset = pathname.replace(new RegExp(`^${apart}`), "");
    // What both builds have under one name is asked for by the sandbox's own pages here, and by the product's below its own path.
    if (asset.startsWith("/assets/") && existsSync(join(pages, asset)) && (asset !== pathname || !existsSync(join("dist", asset)))) {
      response.writeHead(200, { ...headersOf(asset), "content-type": type(asset) }).end(await readFile(join(pages, asset)));
      return;
    }
    if (asset !== pathname) {
      response.writeHead(404).end();
      return;
    }
    await passOn(sandbox, request, response);
  };
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
  await new Promise<void>((ready) => {
    server.listen(0, "localhost", () => ready());
  });
  const bound = server.address();
  return {
    address: `http://localhost:${typeof bound === "object" && bound !== null ? bound.port : 0}/`,
    update: async (pages) => {
      hosted = await readPages(sandbox, pages);
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((settle) => void server.close(settle));
    },
  };
};

const readPages = async (sandbox: string, pages: string) => ({
  pages,
  headersOf: readHeadersFile(await readFile(join(pages, "_headers"), "utf8")),
  framed: await framedPages(sandbox, pages),
});

const type = (path: string): string => types[extname(path)] ?? "application/octet-stream";

interface Framed {
  /** Whose headers it has. */
  readonly path: string;
  readonly text: string;
}

/** Where the product's own files are asked for, so that none is taken for a file of the sandbox. */
const apart = "/product";

const moduleTag = /<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/;

/** By the address at which the simulated hosts open them. */
const framedPages = async (sandbox: string, pages: string): Promise<ReadonlyMap<string, Framed>> => {
  const [tab, pane] = await Promise.all(["tab.html", "pane.html"].map((name) => readFile(join(pages, name), "utf8")));
  const ask = async (path: string): Promise<string> => (await fetch(new URL(path, sandbox))).text();
  const frame = moduleTag.exec(await ask("/sandbox/pane.html"))?.[1] ?? "";
  const [, starts = ""] = /import\([`"']\.\/([^`"']+)[`"']\)/.exec(await ask(frame)) ?? [];
  const [, product = ""] = moduleTag.exec(pane ?? "") ?? [];
  return new Map([
    ["/sandbox/tab.html", { path: "/tab.html", text: standApart(tab ?? "") }],
    // office.js comes from the project's own copy, by the script that plays Outlook's side of the frame.
    [
      "/sandbox/pane.html",
      {
        path: "/pane.html",
        text: standApart(pane ?? "")
          .replace(/<script src="https:\/\/appsforoffice[^>]*><\/script>/, "")
          .replace(moduleTag, `<script type="module" src="${frame}"></script>`),
      },
    ],
    [`/assets/${starts}`, { path: `/assets/${starts}`, text: `import "${apart}${product}";` }],
  ]);
};

const standApart = (page: string): string => page.replaceAll('="/assets/', `="${apart}/assets/`);

const passOn = async (sandbox: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of request) pieces.push(piece as Uint8Array);
  const { host: _host, connection: _connection, origin, referer: _referer, ...asked } = request.headers as Readonly<Record<string, string>>;
  // The sandbox answers its own pages alone.
  const headers = { ...asked, ...(origin !== undefined && { origin: new URL(sandbox).origin }) };
  const answered = await fetch(new URL(request.url ?? "/", sandbox), {
    method: request.method ?? "GET",
    headers,
    redirect: "manual",
    ...(pieces.length > 0 && { body: Buffer.concat(pieces) }),
  });
  const { "content-encoding": _encoding, "content-length": _length, "transfer-encoding": _transfer, ...passed } = Object.fromEntries(answered.headers);
  response.writeHead(answered.status, passed).end(Buffer.from(await answered.arrayBuffer()));
};
