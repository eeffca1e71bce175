import { createRoot } from "react-dom/client";
import { createTabHost } from "../../adapters/teams/tab-host.ts";
import { createRouter } from "../../ui/tab/router.ts";
import { TabShell } from "../../ui/tab/tab-shell.tsx";
import { readConfig } from "./config.ts";
import { openPage } from "./open-page.ts";
import { createServices, type PageOptions } from "./services.ts";
import { TabPage } from "./tab-page.tsx";

/** Starts the tab in Teams, as a channel tab or as the personal app. */
export const startTab = (options: PageOptions = {}): Promise<void> =>
  openPage(async (root) => {
    const config = readConfig(document);
    const tab = await createTabHost({ origin: location.origin, storage: () => sessionStorage });
    const surface = createRoot(root);
    const services = { ...createServices(config, tab.userHint(), options, () => surface.unmount()), tab };
    const router = createRouter({
      history,
      address: () => location.href,
      onMoved: (moved) => window.addEventListener("popstate", moved),
      first: tab.place(),
      keep: tab.keepPlace,
    });
    tab.onBack(router.back);
    surface.render(<TabShell services={services} router={router} page={(work) => <TabPage {...work} />} />);
  });
