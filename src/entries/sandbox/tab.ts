import { startTab } from "../compose/start-tab.tsx";
import { createSandboxClock } from "./sandbox-clock.ts";

await startTab({ readDevice: await createSandboxClock() });
