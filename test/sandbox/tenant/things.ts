import type { TestAnswer, TestBody, TestGraph, TestTenant } from "../../support/tenant.ts";
import { testCreateTenant } from "../../support/tenant.ts";

/** The site as paths name it. */
export const site = "/sites/evenhand.sharepoint.example:/sites/evenhand:";
export const things = `${site}/lists/Things`;

export const managing = ["Sites.Manage.All"];
export const selected = ["Sites.Selected"];

export const staffGroupId = "5b060000-0000-4000-8000-000000000001";
export const managersGroupId = "5b060000-0000-4000-8000-000000000002";

/** View, add and view versions; no edit, no delete. */
export const addOnlyMask = { High: "48", Low: "134418531" };

export interface ThingsTenant extends TestTenant {
  readonly owner: TestGraph;
  readonly staff: TestGraph;
}

/** A tenant with a list "Things" that staff may read and add to, and nobody but the owner may edit. */
export const createThings = async (options?: Parameters<typeof testCreateTenant>[0]): Promise<ThingsTenant> => {
  const sandbox = await testCreateTenant(options);
  const owner = sandbox.graph("owner", managing);
  await owner("POST", `${site}/lists`, {
    displayName: "Things",
    columns: [
      { name: "Key", text: {}, indexed: true, enforceUniqueValues: true },
      { name: "Colour", text: {}, indexed: true },
      { name: "Weight", number: {}, indexed: true },
      { name: "IsOpen", boolean: {}, indexed: true },
      { name: "SeenAt", dateTime: { format: "dateTime" }, indexed: true },
      { name: "Size", choice: { choices: ["small", "large"] } },
      { name: "Note", text: { allowMultipleLines: true } },
    ],
    list: { template: "genericList" },
  });
  await grant(sandbox, "Things", { Name: "Add only", BasePermissions: addOnlyMask });
  return { ...sandbox, owner, staff: sandbox.graph("staff", selected) };
};

/** Gives a group, the staff unless another is named, a new level on a list that no longer inherits. */
export const grant = async (sandbox: TestTenant, list: string, level: TestBody, groupId = staffGroupId): Promise<void> => {
  const ask = sandbox.sharePoint("owner");
  const path = `web/lists/getbytitle('${list}')`;
  await ask("POST", `${path}/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`);
  const role = await ask("POST", "web/roledefinitions", level);
  const group = await ask("POST", "web/ensureuser", { logonName: `c:0t.c|tenant|${groupId}` });
  const place = `principalid=${String(group.body["Id"])},roledefid=${String(role.body["Id"])}`;
  await ask("POST", `${path}/roleassignments/addroleassignment(${place})`);
};

export const add = (graph: TestGraph, fields: TestBody): Promise<TestAnswer> => graph("POST", `${things}/items`, { fields });

/** The rows of a collection. */
export const rowsOf = (answer: TestAnswer): readonly TestBody[] => answer.body["value"] as readonly TestBody[];

export const fieldsOf = (entity: TestBody): TestBody => entity["fields"] as TestBody;

/** The values of one field over the rows of a collection that was expanded. */
export const valuesOf = (answer: TestAnswer, field: string): readonly unknown[] => rowsOf(answer).map((row) => fieldsOf(row)[field]);

/** A filter as a client must send it. */
export const filterQuery = (filter: string): string => `$filter=${encodeURIComponent(filter)}`;

export const graphError = (code: string, message?: string): object => ({
  error: message === undefined ? { code } : { code, message },
});
