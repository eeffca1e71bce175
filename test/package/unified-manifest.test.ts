import { readFileSync } from "node:fs";
import { join } from "node:path";
import AjvDraft04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { manifestVersion, unifiedManifest } from "../../scripts/package/unified-manifest.ts";
import { english } from "../../scripts/package/words.ts";
import { readPngHeader, root, sampleValues, servedIconsByPath } from "./samples.ts";

const schemaFile = join(root, `node_modules/@microsoft/app-manifest/build/json-schemas/teams/v${manifestVersion}/MicrosoftTeams.schema.json`);

const ajv = addFormats(new AjvDraft04({ strict: false, allErrors: true }));
const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, "utf8").replace(/^\uFEFF/, "")));

const schemaErrors = (manifest: unknown): readonly string[] => (validate(manifest) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`));

const manifest = unifiedManifest(sampleValues(), english);
const [extension] = manifest.extensions;

test("the manifest satisfies Microsoft's published schema", () => {
  expect(schemaErrors(manifest)).toEqual([]);
});

test("the manifest that hides its XML twin satisfies the schema and names the twin's id", () => {
  const values = sampleValues({ "hide-xml-twin": true });
  const hiding = unifiedManifest(values, english);
  expect(schemaErrors(hiding)).toEqual([]);
  expect(hiding.extensions[0]?.alternates).toEqual([{ hide: { customOfficeAddin: { officeAddinId: values.outlookAddInId } } }]);
  expect(extension?.alternates).toBeUndefined();
});

test("the schema check refuses a manifest without icons and one with a misspelt permission type", () => {
  const { icons: _, ...withoutIcons } = manifest;
  expect(schemaErrors(withoutIcons)).toContainEqual(expect.stringContaining("icons"));
  const misspelt = { ...manifest, authorization: { permissions: { resourceSpecific: [{ name: "MailboxItem.Read.User", type: "delegated" }] } } };
  expect(schemaErrors(misspelt)).toContainEqual(expect.stringContaining("/authorization/permissions/resourceSpecific/0/type"));
});

test("every text is within the schema's length with the longest name allowed", () => {
  expect(schemaErrors(unifiedManifest(sampleValues({ name: "N".repeat(30) }), english))).toEqual([]);
});

test("every button opens an action that a runtime declares", () => {
  const actions = extension?.runtimes.flatMap((runtime) => runtime.actions.map(({ id }) => id));
  const used = extension?.ribbons.flatMap(({ tabs }) => tabs.flatMap(({ groups }) => groups.flatMap(({ controls }) => controls.map(({ actionId }) => actionId))));
  expect(used?.length).toBeGreaterThan(0);
  expect(actions).toEqual(expect.arrayContaining(used ?? []));
});

test("every address in the manifest is https on a host in validDomains, except the schema's own", () => {
  const addresses = JSON.stringify({ ...manifest, $schema: "" }).match(/https?:[^"]+/g) ?? [];
  expect(addresses.length).toBeGreaterThan(5);
  for (const address of addresses) {
    expect(new URL(address).protocol).toBe("https:");
    expect(manifest.validDomains).toContain(new URL(address).host);
  }
});

test("a port in the origin is kept in validDomains and in the redirect address", () => {
  const onPort = unifiedManifest(sampleValues({ origin: "https://contact.example.org:8443" }), english);
  expect(onPort.validDomains).toEqual(["contact.example.org:8443"]);
  expect(onPort.webApplicationInfo.nestedAppAuthInfo[0]?.redirectUri).toBe("brk-multihub://contact.example.org:8443");
});

test("the pane is pinnable, opens beside mail that is read, and asks for Mailbox 1.5", () => {
  expect(extension?.requirements.capabilities).toEqual([{ name: "Mailbox", minVersion: "1.5" }]);
  expect(extension?.ribbons.map(({ contexts }) => contexts)).toEqual([["mailRead"]]);
  expect(extension?.runtimes[0]?.actions[0]).toMatchObject({ type: "openPage", pinnable: true, supportsNoItemContext: true });
  expect(extension?.runtimes[0]?.code.page).toBe("https://contact.example.org/pane.html");
});

test("the mailbox permissions allow reading the open message and nothing more", () => {
  expect(manifest.authorization.permissions.resourceSpecific.map(({ name }) => name)).toEqual(["MailboxItem.Read.User", "Mailbox.SharedFolder"]);
});

test("nothing runs when a message is sent", () => {
  expect(JSON.stringify(manifest)).not.toMatch(/autoRunEvents|messageSending/);
});

test("every icon address leads to a committed image of the size it claims", () => {
  const icons = extension?.ribbons[0]?.tabs[0]?.groups[0]?.controls[0]?.icons ?? [];
  expect(icons.map(({ size }) => size)).toEqual([16, 32, 80]);
  for (const { size, url } of icons) {
    const image = servedIconsByPath.get(new URL(url).pathname);
    expect(image && readPngHeader(image)).toMatchObject({ width: size, height: size });
  }
});
