import { assetHeaders, headersOf, iconHeaders, productPages, type Headers, type ProductPage } from "./page-headers.ts";

/** Headers by the paths that they are for. `prefix`: everything below a folder. */
interface HeaderRule {
  readonly paths: readonly string[];
  readonly prefix: boolean;
  readonly headers: Headers;
}

/** Files for hosts, by their names. Each says the same in the words of its host. */
export const hostFiles = (htmlOf: (page: ProductPage) => string): Readonly<Record<string, string>> => {
  const rules: readonly HeaderRule[] = [
    // Some hosts serve a page without its ending as well, or send a browser from the one to the other.
    ...productPages.map((page) => ({ paths: [`/${page}.html`, `/${page}`], prefix: false, headers: headersOf(page, htmlOf(page)) })),
    { paths: ["/assets/"], prefix: true, headers: assetHeaders },
    { paths: ["/icons/"], prefix: true, headers: iconHeaders },
  ];
  return { "staticwebapp.config.json": toStaticWebApps(rules), _headers: toHeadersFile(rules), "nginx-headers.conf": toNginx(rules) };
};

/** Azure Static Web Apps ("Configure Azure Static Web Apps": routes). */
const toStaticWebApps = (rules: readonly HeaderRule[]): string => {
  const routes = rules.flatMap(({ paths, prefix, headers }) => paths.map((path) => ({ route: prefix ? `${path}*` : path, headers })));
  return `${JSON.stringify({ routes }, null, 2)}\n`;
};

/** Netlify and Cloudflare Pages ("Custom headers", "Headers"). */
const toHeadersFile = (rules: readonly HeaderRule[]): string =>
  rules
    .flatMap(({ paths, prefix, headers }) =>
      paths.map((path) => [prefix ? `${path}*` : path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ""].join("\n")),
    )
    .join("\n");

/** nginx, to be included in the `server` block ("add_header": what stands in a location takes the place of all above it). */
const toNginx = (rules: readonly HeaderRule[]): string =>
  rules
    .flatMap(({ paths, prefix, headers }) =>
      paths.map((path) =>
        [
          `location ${prefix ? "^~" : "="} ${path} {`,
          ...Object.entries(headers).map(([name, value]) => `  add_header ${name} "${value}" always;`),
          ...(prefix || path.endsWith(".html") ? [] : [`  try_files ${path}.html =404;`]),
          "}",
          "",
        ].join("\n"),
      ),
    )
    .join("\n");
