import { handLinksToHost } from "../../sandbox/hosts/frame/outgoing-links.ts";

handLinksToHost();
await import("./tab.ts");
