import { startPane } from "./compose/start-pane.tsx";

await startPane();
