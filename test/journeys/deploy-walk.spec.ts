import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test as base, type Page } from "@playwright/test";
import { deployCommands, exampleDeployment, readDeployPage } from "../../scripts/deploy-page.ts";
import { hostDeployed } from "./support/deployed.ts";
import { openDeployment, runCommand, writeNextRelease } from "./support/deployment.ts";
import { approve, askAtOnce, expectRule, logThreat, recordItsAuthor, recordTheNotice, recordTheWarning } from "./support/main-job.ts";
import { expectLogged, log, mail, openMessage, pane, readMessage } from "./support/outlook.ts";
import { startSandbox } from "./support/own-server.ts";
import { openChannel, openTeams, tab, threadsOf } from "./support/teams.ts";
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
  ["npm run package --", "done by this line before the journeys, once for all of them"],
  ["npm run build -- --config deployment", "done by this line before the journeys, once for all of them"],
  ["npm run package --", "as above"],
  ["npm run build -- --config deployment --previous", "what it keeps is kept; the next release is the same pages under other names"],
] as const;

/** What this policy leaves open and the main job waits for, with an answer that a body might give. */
const answers = [
  ["How many days does a person get to change after a warning? 0 means that there is no fixed wait.", "28"],
  ["What applies when a review is late, until it is done?", "It stays as it is, and the manager is told."],
  ["For how many days after the notice can a restriction be disputed?", "28"],
] as const;

const ends: (() => Promise<unknown>)[] = [];
base.afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

base("docs/deploy.md, walked from its first line to its last on an empty site, ends with its people doing the main job on the pages that were built", async ({ browser }) => {
  base.setTimeout(600_000);
  const commands = deployCommands();
  expect(commands.map((line, index) => (line.startsWith(walk[index]?.[0] ?? "?") ? walk[index]?.[0] : line))).toEqual(walk.map(([start]) => start));
  expect([...readDeployPage().matchAll(/^## (\d+)\. /gm)].map(([, number]) => Number(number))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);

  const sandbox = await startSandbox(["--empty"]);
  ends.push(sandbox.stop);
  const commandStarting = (start: string): string => commands.find((line) => line.startsWith(start)) ?? "";

  await base.step("step 5: the site is set up by the command, which says before what it would do and after that all is there", async () => {
    const [, body = ""] = /-d '([^']+)'/.exec(commandStarting("TOKEN=")) ?? [];
    const { access_token: token }: { access_token: string } = await (await fetch(new URL("sandbox/token", sandbox.address), { method: "POST", body })).json();
    const env = { EVENHAND_GRAPH_TOKEN: token, EVENHAND_SHAREPOINT_TOKEN: token };
    const [apply = ""] = commands.filter((line) => line.startsWith("npm run provision -- apply")).slice(-1);
    const given = apply.replaceAll("http://localhost:3000/", sandbox.address).split(" ").slice(5);
    const provision = (command: string) => runCommand("provision", [command, ...given], env);
    expect(await provision("plan")).toMatchObject({ code: 0, text: expect.stringContaining("would be made or changed by apply.") });
    expect(await provision("apply")).toMatchObject({ code: 0, text: expect.stringContaining("All is as planned.") });
    expect(await provision("verify")).toMatchObject({ code: 0, text: expect.stringContaining("All is as planned.") });
  });

  const { folder, pages, forget } = await openDeployment();
  ends.push(forget);

  await base.step("steps 6 and 7: packages and pages are made for this site, and a reviewer is told what they show", async () => {
    expect(JSON.parse(await readFile(join(folder, "evenhand-config.json"), "utf8"))).toEqual(exampleDeployment());
    expect(await runCommand("attest", ["--config", folder])).toMatchObject({ code: 0 });
  });

  const hosted = await hostDeployed(sandbox.address, pages);
  ends.push(hosted.stop);
  const watches: ReturnType<typeof watchContext>[] = [];
  const open = async (): Promise<Page> => {
    const context = await browser.newContext({ baseURL: hosted.address });
    ends.push(() => context.close());
    watches.push(watchContext(context));
    return context.newPage();
  };
  const [owner, staff, manager, head, colleague] = [await open(), await open(), await open(), await open(), await open()];

  await base.step("step 10: an owner finds Set-up, with what is done and what is next, and answers what the main job waits for", async () => {
    await openTeams(owner, "owner");
    // The first opening of all: nothing is kept yet, by the browser or by the server.
    await expect(tab(owner).getByText(/^Checked /)).toBeVisible({ timeout: 60_000 });
    await expect(tab(owner).getByRole("heading", { name: "Before people use Evenhand" })).toBeVisible();
    for (const [asks, answer] of answers) {
      const question = tab(owner).getByRole("article", { name: asks });
      await question.getByRole("button", { name: /^Answer:/ }).click();
      await question.getByRole("textbox").or(question.getByRole("spinbutton")).fill(answer);
      await question.getByRole("button", { name: "Save" }).click();
      await tab(owner).getByRole("alertdialog").getByRole("button", { name: "Write it down" }).click();
      await expect(question).toContainText(answer);
    }
  });

  await base.step("a member of staff sees in the pane that no rule is in force, and logs a threat", () => logThreat(staff));

  const reference = await base.step("the manager says who wrote it, records the warning and asks for a restriction", async () => {
    await recordItsAuthor(manager);
    await recordTheWarning(manager);
    return askAtOnce(manager);
  });

  await base.step("the head of function follows its card, and approves", async () => {
    await openTeams(head, "head");
    await openChannel(head);
    await threadsOf(head, reference).getByRole("link", { name: "Open the decision" }).click();
    await approve(head, reference);
  });

  await base.step("the manager records the notice, and a colleague sees the rule beside her message", async () => {
    await recordTheNotice(manager, reference);
    await openMessage(colleague, "staff2", mail.gwenThreat);
    await expectRule(colleague);
  });

  expect(watches.flatMap(({ problems }) => problems)).toEqual([]);

  await base.step("updating: a pane that stays open has its parts of the release before; where they are gone it says so", async () => {
    const releases = await mkdtemp(join(tmpdir(), "evenhand-releases-"));
    ends.push(() => rm(releases, { recursive: true, force: true }));
    const [next, incomplete] = [join(releases, "next"), join(releases, "incomplete")];
    await writeNextRelease(pages, next);
    const [before, after] = [await readdir(join(pages, "assets")), await readdir(join(next, "assets"))];
    expect(before.filter((name) => !after.includes(name))).toEqual([]);
    const opening = await readFile(join(next, "pane.html"), "utf8");
    expect(before.filter((name) => opening.includes(name))).toEqual([]);
    await readMessage(colleague, mail.priya);
    await hosted.update(next);
    await log(colleague, "Other threats");
    await expectLogged(colleague);

    await cp(pages, incomplete, { recursive: true });
    for (const name of before) if (name.startsWith("detail-form-")) await rm(join(incomplete, "assets", name));
    await hosted.update(incomplete);
    await openMessage(head, "head", mail.priya);
    await expect(pane(head).getByRole("alert").filter({ hasText: "A part of Evenhand could not be loaded." })).toBeVisible();
  });
});
