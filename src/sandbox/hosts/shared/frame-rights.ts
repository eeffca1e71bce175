import type { Quirks } from "../../tenant/quirks/quirks.ts";
import type { HostName } from "./host-settings.ts";

/** What a frame of an app may do everywhere: all that a page does, except to steer the window around it. */
const rights = "allow-scripts allow-same-origin allow-forms allow-popups";

/**
 * What the real hosts let an app's frame do beyond that. Outlook on the web lets it download and open no modal, so not
 * print either (office-js #1221, office-js-docs #423); Outlook on Windows blocks downloads too (office-js #1500).
 */
const moreRights: Readonly<Record<NonNullable<Quirks["frame"]>, Readonly<Record<HostName, string>>>> = {
  web: { outlook: "allow-downloads", teams: "allow-modals allow-downloads" },
  desktop: { outlook: "", teams: "allow-modals allow-downloads" },
  neither: { outlook: "", teams: "" },
};

/** The `sandbox` attribute of an app's frame. */
export const frameRightsOf = (host: HostName, { frame = "web" }: Quirks): string => `${rights} ${moreRights[frame][host]}`.trim();
