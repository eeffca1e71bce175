import { installMicrosoftAjax } from "../../sandbox/hosts/frame/ms-ajax.ts";
import { installNestedAuthBridge } from "../../sandbox/hosts/frame/nested-auth-bridge.ts";
import { loadScript } from "../../sandbox/hosts/frame/load-script.ts";
import { takeQuirks } from "../../sandbox/hosts/frame/take-quirks.ts";
import { handLinksToHost } from "../../sandbox/hosts/frame/outgoing-links.ts";
import { fillOfficeGaps } from "../../sandbox/hosts/frame/office-gaps.ts";

// office.js takes the history functions away for good; a page that ran in the real Outlook would
// find them missing too, so they are not given back here.
await takeQuirks("outlook");
installMicrosoftAjax();
installNestedAuthBridge();
handLinksToHost();
await loadScript("/office/office.js");
await Office.onReady();
await fillOfficeGaps();
await import("./pane.ts");
