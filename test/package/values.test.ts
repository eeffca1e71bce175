import { assert, domain, oneof, property, string, webUrl } from "fast-check";
import { expect, test } from "vitest";
import { parseOptions, type PackageOptions } from "../../scripts/package/options.ts";
import { optionsToValues } from "../../scripts/package/values.ts";
import { sampleOptions, sampleValues } from "./samples.ts";

const refusals = (changes: PackageOptions): readonly string[] => {
  const values = optionsToValues({ ...sampleOptions, ...changes });
  return values.ok ? [] : values.error;
};

test("right options are accepted as they stand, with ids in lower case", () => {
  expect(refusals({})).toEqual([]);
  expect(sampleValues({ "client-id": "3F2504E0-4F89-41D3-9A0C-0305E82C3301" }).clientId).toBe("3f2504e0-4f89-41d3-9a0c-0305e82c3301");
});

test.each<[option: string, changes: PackageOptions]>([
  ["--origin", { origin: undefined }],
  ["--origin", { origin: "contact.example.org" }],
  ["--origin", { origin: "http://contact.example.org" }],
  ["--origin", { origin: "https://contact.example.org/" }],
  ["--origin", { origin: "https://contact.example.org/evenhand" }],
  ["--origin", { origin: "https://contact.example.org?a=b" }],
  ["--origin", { origin: "https://someone:secret@contact.example.org" }],
  ["--origin", { origin: "https://*.example.org" }],
  ["--origin", { origin: "javascript:alert(1)" }],
  ["--client-id", { "client-id": undefined }],
  ["--client-id", { "client-id": "evenhand" }],
  ["--client-id", { "client-id": "{3f2504e0-4f89-41d3-9a0c-0305e82c3301}" }],
  ["--tenant-id", { "tenant-id": "tenant.example.org" }],
  ["--app-id", { "app-id": "1234" }],
  ["--site", { site: "http://tenant.sharepoint.example/sites/evenhand" }],
  ["--site", { site: "https://tenant.sharepoint.example" }],
  ["--site", { site: "https://tenant.sharepoint.example/sites/evenhand/" }],
  ["--site", { site: "https://tenant.sharepoint.example/sites/evenhand/Lists/People" }],
  ["--site", { site: "https://tenant.sharepoint.example/sites/evenhand?x=1" }],
  ["--version", { version: "1.0" }],
  ["--version", { version: "1.0.0-beta" }],
  ["--version", { version: "100000.0.0" }],
  ["--name", { name: "" }],
  ["--name", { name: `<&"'` }],
  ["--name", { name: "Two\nlines" }],
  ["--name", { name: "A name of more than thirty characters" }],
])("a wrong %s is refused in one sentence that names it: %j", (option, changes) => {
  const sentences = refusals(changes);
  expect(sentences).toHaveLength(1);
  expect(sentences[0]).toMatch(new RegExp(`^${option} .*\\.$`, "s"));
});

test("an origin with a slash at its end is answered with the address to write", () => {
  expect(refusals({ origin: "https://contact.example.org/" })[0]).toContain("Write https://contact.example.org,");
});

test("all wrong options are named at once", () => {
  expect(refusals({ origin: "x", "client-id": "x", version: "x" }).map((sentence) => sentence.split(" ")[0])).toEqual(["--origin", "--client-id", "--version"]);
});

test("no text given as an origin ends up with anything but https and a plain host", () => {
  const hostile = oneof(
    webUrl(),
    string(),
    string().map((text) => `https://${text}`),
    domain().map((host) => `https://${host}`),
  );
  assert(
    property(hostile, (origin) => {
      const values = optionsToValues({ ...sampleOptions, origin });
      expect(values.ok ? values.value.origin : "https://refused.example").toMatch(/^https:\/\/[a-z0-9.-]+(:\d+)?$/);
    }),
  );
});

test("the derived ids depend on the client id alone, so that moving the pages keeps the app", () => {
  const { appId, outlookAddInId } = sampleValues();
  expect(sampleValues({ origin: "https://moved.example.org", version: "1.0.1", name: "Renamed" })).toMatchObject({ appId, outlookAddInId });
  expect(sampleValues({ "client-id": "00000000-0000-0000-0000-000000000001" }).appId).not.toBe(appId);
});

test("an app id that is given is used, and the XML add-in's id follows it", () => {
  const given = sampleValues({ "app-id": "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee" });
  expect(given.appId).toBe("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee");
  expect(given.outlookAddInId).not.toBe(sampleValues().outlookAddInId);
});

test("the command line is read into options", () => {
  expect(parseOptions(["--origin", "https://contact.example.org", "--hide-xml-twin"])).toMatchObject({
    ok: true,
    value: { origin: "https://contact.example.org", "hide-xml-twin": true },
  });
});

test.each([
  ["--orign", ["--orign", "https://contact.example.org"]],
  ["--origin", ["--origin"]],
  ["--origin", ["--origin", "--client-id", "x"]],
  ["--name", ["--name", "A", "--name", "B"]],
  ["stray", ["stray"]],
])("a command line with a wrong %s is refused by name", (named, args) => {
  const options = parseOptions(args);
  expect(options.ok ? "" : options.error).toContain(named);
});
