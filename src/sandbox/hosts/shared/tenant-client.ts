import type { Quirks } from "../../tenant/quirks/quirks.ts";
import type { MailboxEntry } from "../outlook/mailbox-entry.ts";
import type { TokenAnswer } from "./nested-app-auth.ts";
import type { Person } from "./people.ts";

interface PersonAnswer {
  readonly key: string;
  readonly oid: string;
  readonly tenantId: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly upn: string;
}

/** Everybody whom a visitor may be. Throws when the sandbox does not answer. */
export const readPeople = async (): Promise<readonly Person[]> => {
  const people: readonly PersonAnswer[] = await readJson("/sandbox/people");
  return people.map(({ key, oid, tenantId, name, jobTitle, upn }) => ({ as: key, id: oid, tenantId, name, jobTitle, address: upn }));
};

/** The simulated mailbox, newest first. Throws when the sandbox does not answer. */
export const readMailbox = (): Promise<readonly MailboxEntry[]> => readJson("/sandbox/mail");

/** The quirks that hold now, and the clock of the service in milliseconds. Throws when the sandbox does not answer. */
export const readQuirks = async (): Promise<{ readonly quirks: Quirks; readonly serviceTime: number }> => {
  const response = await fetch("/sandbox/quirks");
  if (!response.ok) throw new Error(`/sandbox/quirks answered ${response.status}.`);
  return { quirks: await response.json(), serviceTime: Date.parse(response.headers.get("date") ?? "") };
};

/** Asks the tenant for a token, as Entra would give one to the host for the person signed in to it. */
export const requestToken = async (as: string, scopes: readonly string[]): Promise<TokenAnswer> => {
  try {
    const response = await fetch("/sandbox/token", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ as, scopes }),
    });
    if (response.headers.has("x-sandbox-lost")) return { kind: "unreachable" };
    if (!response.ok) return { kind: "refused", reason: await response.text() };
    const { access_token, expires_in }: { access_token: string; expires_in: number } = await response.json();
    return { kind: "issued", accessToken: access_token, lifetime: expires_in };
  } catch {
    return { kind: "unreachable" };
  }
};

const readJson = async <T>(address: string): Promise<T> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return response.json();
};
