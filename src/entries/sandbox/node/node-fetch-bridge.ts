import type { IncomingMessage, ServerResponse } from "node:http";

/** Answers a Request with a Response: the shape of the embedded tenant, and of any fetch handler. */
export type FetchHandler = (request: Request) => Promise<Response>;

/** Turns a Node request into a web Request below `origin`. Reads the whole body; nothing here streams. */
export const toRequest = async (incoming: IncomingMessage, origin: string): Promise<Request> => {
  const method = incoming.method ?? "GET";
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const each of Array.isArray(value) ? value : [value ?? ""]) headers.append(name, each);
  }
  const url = new URL(incoming.url ?? "/", origin);
  if (method === "GET" || method === "HEAD") return new Request(url, { method, headers });
  return new Request(url, { method, headers, body: await readBody(incoming) });
};

/** Writes a web Response as the answer of a Node request. */
export const sendResponse = async (response: Response, outgoing: ServerResponse): Promise<void> => {
  const body = Buffer.from(await response.arrayBuffer());
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(body);
};

const readBody = async (incoming: IncomingMessage): Promise<ArrayBuffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  return new Blob(chunks.map((chunk) => new Uint8Array(chunk))).arrayBuffer();
};
