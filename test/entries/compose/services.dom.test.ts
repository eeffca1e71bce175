import "fake-indexeddb/auto";
import { webcrypto } from "node:crypto";
import { deleteDB } from "idb";
import { expect, test, vi } from "vitest";
import { sha256 } from "../../../src/adapters/browser/device.ts";
import { openWorkspace } from "../../../src/adapters/browser/open-workspace.ts";
import { createWorkspaces } from "../../../src/adapters/browser/workspaces.ts";
import type { Account } from "../../../src/app/ports.ts";
import { createServices } from "../../../src/entries/compose/services.ts";
import { testNow } from "../../support/events.ts";
import { fakeClock } from "../../support/fake-services.ts";

vi.mock("../../../src/entries/compose/connect.ts", () => {
  throw new TypeError("Failed to fetch dynamically imported module");
});

const account: Account = { oid: "o1", tenantId: "t1", name: "Sam Okafor", username: "sam.okafor@brackenshire.example" };

test("a window that hears that the device was left ends in words, though nothing more of Evenhand can be fetched", async () => {
  if (!("subtle" in globalThis.crypto)) vi.stubGlobal("crypto", webcrypto);
  const elsewhere = createWorkspaces({ clock: fakeClock(testNow), sha256, storage: localStorage, locks: undefined });
  await (await openWorkspace(elsewhere, "mailbox", account)).replica.keepRoles(["staff"]);
  document.body.innerHTML = '<div id="root"><p>Rules</p></div>';
  sessionStorage.setItem("msal.token", "t");
  const stop = vi.fn<() => void>();
  const page = createServices({ clientId: "c1", tenantId: "t1", site: "https://brackenshire.example/sites/evenhand" }, "mailbox", {}, stop);
  const found = await page.remembered();
  expect(await found?.replica.roles()).toEqual(["staff"]);
  await deleteDB(await elsewhere.databaseOf(account));
  await expect.poll(() => document.querySelector("#root [role=alert]")?.textContent).toContain("Evenhand has ended here");
  expect(document.body.textContent).not.toContain("Rules");
  expect(stop).toHaveBeenCalledTimes(1);
  expect(sessionStorage.length).toBe(0);
});
