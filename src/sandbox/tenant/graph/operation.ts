import type { Reply } from "../http.ts";
import type { OptionName, QueryOptions } from "../odata/query-options.ts";
import { readQueryOptions } from "../odata/query-options.ts";
import type { Caller } from "../tokens.ts";
import type { World } from "../world.ts";

/** A request after the pipeline has authenticated, routed and read it. */
export interface GraphCall {
  readonly world: World;
  readonly caller: Caller;
  /** Method and path as the table of operations writes them. */
  readonly operation: string;
  /** The path below `/v1.0` as the caller wrote it. */
  readonly path: string;
  readonly param: (name: string) => string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: unknown;
  /** The address of `/v1.0` as the caller knows it; links in answers stand on it. */
  readonly linkBase: string;
  /** An injected fault: answer a read of items as to somebody who may not see them. */
  readonly isEmptyRead: boolean;
  /** Runs one request of a `$batch` for the same caller. */
  readonly perform: (request: InnerRequest) => Promise<Reply>;
}

export interface InnerRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
}

/** The part of Microsoft 365 behind an operation; each words a missing scope in its own way. */
export type Service = "directory" | "mail" | "sharepoint" | "teams";

/** A row of the table of operations. Any one of `scopes` is enough; none means that a token alone is. */
export interface Operation {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  readonly path: string;
  /** Title of the page of the Graph reference. */
  readonly page: string;
  readonly service: Service;
  readonly scopes: readonly string[];
  readonly readsItems?: true;
  readonly run: (call: GraphCall) => Reply | Promise<Reply>;
}

/** An entity with OData annotations, such as `@odata.context`. */
export type Annotated<T> = T & { readonly [annotation: `${string}@odata.${string}`]: string | number };

export const takeOptions = (call: GraphCall, ...taken: readonly OptionName[]): QueryOptions => readQueryOptions(call.query, taken, call.operation);

export const contextOf = ({ linkBase }: GraphCall, fragment: string): { readonly "@odata.context": string } => ({
  "@odata.context": `${linkBase}/$metadata#${fragment}`,
});

/** The call's own address with some query options put in place or taken out. */
export const linkWith = (call: GraphCall, options: Readonly<Record<string, string | null>>): string => {
  const query = new Map(call.query);
  for (const [name, value] of Object.entries(options)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  const text = [...query].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  return `${call.linkBase}${call.path}${text === "" ? "" : `?${text}`}`;
};

export const nextLink = (call: GraphCall, token: string | null): { readonly "@odata.nextLink"?: string } =>
  token === null ? {} : { "@odata.nextLink": linkWith(call, { $skiptoken: token }) };
