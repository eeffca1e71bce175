import { startPane } from "../compose/start-pane.tsx";
import { createSandboxClock } from "./sandbox-clock.ts";

await startPane({ readDevice: await createSandboxClock() });
