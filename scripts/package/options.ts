import { parseArgs } from "node:util";
import { err, ok, type Result } from "../../src/domain/base/result.ts";

/** What was typed after `npm run package --`, unchecked. */
export interface PackageOptions {
  readonly origin?: string | undefined;
  readonly "client-id"?: string | undefined;
  readonly site?: string | undefined;
  readonly "tenant-id"?: string | undefined;
  readonly "app-id"?: string | undefined;
  readonly version?: string | undefined;
  readonly name?: string | undefined;
  readonly out?: string | undefined;
  readonly "hide-xml-twin"?: boolean | undefined;
  readonly "xml-no-item-context"?: boolean | undefined;
}

export const usage = `Usage: npm run package -- --origin https://contact.example.org --client-id <guid> [options]

  --origin               where the pages are hosted: https, host and perhaps port, no path
  --client-id            application (client) id of the Entra app registration
  --site                 SharePoint site that holds the lists: https://<host>/sites/<name>
  --tenant-id            directory (tenant) id
  --app-id               id of the Teams package; derived from --client-id when left out
  --version              three numbers, 1.0.0 when left out; raise it for every upload
  --name                 name shown to people, Evenhand when left out
  --out                  folder to write to, the project itself when left out
  --hide-xml-twin        hide the XML add-in wherever the unified one runs
  --xml-no-item-context  let the XML add-in open with no message selected`;

/** Splits the command line; an unknown, repeated or incomplete option is refused in a sentence that names it. */
export const parseOptions = (args: readonly string[]): Result<PackageOptions, string> => {
  try {
    const { values, tokens } = parseArgs({
      args: [...args],
      allowPositionals: false,
      tokens: true,
      options: {
        origin: { type: "string" },
        "client-id": { type: "string" },
        site: { type: "string" },
        "tenant-id": { type: "string" },
        "app-id": { type: "string" },
        version: { type: "string" },
        name: { type: "string" },
        out: { type: "string" },
        "hide-xml-twin": { type: "boolean" },
        "xml-no-item-context": { type: "boolean" },
      },
    });
    const names = tokens.flatMap((token) => (token.kind === "option" ? [token.rawName] : []));
    const repeated = names.find((name, index) => names.indexOf(name) !== index);
    return repeated === undefined ? ok(values) : err(`${repeated} is given twice. Give it once.`);
  } catch (error) {
    if (error instanceof TypeError) return err(error.message);
    throw error;
  }
};
