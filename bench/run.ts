import { measureBytes } from "./bytes.ts";
import { measurePane } from "./browser.ts";
import { measureTenant } from "./register-size.ts";
import { measureFolds } from "./folds.ts";
import { measureRequests } from "./requests.ts";
import { printTable } from "./table.ts";

console.log("Measuring. This takes a minute or two.");
const rows = [...(await measurePane()), ...(await measureBytes()), ...(await measureFolds()), ...(await measureRequests()), ...(await measureTenant())];
console.log(`\n${printTable(rows)}`);
