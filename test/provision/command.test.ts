import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseOptions } from "../../scripts/provision/options.ts";
import { provision, type ProvisionDeps } from "../../scripts/provision/provision.ts";
import { err } from "../../src/domain/base/result.ts";
import { testCreateTenant } from "../support/tenant.ts";
import { administering, emptySite, exampleSettings, serve } from "./site.ts";

const both = { EVENHAND_GRAPH_TOKEN: "g", EVENHAND_SHAREPOINT_TOKEN: "s" };

test.each([
  [[], both, "Say what to do"],
  [["destroy", "--settings", "f"], both, 'There is no command "destroy"'],
  [["plan"], both, "Say which settings: --settings FILE"],
  [["plan", "more", "--settings", "f"], both, '"more" after plan means nothing'],
  [["plan", "--settings", "f", "--force"], both, "--force is not an option."],
  [["plan", "--setings", "f"], both, "--setings is not an option. Did you mean --settings?"],
  [["plan", "--settings"], both, "--settings has no value."],
  [["plan", "--settings", "f", "--toString"], both, "--toString is not an option."],
  [["plan", "--settings", "f", "--device-code=yes"], both, "--device-code takes no value."],
  [["plan", "--settings", "f", "--settings", "g"], both, "--settings is given twice"],
  [["plan", "--settings", "f", "--graph", "localhost"], both, '--graph is "localhost", which is no address'],
  [["plan", "--settings", "f", "--sharepoint", "ftp://x"], both, '--sharepoint is "ftp://x", which is no address'],
  [["plan", "--settings", "f"], { EVENHAND_GRAPH_TOKEN: "g" }, "EVENHAND_SHAREPOINT_TOKEN is not"],
  [["plan", "--settings", "f"], { EVENHAND_SHAREPOINT_TOKEN: "s" }, "EVENHAND_GRAPH_TOKEN is not"],
  [["plan", "--settings", "f", "--graph", "http://localhost:3000/graph"], {}, "signing in is for Microsoft's own addresses alone"],
  [["plan", "--settings", "f", "--device-code"], both, "--device-code signs somebody in"],
  [["script", "--settings", "f"], {}, "script pnp (PnP PowerShell) or script m365"],
  [["script", "pnp", "--settings", "f", "--graph", "http://x"], {}, "--graph is of no use to script"],
])("a command line that is mistaken is refused by name: %j", (args, env, sentence) => {
  expect(parseOptions(args, env)).toMatchObject({ ok: false, error: expect.stringContaining(sentence) });
});

test("addresses are taken with or without what is added to them, and Microsoft's are asked where none is given", () => {
  const given = parseOptions(["apply", "--settings", "f", "--graph", "http://localhost:3000/graph/v1.0/", "--sharepoint", "http://localhost:3000/sharepoint/"], both);
  expect(given).toMatchObject({ ok: true, value: { graph: "http://localhost:3000/graph", sharePoint: "http://localhost:3000/sharepoint", tokens: { type: "given" } } });
  expect(parseOptions(["verify", "--settings", "f", "--device-code"], {})).toMatchObject({
    ok: true,
    value: { graph: "https://graph.microsoft.com", sharePoint: null, tokens: { type: "sign-in", how: "device-code" } },
  });
});

test("a settings file that is not there, is no JSON or says what cannot be is refused with what is wrong, before anybody is asked", async () => {
  const site = await emptySite();
  const unasked: typeof fetch = () => Promise.reject(new Error("Somebody was asked."));
  const plan = (readFile: () => Promise<string>) => site.runWith({ fetch: unasked, readFile }, ["plan", "--settings", "mine.json"]);
  expect(await plan(() => Promise.reject(new Error("none")))).toEqual({ code: 2, text: "mine.json could not be read. Check the path after --settings." });
  expect(await plan(async () => "{")).toMatchObject({ code: 2, text: expect.stringContaining("mine.json is no JSON at line 1, column 2.") });
  expect(await plan(async () => JSON.stringify({ ...exampleSettings(), site: "here" }))).toEqual({
    code: 2,
    text: "mine.json says something that cannot be:\n  site: Write the site's address, such as https://tenant.sharepoint.com/sites/evenhand.",
  });
});

test("signing in needs a registration of set-up's own, and asks for no more than the command needs", async () => {
  const site = await emptySite();
  const { setUpApp: _, ...without } = exampleSettings();
  const refused = await site.runWith({ env: {}, readFile: async () => JSON.stringify(without) }, ["plan", "--settings", "f"]);
  expect(refused).toMatchObject({ code: 2, text: expect.stringContaining('"setUpApp"') });
  const purposes: string[] = [];
  const nobody = async () => err({ type: "sign-in-needed", detail: "AADSTS65001" } as const);
  for (const command of ["plan", "verify", "apply", "remove"]) {
    const ran = await site.runWith(
      {
        env: {},
        readFile: async () => JSON.stringify({ ...exampleSettings(), groups: { ...(exampleSettings()["groups"] as object), staff: { name: "Evenhand staff" } } }),
        signIn: ({ purpose }) => {
          purposes.push(purpose);
          return { graph: nobody, sharePoint: nobody };
        },
      },
      [command, "--settings", "settings.json"],
    );
    expect(ran).toMatchObject({ code: 2, text: expect.stringContaining("AADSTS65001") });
  }
  expect(purposes).toEqual(["read-groups", "read-groups", "make-groups", "remove"]);
});

test.each([
  ["unavailable", "The service does not work at the moment"],
  ["expired-token", "get new tokens"],
  ["offline", "Nothing answers at that address"],
] as const)("a service that is %s is said, with what to do", async (kind, sentence) => {
  const site = await emptySite();
  await site.tenant.control("PUT", "/faults", [{ kind }]);
  expect(await site.run("plan")).toMatchObject({ code: 2, text: expect.stringContaining(sentence) });
});

test("somebody who may not set the site up is told so, and nothing is done", async () => {
  const site = await emptySite();
  const token = await site.tenant.tokenFor("head", administering);
  const before = (await site.tenant.control("GET", "/export")).text;
  const ran = await site.runWith({ env: { EVENHAND_GRAPH_TOKEN: token, EVENHAND_SHAREPOINT_TOKEN: token } }, [
    "apply",
    "--settings",
    "settings.json",
    "--graph",
    "http://localhost/graph",
    "--sharepoint",
    "http://localhost/sharepoint",
  ]);
  expect(ran).toMatchObject({ code: 2, text: expect.stringContaining("could not be read with the permissions that were given") });
  expect((await site.tenant.control("GET", "/export")).text).toBe(before);
});

test("the walk of docs/deploy.md against the sandbox goes as it is written, over a network, and the second time nothing is done", async () => {
  const [, walk = ""] = readFileSync(new URL("../../docs/deploy.md", import.meta.url), "utf8").split("### Trying it against the sandbox");
  const [, body = ""] = /\/sandbox\/token -d '([^']+)'/.exec(walk) ?? [];
  const [, line = ""] = /npm run provision -- (apply [^\n]+)/.exec(walk) ?? [];
  const tenant = await testCreateTenant();
  const { address, close } = await serve(tenant);
  try {
    const asked = await fetch(`${address}/sandbox/token`, { method: "POST", body });
    const { access_token: token } = (await asked.json()) as { readonly access_token: string };
    const run = async (command: string) => {
      const lines: string[] = [];
      const deps: ProvisionDeps = {
        fetch,
        wait: async () => {},
        env: { EVENHAND_GRAPH_TOKEN: token, EVENHAND_SHAREPOINT_TOKEN: token },
        readFile: async (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"),
        say: (said) => void lines.push(said),
        newSalt: () => "5a".repeat(32),
        signIn: () => {
          throw new Error("Nobody signs in.");
        },
      };
      const code = await provision(deps, line.replace("apply", command).replaceAll("http://localhost:3000", address).split(" "));
      return [code, ...lines.slice(-2)];
    };
    expect(await run("apply")).toEqual([0, expect.stringMatching(/^\d+ steps done\. Read back:$/), "All is as planned."]);
    const before = (await tenant.control("GET", "/export")).text;
    expect(await run("apply")).toEqual([0, "Nothing had to be done. Read back:", "All is as planned."]);
    expect((await tenant.control("GET", "/export")).text).toBe(before);
    expect((await run("verify"))[0]).toBe(0);
    expect((await run("remove"))[0]).toBe(0);
    expect((await run("verify"))[0]).toBe(1);
  } finally {
    close();
  }
}, 30_000);

test.each(["docs/deploy.md", "docs/sandbox.md", "CONTRIBUTING.md"])("every command line of set-up in %s is one that is taken", (page) => {
  const text = readFileSync(new URL(`../../${page}`, import.meta.url), "utf8");
  const lines = [...text.matchAll(/npm run provision -- ((?:plan|apply|verify|remove|script) --?[^`\n]*)/g)].map(([, line = ""]) => line.replace("…", "").trim().split(/\s+/));
  expect(lines.filter((args) => args.includes("--settings")).map((args) => [args, parseOptions(args, both)])).toEqual(
    lines.filter((args) => args.includes("--settings")).map((args) => [args, { ok: true, value: expect.anything() }]),
  );
});

const scriptFor = async (dialect: string, settings = exampleSettings()): Promise<string> => {
  const site = await emptySite();
  const { code, text } = await site.runWith({ env: {}, readFile: async () => JSON.stringify(settings) }, ["script", dialect, "--settings", "f"]);
  expect(code).toBe(0);
  return text;
};

test.each(["pnp", "m365"])("the script for %s makes each list with its columns, indexes, versions, rights and row", async (dialect) => {
  const script = await scriptFor(dialect);
  for (const list of ["Settings", "People", "Contacts", "Notices", "Instructions", "Private", "Requests", "Decisions", "Disputes", "Disposals"])
    expect(script).toContain(`# ${list}\n`);
  expect(script.match(/EnforceUniqueValues="TRUE"/g)).toHaveLength(10);
  expect(script.match(/canary:/g)).toHaveLength(18);
  expect(script).toMatch(/ViewListItems, ?AddListItems, ?OpenItems, ?ViewVersions, ?ViewFormPages, ?Open, ?ViewPages, ?BrowseUserInfo, ?UseClientIntegration, ?UseRemoteAPIs/);
  // The salt is made where it runs.
  expect(script).toContain("@salt@");
  expect(script).not.toContain("5a5a5a5a");
});

test("the shell reads the script, and nothing in a setting is read as a command", async () => {
  const settings = { ...exampleSettings(), settings: { ...(exampleSettings()["settings"] as object), ask: "Sam O'Neil's desk; $(touch x) `y`" } };
  const script = await scriptFor("m365", settings);
  execFileSync("bash", ["-n"], { input: script });
  const payload = script.split("\n").find((line) => line.startsWith("  payload='")) ?? "";
  const printed = execFileSync("bash", ["-c", `${payload.trim()}; printf %s "$payload"`], { encoding: "utf8" });
  expect(JSON.parse(printed)).toMatchObject({ ask: "Sam O'Neil's desk; $(touch x) `y`", salt: "@salt@" });
  expect(await scriptFor("pnp", settings)).toContain("Sam O''Neil''s desk; $(touch x) `y`");
});
