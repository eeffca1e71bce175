import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test as base, type Page } from "@playwright/test";
import { hostDeployed, runCommand } from "./support/deployed.ts";
import { mail, openMessage, standing } from "./support/outlook.ts";
import { startSandbox } from "./support/own-server.ts";
import { openDesk, tab } from "./support/teams.ts";
import { watchContext } from "./support/watch.ts";

/** What becomes of each command of docs/deploy.md, in its order. What is done in an admin centre of Microsoft is a numbered step there. */
const walk = [
  ["m365 entra app add", "admin centre"],
  ["npm ci", "done before any test"],
  ["npm run provision -- plan", "done"],
  ["npm run provision -- apply", "done"],
  ["npm run provision -- verify", "done"],
  ["npm start -- --empty", "done"],
  ["TOKEN=", "done"],
  ["export EVENHAND_GRAPH_TOKEN", "done"],
  ["npm run provision -- apply", "done"],
  ["npm run package --", "done"],
  ["npm run build -- --config deployment", "done"],
  ["npm run package --", "test/package, test/build"],
  ["npm run build -- --config deployment --previous", "test/package, test/build"],
] as const;

/** The lines of a page's shell blocks, each whole. */
const commandsOf = (page: string): readonly string[] =>
  [...page.matchAll(/```sh\n([^]*?)```/g)].flatMap(([, block = ""]) =>
    block
      .replaceAll(/\\\n\s*/g, "")
      .split("\n")
      .map((line) => line.replace(/ +#.*$/, "").trim())
      .filter((line) => line !== ""),
  );

base("docs/deploy.md, walked from its first line to its last on an empty site, ends with the built pages open in Teams and Outlook", async ({ browser }) => {
  base.setTimeout(600_000);
  const page = await readFile("docs/deploy.md", "utf8");
  const commands = commandsOf(page);
  expect(commands.map((line, index) => (line.startsWith(walk[index]?.[0] ?? "?") ? walk[index]?.[0] : line))).toEqual(walk.map(([start]) => start));
  expect([...page.matchAll(/^## (\d+)\. /gm)].map(([, number]) => Number(number))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);

  const folder = await mkdtemp(join(tmpdir(), "evenhand-walk-"));
  const deployment = join(folder, "deployment");
  const sandbox = await startSandbox(["--empty"]);
  const here = (line: string): readonly string[] =>
    line
      .replaceAll("http://localhost:3000/", sandbox.address)
      .replace(/\bdeployment\b/, deployment)
      .split(" ");
  const commandStarting = (start: string): string => commands.find((line) => line.startsWith(start)) ?? "";
  const open = async (): Promise<Page> => (await browser.newContext({ baseURL: hosted.address })).newPage();

  await base.step("step 5: the site is set up by the command, which says before what it would do and after that all is there", async () => {
    const [, body = ""] = /-d '([^']+)'/.exec(commandStarting("TOKEN=")) ?? [];
    const { access_token: token }: { access_token: string } = await (await fetch(new URL("sandbox/token", sandbox.address), { method: "POST", body })).json();
    const env = { EVENHAND_GRAPH_TOKEN: token, EVENHAND_SHAREPOINT_TOKEN: token };
    const [apply = ""] = commands.filter((line) => line.startsWith("npm run provision -- apply")).slice(-1);
    const provision = (command: string) => runCommand("provision", here(apply.replace("npm run provision -- apply", command)), env);
    expect(await provision("plan")).toMatchObject({ code: 0, text: expect.stringContaining("would be made or changed by apply.") });
    expect(await provision("apply")).toMatchObject({ code: 0, text: expect.stringContaining("All is as planned.") });
    expect(await provision("verify")).toMatchObject({ code: 0, text: expect.stringContaining("All is as planned.") });
  });

  await base.step("steps 6 and 7: packages and pages are made for this site, and a reviewer is told what they show", async () => {
    const settings: { site: string; tenantId: string; app: { clientId: string } } = JSON.parse(await readFile("docs/settings.example.json", "utf8"));
    const line = commandStarting("npm run package")
      .replace("<client id>", settings.app.clientId)
      .replace("<tenant id>", settings.tenantId)
      .replace(/https:\/\/tenant\S+/, settings.site);
    expect(await runCommand("package", here(line).slice(4))).toMatchObject({ code: 0 });
    expect(await runCommand("build", here(commandStarting("npm run build")).slice(4))).toMatchObject({ code: 0 });
    expect(await runCommand("attest", ["--config", deployment])).toMatchObject({ code: 0 });
  });

  const hosted = await hostDeployed(sandbox.address, join(deployment, "pages"));
  const watches: ReturnType<typeof watchContext>[] = [];
  const [owner, staff] = [await open(), await open()];
  for (const each of [owner, staff]) watches.push(watchContext(each.context()));

  await base.step("step 10: an owner finds Set-up, with what is done and what is next", async () => {
    await openDesk(owner, "owner");
    await expect(tab(owner).getByRole("heading", { name: "Before people use Evenhand" })).toBeVisible();
  });

  await base.step("staff see in the pane that no rule is in force", async () => {
    await openMessage(staff, "staff", mail.gwenThreat);
    await expect(standing(staff).getByRole("heading", { name: "No contact rule in force" })).toBeVisible();
  });

  expect(watches.flatMap(({ problems }) => problems)).toEqual([]);
  await Promise.all([owner, staff].map((each) => each.context().close()));
  await hosted.stop();
  await sandbox.stop();
  await rm(folder, { recursive: true, force: true });
});
