import { useEffect, useState } from "react";
import type { Connection, Services } from "../../app/services.ts";
import type { Reader } from "./entries.ts";

export interface KnownReader extends Reader {
  /** The public body whose records these are. */
  readonly body: string;
}

/**
 * Who is at the tab: whoever signed in and, until then, who this device knew last, so that the navigation is there at
 * once. The service alone says who reads what.
 */
export const useReader = (services: Pick<Services, "remembered">, connection: Connection | null): KnownReader | null => {
  const [remembered, setRemembered] = useState<KnownReader | null>(null);
  useEffect(() => {
    let isGone = false;
    const recall = async (): Promise<void> => {
      const workspace = await services.remembered();
      const [settings, roles] = workspace ? await Promise.all([workspace.replica.settings(), workspace.replica.roles()]) : [null, []];
      if (!isGone && workspace && settings) setRemembered({ roles, oid: workspace.account.oid, mailboxes: settings.mailboxes, body: settings.body });
    };
    void recall();
    return () => {
      isGone = true;
    };
  }, [services]);
  if (!connection) return remembered;
  const { roles, account, settings } = connection.session;
  return { roles, oid: account.oid, mailboxes: settings.mailboxes, body: settings.body };
};
