import type { Account } from "../../app/ports.ts";

/** An account as its holder knows it: a shared mailbox may be an account of its own, so the name alone does not tell which. */
export const accountName = ({ name, username }: Pick<Account, "name" | "username">): string =>
  name !== "" && username !== "" && name !== username ? `${name} (${username})` : name || username;
