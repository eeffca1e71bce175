import { badRequest, notImplemented } from "../wire-errors.ts";
import type { Operation } from "./operation.ts";
import { graphOperations } from "./operations.ts";

/** The operation that a request asks for, with the parameters of its path. */
export interface Route {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
  /** Parameters written as of a function, such as `delta(token='…')`. */
  readonly functionParams: Readonly<Record<string, string>>;
}

/** Throws 501, naming the operation, when the table has none for the path. */
export const findRoute = (method: string, path: string): Route => {
  const { functionParams, segments } = readSegments(path);
  for (const operation of graphOperations) {
    const params = operation.method === method ? matchSegments(templatesByPath.get(operation.path) ?? [], segments) : null;
    if (params !== null) return { operation, params, functionParams };
  }
  throw notImplemented(`${method} ${path}`);
};

const templatesByPath = new Map(graphOperations.map(({ path }) => [path, path.split("/").slice(1)]));

const matchSegments = (template: readonly string[], segments: readonly string[]): Readonly<Record<string, string>> | null => {
  if (template.length !== segments.length) return null;
  const params: Record<string, string> = {};
  for (const [position, wanted] of template.entries()) {
    const segment = segments[position] ?? "";
    if (wanted.startsWith("{")) {
      if (segment === "" || isReserved(segment)) return null;
      params[wanted.slice(1, -1)] = segment;
    } else if (wanted.toLowerCase() !== segment.toLowerCase()) return null;
  }
  return params;
};

/** Words that stand where an id could stand and are none. */
const isReserved = (segment: string): boolean => segment === "delta" || segment.startsWith("$");

const readSegments = (path: string): { segments: readonly string[]; functionParams: Readonly<Record<string, string>> } => {
  const segments = joinSiteAddress(path.replace(/\/$/, "").split("/").slice(1).map(decodeSegment));
  const last = segments.at(-1) ?? "";
  const call = /^(?:microsoft\.graph\.)?delta\((?:token='([^']*)')?\)$/.exec(last);
  const name = call === null ? last.replace(/^microsoft\.graph\.(delta|group)$/, (_, word) => (word === "group" ? "graph.group" : word)) : "delta";
  return {
    segments: [...segments.slice(0, -1), name],
    functionParams: call?.[1] === undefined ? {} : { token: call[1] },
  };
};

/** `/sites/{host}:/{path}` and `/sites/{host}:/{path}:/lists` name the site in several segments; they become one. */
const joinSiteAddress = (segments: readonly string[]): readonly string[] => {
  const [collection, host] = segments;
  if (collection !== "sites" || host === undefined || !host.endsWith(":")) return segments;
  const rest = segments.slice(2);
  const end = rest.findIndex((segment) => segment.endsWith(":"));
  const address = (end === -1 ? rest : rest.slice(0, end + 1)).join("/").replace(/:$/, "");
  return [collection, `${host}/${address}`, ...(end === -1 ? [] : rest.slice(end + 1))];
};

const decodeSegment = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw badRequest("The address is not well encoded.");
  }
};
