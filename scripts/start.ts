import { existsSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { openTenant } from "../src/entries/sandbox/node/open-tenant.ts";
import { builtPages, buildPages, createSandboxServer } from "../src/entries/sandbox/node/sandbox-server.ts";

const usage =
  "Use: npm start -- [--mail FOLDER] [--fresh] [--empty] [--built]. PORT changes the port from 3000, EVENHAND_STATE the folder from .sandbox; both are environment variables.";

/** A reason not to start, in words for the person at the terminal. */
const refuse = (sentence: string): never => {
  console.error(sentence);
  process.exit(1);
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const readOptions = () => {
  try {
    const { values } = parseArgs({
      options: { mail: { type: "string" }, fresh: { type: "boolean", default: false }, empty: { type: "boolean", default: false }, built: { type: "boolean", default: false } },
    });
    return values;
  } catch (error) {
    return refuse(`${messageOf(error)}\n${usage}`);
  }
};

const readPort = (): number => {
  const stated = process.env["PORT"] ?? "3000";
  const port = Number(stated);
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : refuse(`PORT is "${stated}", which is not a port number. ${usage}`);
};

const isPortFree = (port: number): Promise<boolean> =>
  new Promise((settle) => {
    const probe = createServer();
    probe.once("error", () => settle(false));
    probe.listen(port, "localhost", () => probe.close(() => settle(true)));
  });

const { mail, fresh, empty, built } = readOptions();
const port = readPort();
const stateFolder = resolve(process.env["EVENHAND_STATE"] ?? ".sandbox");
const mailFolder = mail === undefined ? undefined : resolve(mail);

if (mailFolder !== undefined && !(existsSync(mailFolder) && statSync(mailFolder).isDirectory())) {
  refuse(`There is no folder ${mailFolder} to read mail from. Check the path after --mail.`);
}
if (!(await isPortFree(port))) {
  refuse(`Port ${port} is in use by another program. Stop it, or choose another port: PORT=3001 npm start`);
}

if (built && !existsSync(builtPages)) refuse("The pages are not built yet. Start once without --built.");
// First of all, as it says when another sandbox has the folder.
console.log("Opening the tenant.");
const tenant = await openTenant({ folder: stateFolder, fresh: fresh || empty, ...(empty && { seed: "empty" }) }).catch((error: unknown) => refuse(messageOf(error)));
if (!built) {
  console.log("Building the pages.");
  await buildPages();
}
const server = await createSandboxServer({ port, tenant: tenant.fetch, now: tenant.now, ...(mailFolder === undefined ? {} : { mail: mailFolder }) });
console.log(`Evenhand is ready: ${server.address}`);

const stop = async (): Promise<void> => {
  await server.close();
  tenant.close();
  process.exit(0);
};
process.once("SIGINT", stop);
process.once("SIGTERM", stop);
