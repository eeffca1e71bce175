import type { Page } from "@playwright/test";
import { expect, served as test } from "../journeys/support/journey.ts";
import { startWithMail } from "../journeys/support/own-server.ts";

const messages = Number(process.env["EVENHAND_SOAK_MESSAGES"] ?? 1000);

const addressOf = (number: number): string => `sender.${number}@soak.example`;

/** A mailbox of messages, each from somebody else, the first of them the newest. */
const mailbox = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: messages }, (_, number) => [
      `message-${number}.eml`,
      [
        `From: Sender ${number} <${addressOf(number)}>`,
        "To: casework@brackenshire.example",
        `Subject: Message ${number}`,
        `Date: ${new Date(Date.UTC(2026, 9, 1) - number * 60_000).toUTCString()}`,
        `Message-ID: <${number}@soak.example>`,
        "",
        "A message as any other.",
      ].join("\r\n"),
    ]),
  );

interface Held {
  readonly megabytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What the browser holds on to once it has thrown away what it can: the pane's frame and the mail host around it. */
const heldBy = async (page: Page): Promise<Held> => {
  // What waits for an answer of the service is given up after 20 seconds, and holds its listeners until then.
  await page.waitForTimeout(25_000);
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  await session.detach();
  return { megabytes: usedSize / 1_048_576, nodes, listeners: jsEventListeners };
};

test(`${messages} messages go through one pinned pane, and it holds no more at the end than after the first fifth`, async ({ page }) => {
  const server = await startWithMail(mailbox());
  try {
    await page.goto(`${server.address}outlook?as=staff`);
    const list = page.getByRole("list", { name: "Messages" });
    const pane = page.frameLocator('iframe[title="Contact rules pane"]');
    await list.getByRole("button").first().focus();
    await page.keyboard.press("Home");
    const held: Held[] = [];
    for (let number = 0; number < messages; number += 1) {
      if (number > 0) await page.keyboard.press("ArrowDown");
      await expect(pane.getByText(addressOf(number)).first()).toBeVisible();
      if ((number + 1) % Math.ceil(messages / 5) === 0) held.push(await heldBy(page));
    }
    const [early, late] = [held.at(0), held.at(-1)];
    for (const [fifth, each] of held.entries()) test.info().annotations.push({ type: "held", description: `After ${fifth + 1} of 5 parts: ${JSON.stringify(each)}` });
    if (!early || !late) throw new Error("There are too few messages to compare anything.");
    // A leak of two kilobytes of text, of a node or of half a listener a message would be above these.
    expect(late.megabytes - early.megabytes).toBeLessThan(Math.max(2, messages * 0.0015));
    expect(late.nodes - early.nodes).toBeLessThan(messages);
    expect(late.listeners - early.listeners).toBeLessThan(messages / 2);
  } finally {
    await server.stop();
  }
});
