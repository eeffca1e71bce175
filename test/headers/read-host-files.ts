import type { Headers } from "../../src/entries/headers/page-headers.ts";

/** What a host makes of its file: the headers of a path. */
export type HostedHeaders = (path: string) => Headers;

type Rule = readonly [pattern: string, headers: Headers];

const byRules =
  (rules: readonly Rule[]): HostedHeaders =>
  (path) =>
    Object.fromEntries(
      rules
        .filter(([pattern]) => (pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern))
        .flatMap(([, headers]) => Object.entries(headers))
        .map(([name, value]) => [name.toLowerCase(), value]),
    );

/** Netlify and Cloudflare Pages: a path, then its headers below it. */
export const readHeadersFile = (text: string): HostedHeaders =>
  byRules(
    text
      .split(/\n(?=\/)/)
      .map((block) => block.trim().split("\n"))
      .map(([pattern = "", ...lines]): Rule => [pattern, Object.fromEntries(lines.map((line) => headerOf(line)))]),
  );

const headerOf = (line: string): readonly [string, string] => {
  const [, name = "", value = ""] = /^\s*([\w-]+): (.*)$/.exec(line) ?? [];
  return [name, value];
};

/** Azure Static Web Apps. */
export const readStaticWebApps = (text: string): HostedHeaders => {
  const { routes } = JSON.parse(text) as { readonly routes: readonly { readonly route: string; readonly headers: Headers }[] };
  return byRules(routes.map(({ route, headers }) => [route, headers]));
};

/** nginx: locations with `=` for one path and `^~` for all that begin so. */
export const readNginx = (text: string): HostedHeaders =>
  byRules(
    [...text.matchAll(/location (=|\^~) (\S+) \{([^}]*)\}/g)].map(([, sign, path = "", inside = ""]): Rule => [
      sign === "=" ? path : `${path}*`,
      Object.fromEntries([...inside.matchAll(/add_header (\S+) "([^"]*)" always;/g)].map(([, name = "", value = ""]) => [name, value])),
    ]),
  );
