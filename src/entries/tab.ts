import { startTab } from "./compose/start-tab.tsx";

await startTab();
