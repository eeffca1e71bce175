import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "./support/journey.ts";
import { tokenOf } from "./support/sandbox.ts";
import { checkAgain, openDesk, openRequest, part } from "./support/teams.ts";

/** Edits the log entries of an address in SharePoint, as only an owner can: what was logged is another choice afterwards. */
const rewriteEntries = async (request: APIRequestContext, address: string): Promise<number> => {
  const list = "/graph/v1.0/sites/evenhand.sharepoint.example:/sites/evenhand:/lists/Contacts/items";
  const headers = { authorization: `Bearer ${await tokenOf(request, "owner")}` };
  const found: { value: readonly { id: string; fields: { Kind: string; Payload: string } }[] } = await (await request.get(`${list}?$expand=fields&$top=200`, { headers })).json();
  const entries = found.value.filter(({ fields }) => fields.Kind === "contact.logged" && fields.Payload.includes(address));
  for (const { id, fields } of entries) {
    const payload: { body: object } = JSON.parse(fields.Payload);
    const Payload = JSON.stringify({ ...payload, body: { ...payload.body, choice: "no-concern" } });
    expect((await request.patch(`${list}/${id}/fields`, { headers, data: { Payload } })).status()).toBe(200);
  }
  return entries.length;
};

test("evidence that somebody edits while a request waits: the decision page keeps what was frozen, and says loudly that the log was changed", async ({ page: head, request }) => {
  await openDesk(head, "head");
  await openRequest(head, "Robin Hale");
  const evidence = part(head, "Evidence");
  await expect(evidence).toContainText("Unchanged since it was sent.");
  const frozen = await evidence.getByRole("table").innerText();

  expect(await rewriteEntries(request, "robin.hale@")).toBeGreaterThan(0);
  await checkAgain(head);
  await expect(evidence).toContainText("The log up to then no longer says what it said.");
  await expect(evidence).not.toContainText("Unchanged since it was sent.");
  expect(await evidence.getByRole("table").innerText()).toBe(frozen);
});
