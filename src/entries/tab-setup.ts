import { startTabSetup } from "./compose/start-tab-setup.tsx";

await startTabSetup();
