import { createRoot } from "react-dom/client";
import { createTabHost } from "../../adapters/teams/tab-host.ts";
import { readConfig } from "./config.ts";
import { openPage } from "./open-page.ts";
import { createServices, type PageOptions } from "./services.ts";
import { TabApp } from "./tab-app.tsx";

/** Starts the tab in Teams, as a channel tab or as the personal app. */
export const startTab = (options: PageOptions = {}): Promise<void> =>
  openPage(async (root) => {
    const config = readConfig(document);
    const tab = await createTabHost({ origin: location.origin });
    const services = createServices(config, tab.userHint(), options);
    createRoot(root).render(<TabApp services={{ ...services, tab }} />);
  });
