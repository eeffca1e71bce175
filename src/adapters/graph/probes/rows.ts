import { differs, notTried, proven, type Seen } from "../../../app/conformance/probe.ts";
import { isRecord } from "../../../domain/base/record.ts";
import { addOnlyItem, openItem } from "./bench.ts";
import type { GraphProbe } from "./context.ts";
import { partOf, seenOf, stoppedAt, textOf } from "./seen.ts";
import { isSuccess } from "./wire.ts";

/** Whether somebody who may add and not edit adds a row, and can then neither change nor delete it. */
const addOnly: GraphProbe = {
  name: "add-only",
  isFatal: true,
  run: async ({ bench, site, wire }) => {
    const added = await bench.addToAddOnly({ EventKey: bench.key("only") });
    if (added.status === null || added.status === 404) return stoppedAt("POST items", added);
    if (!isSuccess(added)) return differs(seenOf("POST items", added), { addOnly: "refused" });
    const id = textOf(added.body, "id");
    const changed = await wire.patch(`${addOnlyItem(site, id)}/fields`, { Outcome: "changed" });
    const removed = await wire.remove(`${addOnlyItem(site, id)}`);
    const seen: Seen = { ...seenOf("POST items", added), ...seenOf("PATCH fields", changed), ...seenOf("DELETE items", removed) };
    return (isSuccess(changed) || isSuccess(removed) ? differs : proven)(seen);
  },
};

const taken = { status: 400, text: "One or more fields with unique constraints already has the provided value." } as const;

/** What a second row under the same key is answered. */
const unique: GraphProbe = {
  name: "unique",
  isFatal: true,
  run: async ({ bench }) => {
    const first = await bench.add({ EventKey: bench.key("unique") });
    if (!isSuccess(first)) return stoppedAt("POST items", first);
    const second = await bench.add({ EventKey: bench.key("unique") });
    if (second.status === null) return stoppedAt("POST items (again)", second);
    const seen = seenOf("POST items (again)", second);
    if (isSuccess(second)) return differs(seen);
    const text = textOf(partOf(second.body, "error"), "message");
    const duplicate = { ...(second.status !== taken.status && { status: second.status }), ...(text !== taken.text && text !== "" && { text }) };
    return Object.keys(duplicate).length > 0 ? differs(seen, { duplicate }) : proven(seen);
  },
};

/** Whether keys that differ in capitals alone are one. */
const uniqueCase: GraphProbe = {
  name: "unique-case",
  isFatal: false,
  run: async ({ bench }) => {
    const first = await bench.add({ EventKey: bench.key("capital") });
    if (!isSuccess(first)) return stoppedAt("POST items", first);
    const second = await bench.add({ EventKey: bench.key("CAPITAL") });
    if (second.status === null) return stoppedAt("POST items (in capitals)", second);
    return (isSuccess(second) ? differs : proven)(seenOf("POST items (in capitals)", second));
  },
};

/** Whether the answer to an addition leaves the fields out. */
const created: GraphProbe = {
  name: "created",
  isFatal: false,
  run: async ({ bench }) => {
    const added = await bench.add({ EventKey: bench.key("created") });
    if (!isSuccess(added)) return stoppedAt("POST items", added);
    const hasFields = isRecord(added.body) && isRecord(added.body["fields"]);
    const seen: Seen = { fields: hasFields, createdDateTime: textOf(added.body, "createdDateTime") !== "" };
    return hasFields ? differs(seen, { fields: { inCreated: true } }) : proven(seen);
  },
};

/** Whether fields without a value are left out, and SharePoint's version is among them. */
const fields: GraphProbe = {
  name: "fields",
  isFatal: true,
  run: async ({ bench, site, wire }) => {
    const added = await bench.add({ EventKey: bench.key("fields") });
    if (!isSuccess(added)) return stoppedAt("POST items", added);
    const read = await wire.get(`${openItem(site, textOf(added.body, "id"))}?$expand=fields($select=EventKey,Outcome,_UIVersionString)`);
    if (!isSuccess(read)) return stoppedAt("GET items/{id}", read);
    const shown = partOf(read.body, "fields");
    const [hasNulls, hasVersion] = ["Outcome" in shown, "_UIVersionString" in shown];
    const seen: Seen = { "fields without a value": hasNulls, _UIVersionString: String(shown["_UIVersionString"] ?? "-") };
    const differences = { ...(hasNulls && { omitNulls: false }), ...(!hasVersion && { omitVersion: true }) };
    return Object.keys(differences).length > 0 ? differs(seen, { fields: differences }) : proven(seen);
  },
};

/** Whether a row that was edited shows it by its version. */
const versions: GraphProbe = {
  name: "versions",
  isFatal: true,
  run: async ({ bench, site, wire }) => {
    const added = await bench.add({ EventKey: bench.key("edited") });
    if (!isSuccess(added)) return stoppedAt("POST items", added);
    const id = textOf(added.body, "id");
    const changed = await wire.patch(`${openItem(site, id)}/fields`, { Outcome: "changed" });
    if (!isSuccess(changed)) return stoppedAt("PATCH fields", changed);
    const read = await wire.get(`${openItem(site, id)}?$expand=fields($select=_UIVersionString)`);
    if (!isSuccess(read)) return stoppedAt("GET items/{id}", read);
    const version = partOf(read.body, "fields")["_UIVersionString"];
    // That it is not there at all is another finding.
    if (version === undefined) return notTried("refused-before", { _UIVersionString: "-" });
    return (version === "2.0" ? proven : differs)({ _UIVersionString: String(version) });
  },
};

/** Whether a retention label raises a row's version, as an edit does. Labels of list items are put by a person alone. */
const label: GraphProbe = {
  name: "label",
  isFatal: true,
  run: async ({ bench, putLabel, site, wire }) => {
    const added = await bench.add({ EventKey: bench.key("label") });
    if (!isSuccess(added)) return stoppedAt("POST items", added);
    if (!(await putLabel(textOf(added.body, "webUrl")))) return notTried("passed-over");
    const read = await wire.get(`${openItem(site, textOf(added.body, "id"))}?$expand=fields($select=_UIVersionString)`);
    if (!isSuccess(read)) return stoppedAt("GET items/{id}", read);
    const version = String(partOf(read.body, "fields")["_UIVersionString"] ?? "-");
    return (version === "1.0" ? proven : differs)({ _UIVersionString: version });
  },
};

export const rowProbes = { addOnly, unique, uniqueCase, created, fields, versions, label };
