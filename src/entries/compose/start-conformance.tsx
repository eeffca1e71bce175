import { createRoot } from "react-dom/client";
import { createIdentity } from "../../adapters/auth/identity.ts";
import { newId, pause } from "../../adapters/browser/device.ts";
import { createTrial } from "../../adapters/graph/probes/trial.ts";
import type { HostTheme } from "../../app/ports.ts";
import { ConformancePage } from "../../ui/conformance/conformance-page.tsx";
import { Themed } from "../../ui/kit/theme.tsx";
import { readConfig } from "./config.ts";
import { openPage } from "./open-page.ts";

const timeoutMs = 20_000;

/** Starts the page on which a tenant is tried. It opens by itself, in no host, and signs in as the product does. */
export const startConformance = (): Promise<void> =>
  openPage(async (root) => {
    const { clientId, tenantId, site } = readConfig(document);
    const identity = createIdentity({ clientId, tenantId, redirectUri: `${location.origin}/auth.html`, relayUri: null, timeoutMs });
    const trial = createTrial({
      site,
      account: identity.account,
      signIn: identity.signIn,
      token: async (how) => {
        const token = await identity.token(how);
        return token.ok ? token.value : null;
      },
      transport: (input, init) => fetch(input, init),
      wait: pause,
      now: () => Date.now(),
      newId,
    });
    createRoot(root).render(
      <Themed host={device}>
        <ConformancePage trial={trial} />
      </Themed>,
    );
  });

const dark = matchMedia("(prefers-color-scheme: dark)");

/** The device's own theme, where there is no host. */
const device = {
  theme: (): HostTheme => (dark.matches ? "dark" : "light"),
  onTheme: (changed: (theme: HostTheme) => void) => {
    const hear = (): void => changed(dark.matches ? "dark" : "light");
    dark.addEventListener("change", hear);
    return () => dark.removeEventListener("change", hear);
  },
};
