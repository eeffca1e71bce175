import { assert, domain, oneof, property, string, webUrl } from "fast-check";
import { expect, test } from "vitest";
import { parseOptions, type PackageOptions } from "../../scripts/package/options.ts";
import { optionsToValues } from "../../scripts/package/values.ts";
import { compareVersions, versionsOf } from "../../scripts/package/versions.ts";
import { release, sampleOptions, sampleValues } from "./samples.ts";

const refusals = (changes: PackageOptions): readonly string[] => {
  const values = optionsToValues({ ...sampleOptions, ...changes }, release);
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
  ["--tenant-id", { "tenant-id": undefined }],
  ["--tenant-id", { "tenant-id": "tenant.example.org" }],
  ["--app-id", { "app-id": "1234" }],
  ["--site", { site: undefined }],
  ["--site", { site: "http://tenant.sharepoint.example/sites/evenhand" }],
  ["--site", { site: "https://tenant.sharepoint.example" }],
  ["--site", { site: "https://tenant.sharepoint.example/sites/evenhand/" }],
  ["--site", { site: "https://tenant.sharepoint.example/sites/evenhand/Lists/People" }],
  ["--site", { site: "https://tenant.sharepoint.example/sites/evenhand?x=1" }],
  ["--build", { build: "0" }],
  ["--build", { build: "1000" }],
  ["--build", { build: "1.0.1" }],
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
  expect(refusals({ origin: "x", "client-id": "x", build: "x" }).map((sentence) => sentence.split(" ")[0])).toEqual(["--origin", "--client-id", "--build"]);
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
      const values = optionsToValues({ ...sampleOptions, origin }, release);
      expect(values.ok ? values.value.origin : "https://refused.example").toMatch(/^https:\/\/[a-z0-9.-]+(:\d+)?$/);
    }),
  );
});

test("the derived ids depend on the client id alone, so that moving the pages keeps the app", () => {
  const { appId, outlookAddInId } = sampleValues();
  expect(sampleValues({ origin: "https://moved.example.org", build: "7", name: "Renamed" })).toMatchObject({ appId, outlookAddInId });
  expect(sampleValues({ "client-id": "3f2504e0-4f89-41d3-9a0c-0305e82c3302" }).appId).not.toBe(appId);
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

test("both packages carry the version of the release, and a build number where a store asks for a higher one", () => {
  expect(sampleValues().versions).toEqual({ teams: "1.2.3", xml: "1.2.3.0" });
  expect(sampleValues({ build: "7" }).versions).toEqual({ teams: "1.2.3007", xml: "1.2.3.7" });
});

test("each build is a higher version than the one before, and lower than that of the next release", () => {
  const versions = [
    versionsOf("1.2.3", undefined),
    versionsOf("1.2.3", "1"),
    versionsOf("1.2.3", "2"),
    versionsOf("1.2.3", "10"),
    versionsOf("1.2.3", "999"),
    versionsOf("1.2.4", "1"),
    versionsOf("1.3.0", undefined),
  ].map((found) => (found.ok ? found.value.teams : ""));
  expect(versions.toReversed().toSorted(compareVersions)).toEqual(versions);
  expect(new Set(versions).size).toBe(versions.length);
});

test("the sandbox's site and a real client id are refused together", () => {
  expect(refusals({ site: "https://evenhand.sharepoint.example/sites/evenhand" })).toEqual(["The sandbox's site and a real client id cannot be combined."]);
});

test.each([
  ["--orign is not an option. Did you mean --origin?", ["--orign", "https://contact.example.org"]],
  ["--tenant is not an option. Did you mean --tenant-id?", ["--tenant", "x"]],
  ["--clientid is not an option. Did you mean --client-id?", ["--clientid=x"]],
  ["--version is not an option. Its options are --origin,", ["--version", "1.0.0"]],
  ["--origin has no value.", ["--origin"]],
  ["--origin has no value.", ["--origin", "--client-id", "x"]],
  ["--hide-xml-twin takes no value.", ["--hide-xml-twin=yes"]],
  ["--name is given twice.", ["--name", "A", "--name", "B"]],
  ['"stray" stands by itself.', ["stray"]],
  ["-o is not an option.", ["-o", "x"]],
])("a mistaken option is refused by name, with what was probably meant: %s", (sentence, args) => {
  const options = parseOptions(args);
  expect(options.ok ? "" : options.error).toContain(sentence);
});
