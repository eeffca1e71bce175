import { startConformance } from "./compose/start-conformance.tsx";

await startConformance();
