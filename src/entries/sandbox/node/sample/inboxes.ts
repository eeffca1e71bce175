import type { Tenant } from "../../../../sandbox/tenant/tenant.ts";
import { askTenant } from "../tenant-client.ts";

const mail = [
  { mailbox: "managed.contact@brackenshire.example", from: { name: "Jordan Pike", address: "jordan.pike@example.org" }, subject: "Have you read my letter?", hoursAgo: 20 },
  { mailbox: "managed.contact@brackenshire.example", from: { name: "Bracken Leisure", address: "no-reply@news.example" }, subject: "Your weekly news", hoursAgo: 5 },
  { mailbox: "blocked.contact@brackenshire.example", from: { name: "J Pike", address: "jpike77@mail.example" }, subject: "RE: Your decision", hoursAgo: 44 },
] as const;

/** What lies unopened in the shared mailboxes: some of it from people under a restriction. */
export const deliverSampleMail = async (tenant: Tenant): Promise<void> => {
  for (const { hoursAgo, ...message } of mail) {
    await askTenant(tenant, "POST", "/sandbox/inboxes", { ...message, receivedAt: new Date(Date.now() - hoursAgo * 3_600_000).toISOString() });
  }
};
