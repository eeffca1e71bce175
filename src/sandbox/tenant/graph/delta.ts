import type { Reply } from "../http.ts";
import { answer } from "../http.ts";
import { decodeToken, encodeToken } from "../odata/paging.ts";
import { expansionOf } from "../odata/query-options.ts";
import type { ItemChange } from "../store/item-store.ts";
import type { List } from "../store/state.ts";
import { accessDenied, deltaTokenGone } from "../wire-errors.ts";
import { itemToGraph } from "./item-json.ts";
import { itemsFragment, seesItems } from "./items.ts";
import type { GraphCall } from "./operation.ts";
import { contextOf, linkWith, takeOptions } from "./operation.ts";
import { requireList } from "./sites.ts";

const defaultPageSize = 200;

/** SharePoint keeps its change log for 60 days. */
const tokenLifetimeMs = 60 * 24 * 60 * 60 * 1000;

/**
 * Items that changed since a token, or all of them. Somebody who may not see the items gets an
 * empty last page: an app that trusts it believes that it is up to date.
 */
export const listItemChanges = (call: GraphCall): Reply => {
  const options = takeOptions(call, "token", "$skiptoken", "$top", "$select", "$expand");
  const list = requireList(call);
  const fields = expansionOf(options, "fields");
  const token = options.skiptoken ?? options.token;
  const { errorForDeleted = false, lagMs = 0, omitDeleted = false, refused = false, repeatedLink = false, twice = false } = call.world.quirks.delta ?? {};
  if (refused) throw accessDenied();
  const visible = lagMs === 0 ? list.items.lastSequence : lastBefore(list, call.world.now() - lagMs);
  const latest: DeltaPlace = { after: visible, ignoreDeletionsTo: 0 };
  const start = token === null ? { after: 0, ignoreDeletionsTo: list.items.lastSequence } : readToken(call, list, token, latest);
  const { changes, end } = seesItems(call, list) ? takeChanges(list, start, visible, options.top ?? defaultPageSize) : { changes: [], end: null };
  const link = repeatedLink
    ? { "@odata.nextLink": linkWith(call, {}) }
    : end === null
      ? { "@odata.deltaLink": linkWith(call, { $skiptoken: null, token: writeToken(call, list, latest) }) }
      : { "@odata.nextLink": linkWith(call, { $skiptoken: writeToken(call, list, end), token: null }) };
  const told = omitDeleted ? changes.filter(({ item }) => item !== null) : changes;
  const value = told.map(({ id, item }) => {
    if (item !== null) return itemToGraph(call, list.record, item, { fields, reading: "delta", select: options.select });
    if (errorForDeleted) return { error: { code: "itemNotFound", message: "The specified item was not found." } };
    return { id: String(id), deleted: { state: "deleted" }, parentReference: { id: list.record.id, siteId: call.world.directory.site.id } };
  });
  return answer({ ...contextOf(call, itemsFragment(call)), ...link, value: twice ? [...value, ...value] : value });
};

/** The last place of the change log before the first change that is younger than a time. */
const lastBefore = ({ items }: List, time: number): number => {
  for (const change of items.changesAfter(0)) {
    const at = change.item === null ? change.at : change.item.current.savedAt;
    if (at > time) return change.sequence - 1;
  }
  return items.lastSequence;
};

/** A place in a list's change log. Who reads all items from the start need not hear of deletions before the start. */
interface DeltaPlace {
  readonly after: number;
  readonly ignoreDeletionsTo: number;
}

const takeChanges = (list: List, start: DeltaPlace, visible: number, size: number): { changes: readonly ItemChange[]; end: DeltaPlace | null } => {
  const changes: ItemChange[] = [];
  for (const change of list.items.changesAfter(start.after)) {
    if (change.sequence > visible) break;
    if (change.item === null && change.sequence <= start.ignoreDeletionsTo) continue;
    const last = changes.at(-1);
    if (changes.length === size && last !== undefined) return { changes, end: { ...start, after: last.sequence } };
    changes.push(change);
  }
  return { changes, end: null };
};

const writeToken = ({ world }: GraphCall, list: List, place: DeltaPlace): string =>
  encodeToken({ generation: world.state.generation, list: list.record.id, issuedAt: world.now(), ...place });

const readToken = (call: GraphCall, list: List, token: string, latest: DeltaPlace): DeltaPlace => {
  if (token === "latest") return latest;
  const { after, generation, ignoreDeletionsTo, issuedAt, list: listId } = decodeToken(token) ?? {};
  const { now, state } = call.world;
  const isOurs = generation === state.generation && listId === list.record.id && typeof issuedAt === "number";
  if (!isOurs || now() - issuedAt > tokenLifetimeMs || typeof after !== "number" || typeof ignoreDeletionsTo !== "number") {
    throw deltaTokenGone(linkWith(call, { $skiptoken: null, token: null }));
  }
  return { after, ignoreDeletionsTo };
};
