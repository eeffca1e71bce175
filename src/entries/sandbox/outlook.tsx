import { OutlookHost } from "../../sandbox/hosts/outlook/outlook-host.tsx";
import { readMailbox } from "../../sandbox/hosts/shared/tenant-client.ts";
import { openHost } from "./open-host.tsx";

await openHost("outlook", async (parts) => <OutlookHost {...parts} entries={await readMailbox()} />);
