import type { APIRequestContext } from "@playwright/test";

/** A fault as `PUT /sandbox/faults` takes it (docs/sandbox.md). */
export interface Fault {
  readonly kind: "latency" | "throttled" | "unavailable" | "conflict" | "forbidden" | "too-large" | "expired-token" | "empty-read" | "lost-answer" | "offline";
  readonly match?: { readonly method?: string; readonly path?: string; readonly as?: Persona };
  readonly times?: number;
  readonly ms?: number;
  readonly retryAfter?: number;
}

export type Persona = "staff" | "staff2" | "manager" | "head" | "head2" | "decider" | "owner";

/** `advance` in milliseconds. */
export type ClockChange = { readonly advance: number } | { readonly now: string } | { readonly reset: true };

/** A row of one of Evenhand's lists, read from outside as another client of Graph would. */
export interface ListRow {
  readonly kind: string;
  readonly stream: string;
  readonly eventKey: string;
  readonly addressKey: string;
  readonly createdBy: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** One exchange with Graph, as `GET /sandbox/exchanges` tells it; `status` is null where the answer was lost. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly requestBody: unknown;
  readonly status: number | null;
  readonly as: string | null;
}

/** Throws everything away and tells the sample story again; takes a second or two. */
export const resetTenant = async (request: APIRequestContext): Promise<void> => {
  await put(request, "POST", "/sandbox/reset", "{}");
};

/** The whole state of the tenant, to go back to with `restoreTenant`. */
export const exportTenant = async (request: APIRequestContext): Promise<string> => (await put(request, "GET", "/sandbox/export")).text();

/** Back to an exported state, to today and to no faults. */
export const restoreTenant = async (request: APIRequestContext, state: string): Promise<void> => {
  await putFaults(request, []);
  await moveClock(request, { reset: true });
  await put(request, "POST", "/sandbox/import", state);
  await put(request, "DELETE", "/sandbox/exchanges");
};

/** Replaces the faults that are injected. In a journey use the `faults` fixture, which also expects what the browser then reports. */
export const putFaults = async (request: APIRequestContext, faults: readonly Fault[]): Promise<void> => {
  await put(request, "PUT", "/sandbox/faults", JSON.stringify(faults));
};

export const moveClock = async (request: APIRequestContext, change: ClockChange): Promise<void> => {
  await put(request, "PUT", "/sandbox/clock", JSON.stringify(change));
};

/** A token for a client outside the pages. */
export const tokenOf = async (request: APIRequestContext, as: Persona, scopes = "User.Read Sites.Selected"): Promise<string> => {
  const answer: { access_token: string } = await (await put(request, "POST", "/sandbox/token", JSON.stringify({ as, scopes }))).json();
  return answer.access_token;
};

/** Every row of a list through the Graph door, as the owner, oldest first. The canary is left out. */
export const rowsOf = async (request: APIRequestContext, list: string): Promise<readonly ListRow[]> => {
  const headers = { authorization: `Bearer ${await tokenOf(request, "owner")}` };
  const rows: ListRow[] = [];
  let next: string | undefined = `${await siteAddress(request, headers)}/lists/${list}/items?$expand=fields&$top=200`;
  while (next !== undefined) {
    const response = await request.get(next, { headers });
    if (!response.ok()) throw new Error(`GET ${next} answered ${response.status()}: ${await response.text()}`);
    const page: ItemPage = await response.json();
    rows.push(...page.value.filter(({ fields }) => fields.Kind !== "canary").map(toRow));
    next = page["@odata.nextLink"];
  }
  return rows;
};

/** Writes a row as another client of Graph would, with exactly these fields. */
export const addRow = async (request: APIRequestContext, as: Persona, list: string, fields: Readonly<Record<string, unknown>>): Promise<void> => {
  const headers = { authorization: `Bearer ${await tokenOf(request, as)}` };
  const response = await request.post(`${await siteAddress(request, headers)}/lists/${list}/items`, { headers, data: { fields } });
  if (response.status() !== 201) throw new Error(`Adding a row to ${list} answered ${response.status()}: ${await response.text()}`);
};

export const exchangesOf = async (request: APIRequestContext): Promise<readonly Exchange[]> => {
  const lines = (await (await put(request, "GET", "/sandbox/exchanges")).text()).split("\n").filter((line) => line !== "");
  return lines.map((line): Exchange => JSON.parse(line));
};

interface ItemPage {
  readonly value: readonly Item[];
  readonly "@odata.nextLink"?: string;
}

interface Item {
  readonly createdBy: { readonly user: { readonly displayName: string } };
  readonly fields: { readonly Kind: string; readonly Stream: string; readonly EventKey: string; readonly AddressKey?: string; readonly Payload?: string };
}

const toRow = ({ createdBy, fields }: Item): ListRow => ({
  kind: fields.Kind,
  stream: fields.Stream,
  eventKey: fields.EventKey,
  addressKey: fields.AddressKey ?? "",
  createdBy: createdBy.user.displayName,
  payload: JSON.parse(fields.Payload ?? "{}"),
});

const siteAddress = async (request: APIRequestContext, headers: Readonly<Record<string, string>>): Promise<string> => {
  const response = await request.get("/graph/v1.0/sites/evenhand.sharepoint.example:/sites/evenhand", { headers });
  const { id }: { id: string } = await response.json();
  return `/graph/v1.0/sites/${id}`;
};

const put = async (request: APIRequestContext, method: string, path: string, body?: string) => {
  const response = await request.fetch(path, { method, ...(body !== undefined && { data: body, headers: { "content-type": "application/json" } }) });
  if (!response.ok()) throw new Error(`${method} ${path} answered ${response.status()}: ${await response.text()}`);
  return response;
};
