import { openHost } from "./open-host.tsx";

await openHost("teams", async () => <p>Teams</p>);
