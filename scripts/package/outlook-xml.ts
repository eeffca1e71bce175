import { mailboxSets } from "../../src/adapters/outlook/clients.ts";
import { addInIconSizes, addInIconUrl } from "./icon-files.ts";
import { pages } from "./pages.ts";
import type { PackageValues } from "./values.ts";
import type { PackageWords } from "./words.ts";
import { element, elementToXml, type XmlElement } from "./xml.ts";

/**
 * The add-in only manifest: the same pane for Outlook on Mac, on mobile and in perpetual Office,
 * none of which load the unified manifest (Office Add-ins, "Unified manifest overview", clients).
 */
export const outlookXml = (values: PackageValues, words: PackageWords): string =>
  elementToXml(
    element(
      "OfficeApp",
      {
        xmlns: "http://schemas.microsoft.com/office/appforoffice/1.1",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xmlns:bt": "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
        "xsi:type": "MailApp",
      },
      [
        element("Id", {}, values.outlookAddInId),
        element("Version", {}, values.versions.xml),
        element("ProviderName", {}, words.publisher),
        element("DefaultLocale", {}, words.language),
        element("DisplayName", { DefaultValue: words.xmlTwinName(values.name) }),
        element("Description", { DefaultValue: words.description }),
        element("IconUrl", { DefaultValue: addInIconUrl(values.origin, 64) }),
        element("HighResolutionIconUrl", { DefaultValue: addInIconUrl(values.origin, 128) }),
        element("SupportUrl", { DefaultValue: `${values.origin}${pages.about}` }),
        element("AppDomains", {}, [element("AppDomain", {}, values.origin)]),
        element("Hosts", {}, [element("Host", { Name: "Mailbox" })]),
        element("Requirements", {}, [element("Sets", {}, [element("Set", { Name: "Mailbox", MinVersion: mailboxSets.pane })])]),
        element("FormSettings", {}, [
          element("Form", { "xsi:type": "ItemRead" }, [
            element("DesktopSettings", {}, [element("SourceLocation", { DefaultValue: `${values.origin}${pages.pane}` }), element("RequestedHeight", {}, "250")]),
          ]),
        ]),
        element("Permissions", {}, "ReadItem"),
        element("Rule", { "xsi:type": "ItemIs", ItemType: "Message", FormType: "Read" }),
        versionOverrides(values, words),
      ],
    ),
  );

/** 1.0 only carries 1.1: a client that has Mailbox 1.5, which the add-in requires, reads 1.1. */
const versionOverrides = (values: PackageValues, words: PackageWords): XmlElement =>
  element("VersionOverrides", { xmlns: "http://schemas.microsoft.com/office/mailappversionoverrides", "xsi:type": "VersionOverridesV1_0" }, [
    element("VersionOverrides", { xmlns: "http://schemas.microsoft.com/office/mailappversionoverrides/1.1", "xsi:type": "VersionOverridesV1_1" }, [
      element("Requirements", {}, [element("bt:Sets", { DefaultMinVersion: mailboxSets.pane }, [element("bt:Set", { Name: "Mailbox" })])]),
      element("Hosts", {}, [
        element("Host", { "xsi:type": "MailHost" }, [
          element("DesktopFormFactor", {}, [element("SupportsSharedFolders", {}, "true"), messageReadSurface(values)]),
          element("MobileFormFactor", {}, [mobileMessageReadSurface]),
        ]),
      ]),
      resources(values, words),
    ]),
  ]);

const messageReadSurface = (values: PackageValues): XmlElement =>
  element("ExtensionPoint", { "xsi:type": "MessageReadCommandSurface" }, [
    element("OfficeTab", { id: "TabDefault" }, [
      element("Group", { id: "ContactRulesGroup" }, [
        element("Label", { resid: "GroupLabel" }),
        element("Control", { "xsi:type": "Button", id: "ContactRulesButton" }, [
          element("Label", { resid: "PaneLabel" }),
          element("Supertip", {}, [element("Title", { resid: "PaneLabel" }), element("Description", { resid: "PaneTip" })]),
          element(
            "Icon",
            {},
            [16, 32, 80].map((size) => element("bt:Image", { size: `${size}`, resid: `Icon${size}` })),
          ),
          element("Action", { "xsi:type": "ShowTaskpane" }, [
            element("SourceLocation", { resid: "PaneUrl" }),
            element("SupportsPinning", {}, "true"),
            ...(values.xmlOpensWithoutItem ? [element("SupportsNoItemContext", {}, "true")] : []),
          ]),
        ]),
      ]),
    ]),
  ]);

/** Mobile asks for three sizes, each at three scales, and knows no tooltip and no pin ("Add support for add-in commands in Outlook on mobile devices"). */
const mobileMessageReadSurface: XmlElement = element("ExtensionPoint", { "xsi:type": "MobileMessageReadCommandSurface" }, [
  element("Group", { id: "MobileContactRulesGroup" }, [
    element("Label", { resid: "GroupLabel" }),
    element("Control", { "xsi:type": "MobileButton", id: "MobileContactRulesButton" }, [
      element("Label", { resid: "PaneLabel" }),
      element(
        "Icon",
        { "xsi:type": "bt:MobileIconList" },
        [25, 32, 48].flatMap((size) => [1, 2, 3].map((scale) => element("bt:Image", { size: `${size}`, scale: `${scale}`, resid: `Icon${size}` }))),
      ),
      element("Action", { "xsi:type": "ShowTaskpane" }, [element("SourceLocation", { resid: "PaneUrl" })]),
    ]),
  ]),
]);

const resources = (values: PackageValues, words: PackageWords): XmlElement =>
  element("Resources", {}, [
    element(
      "bt:Images",
      {},
      addInIconSizes.map((size) => element("bt:Image", { id: `Icon${size}`, DefaultValue: addInIconUrl(values.origin, size) })),
    ),
    element("bt:Urls", {}, [element("bt:Url", { id: "PaneUrl", DefaultValue: `${values.origin}${pages.pane}` })]),
    element("bt:ShortStrings", {}, [
      element("bt:String", { id: "GroupLabel", DefaultValue: values.name }),
      element("bt:String", { id: "PaneLabel", DefaultValue: words.paneLabel }),
    ]),
    element("bt:LongStrings", {}, [element("bt:String", { id: "PaneTip", DefaultValue: words.paneTip })]),
  ]);
