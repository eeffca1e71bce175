import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkedDeployment } from "./deploy-page.ts";
import { kilobytes, mostBeforeFirstPaint, paneBytes } from "./first-paint.ts";

// Of what the step before this one built.
const product = fileURLToPath(new URL(`../${checkedDeployment}/`, import.meta.url));
const { before } = paneBytes(join(product, "pages"), join(product, "build/manifest.json"));
const says = `${kilobytes(before)} of compressed JavaScript before the pane's first paint; ${kilobytes(mostBeforeFirstPaint)} at most.`;
// A page that was not found has no bytes, and would pass.
if (before === 0 || before > mostBeforeFirstPaint) {
  console.error(`${says} See docs/decisions/0018-first-paint-without-fluent.md for what may come behind it.`);
  process.exit(1);
}
console.log(says);
