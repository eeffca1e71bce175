import { takeQuirks } from "../../sandbox/hosts/frame/take-quirks.ts";
import { handLinksToHost } from "../../sandbox/hosts/frame/outgoing-links.ts";

await takeQuirks("teams");
handLinksToHost();
await import("./tab.ts");
