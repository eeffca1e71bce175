import { subjectBounds } from "../src/domain/ledger/keys.ts";
import { sampleDirectory } from "../src/sandbox/tenant/sample-directory.ts";
import { tokenFor } from "../src/entries/sandbox/node/tenant-client.ts";
import { quantile, type Row } from "./table.ts";
import { createBenchTenant, sha256 } from "./tenant.ts";

const contacts = 100_000;

/** How the embedded tenant bears a list of 100,000 contacts: a filtered read, and memory. */
export const measureTenant = async (): Promise<readonly Row[]> => {
  const tenant = await createBenchTenant("setup");
  const token = await tokenFor(tenant, "staff", ["Sites.Selected"]);
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  const items = `/sites/${sampleDirectory.site.id}/lists/Contacts/items`;
  const keys = await Promise.all(Array.from({ length: 5000 }, (_, index) => sha256(`sender ${index}`)));
  for (let start = 0; start < contacts; start += 20) {
    const requests = Array.from({ length: 20 }, (_, index) => {
      const number = start + index;
      const addressKey = keys[number % keys.length] ?? "";
      const occurredAt = new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString();
      const fields = {
        EventKey: `bench:${number}`,
        Kind: "contact.logged",
        AddressKey: addressKey,
        SubjectWhen: `${addressKey}|${occurredAt}`,
        OccurredAt: occurredAt,
        Payload: "{}",
      };
      return { id: `${index}`, method: "POST", url: items, headers: { "Content-Type": "application/json" }, body: { fields } };
    });
    await tenant.fetch(new Request("http://localhost/graph/v1.0/$batch", { method: "POST", headers, body: JSON.stringify({ requests }) }));
  }
  await tenant.fetch(new Request("http://localhost/sandbox/exchanges", { method: "DELETE" }));
  const samples: number[] = [];
  for (const key of keys.slice(0, 200)) {
    const started = performance.now();
    const { from, before } = subjectBounds({ subject: key, since: "2026-01-01" });
    const filter = encodeURIComponent(`fields/SubjectWhen ge '${from}' and fields/SubjectWhen lt '${before}'`);
    const response = await tenant.fetch(new Request(`http://localhost/graph/v1.0${items}?$expand=fields&$top=200&$filter=${filter}`, { headers }));
    const { value } = (await response.json()) as { readonly value: readonly unknown[] };
    if (value.length !== contacts / keys.length) throw new Error(`The filtered read found ${value.length} rows.`);
    samples.push(performance.now() - started);
  }
  globalThis.gc?.();
  return [
    { what: `Filtered read among ${contacts.toLocaleString("en-GB")} contacts, median`, figure: `${quantile(samples, 0.5).toFixed(1)} ms`, aim: "20 ms" },
    { what: "The same, 95th percentile", figure: `${quantile(samples, 0.95).toFixed(1)} ms`, aim: "20 ms" },
    { what: "Heap of the tenant with them", figure: `${Math.round(process.memoryUsage().heapUsed / 1_048_576)} MB`, aim: "300 MB" },
  ];
};
