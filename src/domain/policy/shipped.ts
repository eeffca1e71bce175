import { cleveland003 } from "./packs/cleveland-003.ts";
import { iopc000 } from "./packs/iopc-000.ts";
import { iopc001 } from "./packs/iopc-001.ts";
import { ipcc004 } from "./packs/ipcc-004.ts";
import { warwickshire002 } from "./packs/warwickshire-002.ts";
import type { Policy } from "./types.ts";

/** The policies that come with Evenhand. Whoever opens a session adds them to what the body's settings hold. */
export const policies: readonly Policy[] = [iopc000, iopc001, warwickshire002, cleveland003, ipcc004];
