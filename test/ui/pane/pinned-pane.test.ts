import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { createPane } from "../../../src/ui/pane/state/create-pane.ts";
import { fakePane } from "../../support/fake-pane.ts";
import { testMessage } from "../../support/sample-mail.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const settled = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 0));

test("of a hundred messages that went through one pinned pane, each logged, hardly any is still held", { timeout: 60_000 }, async () => {
  const around = await fakePane();
  const pane = createPane(around.services);
  const stop = pane.start();
  const gone: WeakRef<object>[] = [];
  for (let number = 0; number < 100; number += 1) {
    const message = testMessage(
      { name: `Sender ${number}`, address: `sender.${number}@example.org` },
      { opening: `opening-${number}`, internetMessageId: `<${number}@example.org>`, subject: `Message ${number}` },
    );
    gone.push(new WeakRef(message));
    around.select(message);
    await expect.poll(() => pane.state().open.type === "message" && pane.state().checking === false && isAbout(pane.state().open, number), { interval: 1 }).toBe(true);
    await pane.actions.log("rudeness");
    around.passTime(30_000);
  }
  for (let turn = 0; turn < 5; turn += 1) {
    await settled();
    collectGarbage();
  }
  const held = gone.filter((each) => each.deref() !== undefined).length;
  expect(held).toBeLessThan(5);
  stop();
});

const isAbout = (open: ReturnType<ReturnType<typeof createPane>["state"]>["open"], number: number): boolean =>
  open.type === "message" && open.message.opening === `opening-${number}` && open.answer !== null;
