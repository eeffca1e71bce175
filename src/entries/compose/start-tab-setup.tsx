import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { createTabSettings } from "../../adapters/teams/tab-settings.ts";
import { tabEntity } from "../../app/setup/tab-entity.ts";
import { TabSetup } from "../../ui/office/setup/tab-setup.tsx";
import { openPage } from "./open-page.ts";

/** Starts the page on which somebody adds the tab to a channel. */
export const startTabSetup = (): Promise<void> =>
  openPage(async (root) => {
    const page = createRoot(root);
    const settings = await createTabSettings({ origin: location.origin });
    const tab = `${location.origin}/tab.html`;
    settings.allowSave({ entity: tabEntity, contentUrl: tab, websiteUrl: tab, name: "Contact restrictions" });
    page.render(
      <FluentProvider theme={webLightTheme}>
        <TabSetup ready problem={null} />
      </FluentProvider>,
    );
  });
