import { sampleDirectory } from "../../src/sandbox/tenant/sample-directory.ts";
import type { Tenant, TenantOptions } from "../../src/sandbox/tenant/tenant.ts";
import { createTenant } from "../../src/sandbox/tenant/tenant.ts";

/** What a test sees of an answer; an answer without a body has an empty one. */
export interface TestAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: TestBody;
  /** The body as it came. */
  readonly text: string;
}

export type TestBody = Readonly<Record<string, unknown>>;

/** A fetch bound to a person and their token; `path` is below `/v1.0`. */
export type TestGraph = (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<TestAnswer>;

export interface TestTenant {
  readonly tenant: Tenant;
  /** The wall clock, in milliseconds; a test may set it. */
  readonly clock: { now: number };
  readonly tokenFor: (person: string, scopes: readonly string[]) => Promise<string>;
  readonly graph: (person: string, scopes: readonly string[]) => TestGraph;
  /** SharePoint REST as a person; `path` is below `_api/`. */
  readonly sharePoint: (person: string) => TestGraph;
  /** The sandbox's own addresses; `path` is below `/sandbox`. */
  readonly control: TestGraph;
}

export interface TestTenantOptions extends Partial<Omit<TenantOptions, "now">> {
  /** The time at the start, in milliseconds. */
  readonly now?: number;
}

/** A fresh tenant in memory with the sample directory, a clock that stands still, and guids that count up. */
export const testCreateTenant = async ({ now = Date.UTC(2026, 10, 23, 9), ...options }: TestTenantOptions = {}): Promise<TestTenant> => {
  const clock = { now };
  const tenant = await createTenant({
    directory: sampleDirectory,
    now: () => clock.now,
    random: createCountingGuids(),
    wait: async () => {},
    ...options,
  });

  const ask = async (url: string, method: string, body: unknown, headers: Readonly<Record<string, string>>): Promise<TestAnswer> => {
    const request = new Request(url, {
      method,
      headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    return responseToAnswer(await tenant.fetch(request));
  };

  const control: TestGraph = (method, path, body, headers = {}) => ask(`http://localhost/sandbox${path}`, method, body, headers);

  const tokenFor = async (person: string, scopes: readonly string[]): Promise<string> => {
    const { body } = await control("POST", "/token", { as: person, scopes });
    return String(body["access_token"]);
  };

  const askWithToken =
    (base: string, person: string, scopes: readonly string[]): TestGraph =>
    async (method, path, body, headers = {}) => {
      const isLinkOfAnAnswer = path.startsWith("https://");
      const authorization = `Bearer ${await tokenFor(person, scopes)}`;
      return ask(isLinkOfAnAnswer ? path : base + path, method, body, { authorization, ...headers });
    };

  return {
    tenant,
    clock,
    tokenFor,
    control,
    graph: (person, scopes) => askWithToken("https://graph.microsoft.com/v1.0", person, scopes),
    sharePoint: (person) => askWithToken(`http://localhost/sharepoint${sampleDirectory.site.path}/_api/`, person, ["Sites.FullControl.All"]),
  };
};

/** Guids that look fake and come in the same order in every test. */
export const createCountingGuids = (): (() => string) => {
  let count = 0;
  return () => `5b000000-0000-4000-8000-${String(++count).padStart(12, "0")}`;
};

const responseToAnswer = async (response: Response): Promise<TestAnswer> => {
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
  const body = isJson && text !== "" ? (JSON.parse(text) as TestBody) : {};
  return { status: response.status, headers: response.headers, body, text };
};
