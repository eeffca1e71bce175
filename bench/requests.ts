import { instantOf } from "../src/domain/base/time.ts";
import { randomUUID } from "node:crypto";
import { createNarrator } from "../src/entries/sandbox/node/sample/narrator.ts";
import { ask, decide, logMail, recordSender, warn } from "../src/entries/sandbox/node/sample/acts.ts";
import { checkSender } from "../src/app/pane/check-sender.ts";
import { readMessage } from "../src/app/pane/read-message.ts";
import { sampleDirectory } from "../src/sandbox/tenant/sample-directory.ts";
import { createBenchTenant, sha256, benchSettings } from "./tenant.ts";
import type { Row } from "./table.ts";

/** Round trips to Graph per job, counted by the tenant. A batch is one round trip. */
export const measureRequests = async (): Promise<readonly Row[]> => {
  const tenant = await createBenchTenant("setup");
  const settings = await benchSettings();
  const story = createNarrator({ tenant, directory: sampleDirectory, settings, newId: randomUUID, sha256, present: Date.now() });
  const count = async (work: () => Promise<unknown>): Promise<number> => {
    await tenant.fetch(new Request("http://localhost/sandbox/exchanges", { method: "DELETE" }));
    await work();
    const lines = await (await tenant.fetch(new Request("http://localhost/sandbox/exchanges"))).text();
    return lines.split("\n").filter((line) => line.trim() !== "").length;
  };
  const gwen = { name: "Gwen Oddie", address: "gwen.oddie@example.com", subject: "Last chance", receivedAt: instantOf(Date.now()), internetMessageId: "<bench@example.com>" };
  const staff = await story.at(0, "00:00", "staff");
  const read = await readMessage(staff, {
    ...gwen,
    opening: "",
    isDraft: false,
    from: gwen,
    sender: gwen,
    copiedAt: gwen.receivedAt,
    itemClass: "IPM.Note",
    mailbox: staff.account.username,
  });
  if (read.type !== "sender") throw new Error("The bench's message has a sender.");
  const first = await count(() => checkSender(staff, read, { force: true }));
  const opening = await count(() => checkSender(staff, read, { force: true }));
  const logging = await count(() => logMail(staff, gwen, "threats"));
  const manager = await story.at(0, "00:00", "manager");
  const person = await recordSender(manager, gwen);
  await warn(manager, person, "email", "");
  let request = "";
  const requesting = await count(async () => {
    request = await ask(manager, person, { ask: "Read and file.", circumstances: "A threat.", measures: [{ measure: "read-and-file", parameters: {}, why: "A threat." }] });
  });
  const head = await story.at(0, "00:00", "head");
  const deciding = await count(() => decide(head, request, { kind: "request.approved", reasons: "Proportionate." }));
  return [
    { what: "Requests to check the first message on a device (a batch, and a page of each of three lists)", figure: `${first}`, aim: "4" },
    { what: "Requests to check an opened message", figure: `${opening}`, aim: "1" },
    { what: "Requests to log", figure: `${logging}`, aim: "1" },
    { what: "Requests to ask for a restriction, its card included", figure: `${requesting}`, aim: "" },
    { what: "Requests to decide (the reply in the thread goes beside the second)", figure: `${deciding}`, aim: "2, and the reply" },
  ];
};
