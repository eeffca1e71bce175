import { differs, notTried, proven, type Finding, type Seen } from "../../../app/conformance/probe.ts";
import { isRecord } from "../../../domain/base/record.ts";
import { openItem } from "./bench.ts";
import type { GraphProbe, ProbeContext } from "./context.ts";
import { awaitNews, latestDelta, readDelta, type DeltaAnswer } from "./read-delta.ts";
import { seenOf, stoppedAt, textOf } from "./seen.ts";
import { isSuccess } from "./wire.ts";

// Below this it is what a request takes.
const noLagMs = 5_000;

/** Whether an application with Sites.Selected hears of changes at all, each once, in pages that end, and how late. */
const reach: GraphProbe = {
  name: "delta",
  isFatal: true,
  run: async (context) => {
    const start = await readDelta(context, latestDelta(context.site));
    if (start.type !== "read") return unread(start);
    const added = await context.bench.add({ EventKey: context.bench.key("delta") });
    if (!isSuccess(added)) return stoppedAt("POST items", added);
    const id = textOf(added.body, "id");
    const told = await awaitNews(context, start.path, (entry) => entry["id"] === id);
    if (told.type === "not-told") return differs({ "told of an addition": false });
    if (told.type !== "told") return unread(told);
    const times = told.entries.filter((entry) => entry["id"] === id).length;
    const seen: Seen = { "told after (ms)": told.afterMs, "times in one answer": times };
    const delta = { ...(times > 1 && { twice: true }), ...(told.afterMs > noLagMs && { lagMs: told.afterMs }) };
    return Object.keys(delta).length > 0 ? differs(seen, { delta }) : proven(seen);
  },
};

/** Why there is no news, as a finding of the probe that is there to find it. */
const unread = (answer: Exclude<DeltaAnswer, { readonly type: "read" }>): Finding => {
  if (answer.type === "endless") return differs({ "pages end": false }, { delta: { repeatedLink: true } });
  if (answer.answer.status === null || answer.answer.status === 404) return stoppedAt("GET items/delta", answer.answer);
  return differs(seenOf("GET items/delta", answer.answer), { delta: { refused: true } });
};

/** The same for a probe that only stands on it: the other has said what differs. */
const stoppedByDelta = (answer: Exclude<DeltaAnswer, { readonly type: "read" }>): Finding =>
  answer.type === "endless" ? notTried("refused-before", { "pages end": false }) : stoppedAt("GET items/delta", answer.answer);

const deletions: GraphProbe = {
  name: "delta-deletions",
  isFatal: true,
  run: async (context) => {
    const added = await context.bench.add({ EventKey: context.bench.key("deleted") });
    if (!isSuccess(added)) return stoppedAt("POST items", added);
    const id = textOf(added.body, "id");
    const start = await readDelta(context, latestDelta(context.site));
    if (start.type !== "read") return stoppedByDelta(start);
    const removed = await context.bench.remove(id);
    if (!isSuccess(removed)) return stoppedAt("DELETE items", removed);
    const told = await awaitNews(context, start.path, (entry) => (entry["id"] === id && isRecord(entry["deleted"])) || isError(entry));
    if (told.type === "not-told") return differs({ "told of a deletion": false }, { delta: { omitDeleted: true } });
    if (told.type !== "told") return stoppedByDelta(told);
    const seen: Seen = { "told after (ms)": told.afterMs };
    return told.entries.some((entry) => isRecord(entry["deleted"]))
      ? proven(seen)
      : differs({ ...seen, "an error in the place of it": true }, { delta: { errorForDeleted: true } });
  },
};

const isError = (entry: Readonly<Record<string, unknown>>): boolean => isRecord(entry["error"]);

/** Who added a row, by a plain read and by a delta. */
const authors: GraphProbe = {
  name: "authors",
  isFatal: true,
  run: async (context) => {
    const start = await readDelta(context, latestDelta(context.site));
    const added = await context.bench.add({ EventKey: context.bench.key("author") });
    if (!isSuccess(added)) return stoppedAt("POST items", added);
    const id = textOf(added.body, "id");
    const read = await readRow(context, id);
    if (!isSuccess(read)) return stoppedAt("GET items/{id}", read);
    const createdBy = isRecord(read.body) ? read.body["createdBy"] : undefined;
    const { user, application } = isRecord(createdBy) ? createdBy : {};
    if (!isRecord(user)) {
      const seen: Seen = { "createdBy.user": false, "createdBy.application": isRecord(application) };
      return isRecord(application) ? differs(seen, { authors: "application" }) : differs(seen, { authorIds: "none" });
    }
    const inDelta = start.type === "read" ? await idInDelta(context, start.path, id) : null;
    const lookup = textOf(isRecord(read.body) ? read.body["fields"] : undefined, "AuthorLookupId");
    const hasId = textOf(user, "id") === context.me.oid;
    const seen: Seen = {
      "createdBy.user.id": hasId,
      "createdBy.user.id in a delta": inDelta ?? "-",
      "createdBy.user.email": textOf(user, "email") !== "",
      "fields.AuthorLookupId": lookup !== "",
    };
    if (!hasId && textOf(user, "id") === "") return textOf(user, "email") === "" ? differs(seen, { authors: "deleted" }) : differs(seen, { authorIds: "none" });
    // Somebody else's: nothing imitates that.
    if (!hasId) return differs(seen);
    if (textOf(user, "displayName").endsWith("(Guest)")) return differs(seen, { authors: "guest" });
    return inDelta === true ? differs(seen, { authorIds: "all" }) : proven(seen);
  },
};

const readRow = ({ wire, site }: ProbeContext, id: string) => wire.get(`${openItem(site, id)}?$expand=fields($select=AuthorLookupId)`);

const idInDelta = async (context: ProbeContext, start: string, id: string): Promise<boolean | null> => {
  const told = await awaitNews(context, start, (entry) => entry["id"] === id);
  if (told.type !== "told") return null;
  const entry = told.entries.findLast((each) => each["id"] === id);
  const createdBy = entry?.["createdBy"];
  return textOf(isRecord(createdBy) ? createdBy["user"] : undefined, "id") !== "";
};

export const deltaProbes = { reach, deletions, authors };
