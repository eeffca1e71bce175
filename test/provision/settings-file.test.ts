import { readFileSync } from "node:fs";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { sayFileProblem } from "../../scripts/provision/say.ts";
import { readDeploymentFile } from "../../src/app/setup/deployment-file.ts";
import { isDay } from "../../src/domain/base/time.ts";
import { policies } from "../../src/domain/policy/shipped.ts";
import { policyVersionOf } from "../../src/domain/policy/types.ts";
import { exampleSettings } from "./site.ts";

const schema = JSON.parse(readFileSync(new URL("../../docs/settings.schema.json", import.meta.url), "utf8")) as object;

const validates = addFormats(new Ajv({ strict: false })).compile(schema);

const person = { oid: "5b0e0000-0000-4000-8000-000000000001", name: "Sam Okafor" };
const mailbox = { id: "managed", name: "Managed contact", address: "managed@brackenshire.example", use: "single-contact", reader: person, deputy: { ...person, oid: "another" } };

/** The example with something in every list. */
const whole = (): Record<string, unknown> => ({ ...exampleSettings(), settings: { ...(exampleSettings()["settings"] as object), mailboxes: [mailbox] } });

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

const isObject = (value: Json): value is { readonly [name: string]: Json } => typeof value === "object" && value !== null && !Array.isArray(value);

/** Every file that differs from this one in a single place. */
function* damaged(value: Json, path: string): Generator<readonly [path: string, file: Json]> {
  for (const other of [null, 7, -1, "", " ", "x".repeat(30_000), true, [], {}] as const) yield [`${path} = ${JSON.stringify(other).slice(0, 20)}`, other];
  if (typeof value === "string" && isDay(value)) yield [`${path} = no day`, "2026-02-30"];
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) {
      for (const [where, changed] of damaged(entry as Json, `${path}[${index}]`)) yield [where, value.with(index, changed) as Json];
    }
  } else if (isObject(value)) {
    yield [`${path} + other`, { ...value, other: "x" }];
    for (const [name, entry] of Object.entries(value)) {
      const { [name]: _, ...without } = value;
      yield [`${path} - ${name}`, without];
      for (const [where, changed] of damaged(entry, `${path}.${name}`)) yield [where, { ...value, [name]: changed }];
    }
  }
}

test("the example fits the schema, and is read", () => {
  expect([validates(exampleSettings()), validates.errors]).toEqual([true, null]);
  expect(readDeploymentFile(exampleSettings())).toMatchObject({ ok: true });
  expect(readDeploymentFile(whole())).toMatchObject({ ok: true });
});

test("the schema and the command take and refuse the same files, wherever one is damaged", () => {
  const cases = [...damaged(whole() as Json, "file")];
  expect(cases.length).toBeGreaterThan(1000);
  const disagreeing = cases.filter(([, file]) => validates(file) !== readDeploymentFile(file).ok).map(([where, file]) => `${where}: schema ${String(validates(file))}`);
  expect(disagreeing).toEqual([]);
});

test("the schema names the policies that Evenhand comes with", () => {
  const { properties } = schema as { readonly properties: { readonly settings: { readonly properties: { readonly policy: { readonly enum: readonly string[] } } } } };
  expect(properties.settings.properties.policy.enum.toSorted()).toEqual(policies.map(policyVersionOf).toSorted());
});

const headsChannel = { team: person.oid, channel: "19:own@thread.tacv2", head: person, managers: [person] };

const withSettings = (changes: object): object => ({ ...whole(), settings: { ...(whole()["settings"] as object), ...changes } });

test.each([
  [{ ...whole(), site: "https://tenant.sharepoint.com" }, "site: Write the site's address"],
  [{ ...whole(), tenantId: "contoso" }, "tenantId: Write the id, such as"],
  [{ ...whole(), groups: { ...(whole()["groups"] as object), head: {} } }, 'groups.head: Write the "id" of a group that is there'],
  [{ ...whole(), extra: 1 }, "extra: "],
  [withSettings({ policy: "other@1.0" }), "settings.policy: Evenhand comes with no such policy"],
  [withSettings({ timeZone: "London" }), "settings.timeZone: Write a time zone such as Europe/London"],
  [withSettings({ salt: "mine" }), "settings.salt: This does not stand here"],
  [withSettings({ listUnopened: true, mailboxes: [] }), "settings.listUnopened: Add a mailbox first"],
  [{ ...whole(), channels: [{ ...headsChannel, managers: [] }] }, "channels[0].managers: Name the managers"],
  [{ ...whole(), channels: [headsChannel, { ...headsChannel, channel: "19:x@thread.tacv2" }] }, "channels[1].managers[0]: This manager is named in another channel"],
  [{ ...whole(), channels: [{ ...headsChannel, channel: "19:5b0c0000000000000000000000000001@thread.tacv2" }] }, "channels[0].channel: This channel stands here already"],
  [
    withSettings({ offices: [{ role: "head", oid: person.oid, name: "x", from: "2026-02-01", until: "2026-01-01" }] }),
    "settings.offices[0].until: Give a last day that is not before the first",
  ],
])("what cannot be is refused by name: %#", (file, sentence) => {
  const read = readDeploymentFile(file);
  expect(read.ok ? [] : read.error.map(sayFileProblem)).toEqual([expect.stringContaining(sentence)]);
});
