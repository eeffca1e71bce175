import { expect, test } from "vitest";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { announcementOf } from "../../../src/ui/pane/state/announcement.ts";
import { createPane, type Pane } from "../../../src/ui/pane/state/create-pane.ts";
import { fakePane, hashed } from "../../support/fake-pane.ts";
import { jordan, restrictedPerson } from "../../support/sample-ledger.ts";
import { testMessage } from "../../support/sample-mail.ts";

const soon = { interval: 1 };
const said = (pane: Pane): string => announcementOf(iopc001, pane.state());

test("a change of standing is told with whose it is, and a click with how far it has come", async () => {
  const person = await hashed(jordan);
  const around = await fakePane({ events: restrictedPerson(person), open: testMessage(person) });
  const pane = createPane(around.services);
  pane.start();
  await expect.poll(() => said(pane), soon).toBe("Jordan Vale. Contact rule in force.");
  await pane.actions.log("rudeness");
  await expect.poll(() => said(pane), soon).toBe("Jordan Vale. Contact rule in force. Rudeness. Logged 09:00.");
  around.service.fault = "offline";
  await pane.actions.checkAgain();
  expect(said(pane)).toBe("Jordan Vale. Could not check. There may be a rule. Rudeness. Logged 09:00.");
});

test("an email that cannot be looked up is told by its name, and none by what to do", async () => {
  const around = await fakePane({ open: testMessage({ name: "Undisclosed recipients", address: "undisclosed-recipients:;" }) });
  const pane = createPane(around.services);
  pane.start();
  await expect.poll(() => said(pane), soon).toBe("Undisclosed recipients. This sender’s address cannot be used.");
  around.select(null);
  await expect.poll(() => said(pane), soon).toBe("Select an email");
});
