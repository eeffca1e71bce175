import { useEffect, useState, type ReactNode } from "react";
import type { MailHost, MailLimit } from "../../../app/ports.ts";
import { logWords } from "./words.ts";

/** What this Outlook does not do, under all that it does. */
export const HostLimits = ({ host }: { readonly host: Pick<MailHost, "limits"> }): ReactNode => {
  const [limits, setLimits] = useState<readonly MailLimit[]>([]);
  useEffect(() => void host.limits().then(setLimits, () => null), [host]);
  return limits.map((limit) => (
    <p key={limit} className="pane-quiet">
      {logWords.limits[limit]}
    </p>
  ));
};
