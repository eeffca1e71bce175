import { mailboxSets } from "../../src/adapters/outlook/clients.ts";
import { addInIconUrl, packageIcons } from "./icon-files.ts";
import { pages } from "./pages.ts";
import { graphScopes } from "./scopes.ts";
import type { PackageValues } from "./values.ts";
import type { PackageWords } from "./words.ts";

/** The newest version whose schema is published under a release tag; nothing of 1.30 is needed. */
export const manifestVersion = "1.29";

const showPane = "ShowContactRules";

/** The unified manifest: the Outlook pane and the Teams tabs in one app (Microsoft 365 app manifest, schema 1.29). */
export const unifiedManifest = (values: PackageValues, words: PackageWords) => ({
  $schema: `https://developer.microsoft.com/json-schemas/teams/v${manifestVersion}/MicrosoftTeams.schema.json`,
  manifestVersion,
  version: values.versions.teams,
  id: values.appId,
  localizationInfo: { defaultLanguageTag: words.language.toLowerCase() },
  developer: {
    name: words.publisher,
    websiteUrl: `${values.origin}${pages.about}`,
    privacyUrl: `${values.origin}${pages.about}#privacy`,
    termsOfUseUrl: `${values.origin}${pages.about}#terms`,
  },
  name: { short: values.name, full: values.name },
  description: { short: words.summary, full: words.description },
  icons: packageIcons,
  accentColor: "#0B6E75",
  configurableTabs: [
    {
      configurationUrl: `${values.origin}${pages.tabSetup}`,
      canUpdateConfiguration: true,
      scopes: ["team"],
      context: ["channelTab"],
    },
  ],
  staticTabs: [
    {
      entityId: "evenhand",
      name: values.name,
      contentUrl: `${values.origin}${pages.tab}`,
      websiteUrl: `${values.origin}${pages.tab}`,
      scopes: ["personal"],
    },
  ],
  validDomains: [values.host],
  webApplicationInfo: {
    id: values.clientId,
    resource: values.origin,
    nestedAppAuthInfo: [{ redirectUri: `brk-multihub://${values.host}`, scopes: graphScopes }],
  },
  authorization: {
    permissions: {
      // The pane reads the open message and changes nothing in the mailbox, so read of the item is enough;
      // SharedFolder makes it open in shared mailboxes, where complaints arrive, and adds no right of its own.
      resourceSpecific: [
        { name: "MailboxItem.Read.User", type: "Delegated" },
        { name: "Mailbox.SharedFolder", type: "Delegated" },
      ],
    },
  },
  extensions: [outlookExtension(values, words)],
});

const outlookExtension = (values: PackageValues, words: PackageWords) => {
  const icons = ([16, 32, 80] as const).map((size) => ({ size, url: addInIconUrl(values.origin, size) }));
  return {
    requirements: {
      scopes: ["mail"],
      formFactors: ["desktop"],
      capabilities: [{ name: "Mailbox", minVersion: mailboxSets.pane }],
    },
    runtimes: [
      {
        id: "PaneRuntime",
        type: "general",
        code: { page: `${values.origin}${pages.pane}` },
        lifetime: "short",
        actions: [{ id: showPane, type: "openPage", view: "read", pinnable: true, supportsNoItemContext: true }],
      },
    ],
    ribbons: [
      {
        contexts: ["mailRead"],
        tabs: [
          {
            builtInTabId: "TabDefault",
            groups: [
              {
                id: "ContactRulesGroup",
                label: values.name,
                icons,
                controls: [
                  {
                    id: "ContactRulesButton",
                    type: "button",
                    label: words.paneLabel,
                    icons,
                    supertip: { title: words.paneLabel, description: words.paneTip },
                    actionId: showPane,
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
    ...(values.hidesXmlTwin ? { alternates: [{ hide: { customOfficeAddin: { officeAddinId: values.outlookAddInId } } }] } : {}),
  };
};
