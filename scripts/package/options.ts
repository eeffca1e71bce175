import type { Result } from "../../src/domain/base/result.ts";
import { readOptions, type GivenOptions } from "../command/read-args.ts";

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;

const declared = {
  origin: text,
  "client-id": text,
  "tenant-id": text,
  site: text,
  "app-id": text,
  build: text,
  name: text,
  out: text,
  "hide-xml-twin": flag,
  "xml-no-item-context": flag,
};

/** What was typed after `npm run package --`, unchecked. */
export type PackageOptions = GivenOptions<typeof declared>;

/** Where the packages go when nobody says otherwise; git does not track it. */
export const usualFolder = "deployment";

export const usage = `Usage: npm run package -- --origin https://contact.example.org --client-id <guid> --tenant-id <guid> --site https://<host>/sites/<name> [options]

  --origin               where the pages are hosted: https, host and perhaps port, no path
  --client-id            application (client) id of the Entra app registration
  --tenant-id            directory (tenant) id
  --site                 SharePoint site that holds the lists: https://<host>/sites/<name>
  --out                  folder for all that this deployment needs; ${usualFolder} when left out
  --build                1 to 999, where a store asks for a higher version than the release's; higher at each upload
  --app-id               id of the Teams package; derived from --client-id when left out
  --name                 name shown to people, Evenhand when left out
  --hide-xml-twin        hide the XML add-in wherever the unified one runs
  --xml-no-item-context  let the XML add-in open with no message selected`;

/** Splits the command line; a mistaken option is refused in a sentence that names it. */
export const parseOptions = (args: readonly string[]): Result<PackageOptions, string> => readOptions(args, declared);
