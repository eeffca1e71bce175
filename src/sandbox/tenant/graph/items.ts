import { answer, created, isRecord, noContent } from "../http.ts";
import type { Reply } from "../http.ts";
import type { QueryOptions } from "../odata/query-options.ts";
import { expansionOf } from "../odata/query-options.ts";
import { mayOnList } from "../rights/access.ts";
import type { Permission } from "../rights/permissions.ts";
import { ensureUser } from "../rights/principals.ts";
import { collationOf } from "../quirks/collation.ts";
import type { Fields } from "../store/columns.ts";
import type { Item } from "../store/item-store.ts";
import type { List } from "../store/state.ts";
import { accessDenied, eTagMismatch, itemNotFound, messageBodyInvalid } from "../wire-errors.ts";
import { editedFields, newFields } from "./item-fields.ts";
import { eTagOf, fieldsToGraph, itemToGraph, versionToGraph } from "./item-json.ts";
import { queryItems } from "./item-query.ts";
import type { GraphCall } from "./operation.ts";
import { contextOf, nextLink, takeOptions } from "./operation.ts";
import { requireList } from "./sites.ts";

/** Whether the caller may see the items; if not, Graph may answer an empty collection where one would expect a refusal. */
export const seesItems = (call: GraphCall, list: List): boolean => !call.isEmptyRead && may(call, list, "viewListItems");

export const listItems = (call: GraphCall): Reply => {
  const options = takeOptions(call, "$filter", "$orderby", "$top", "$skiptoken", "$select", "$expand");
  const list = requireList(call);
  const fields = expansionOf(options, "fields");
  const { rows, nextToken } = queryItems(list, options, {
    allowsUnindexed: prefersUnindexed(call.headers),
    compare: collationOf(call.world.quirks),
    textRange: call.world.quirks.textRange ?? "honoured",
  });
  const isVisible = seesItems(call, list);
  return answer({
    ...contextOf(call, itemsFragment(call)),
    ...nextLink(call, isVisible ? nextToken : null),
    value: isVisible ? rows.map((item) => itemToGraph(call, list.record, item, { fields, reading: "plain", select: options.select })) : [],
  });
};

export const getItem = (call: GraphCall): Reply => {
  const options = takeOptions(call, "$select", "$expand");
  const list = requireList(call);
  return answer(itemEntity(call, list, requireItem(call, list), options));
};

export const getItemFields = (call: GraphCall): Reply => {
  const { select } = takeOptions(call, "$select");
  const list = requireList(call);
  const item = requireItem(call, list);
  return answer({ ...contextOf(call, `${itemsFragment(call)}('${item.id}')/fields/$entity`), ...fieldsToGraph(call, list.record, item, item.current, select) });
};

/** The answer leaves the fields out, unless a quirk has them: that it holds them is in no promise of the documentation, and who needs them reads the item. */
export const createItem = (call: GraphCall): Reply => {
  const options = takeOptions(call);
  const list = requireList(call);
  if (!may(call, list, "addListItems")) throw accessDenied();
  if (call.world.quirks.addOnly === "refused" && !may(call, list, "editListItems")) throw accessDenied();
  const fields = newFields(list, isRecord(call.body) ? (call.body["fields"] ?? {}) : undefined, call.world.quirks.duplicate);
  const { caller, world } = call;
  const item = {
    id: list.items.nextId,
    uniqueId: world.random(),
    createdAt: wholeSeconds(world.now()),
    createdBy: caller.person.key,
  };
  ensureUser(world, caller.person);
  world.commit({
    type: "item-saved",
    listId: list.record.id,
    ...item,
    version: {
      label: 1,
      revision: 1,
      savedAt: item.createdAt,
      savedBy: caller.person.key,
      fields,
      sequence: list.items.lastSequence + 1,
    },
    keep: 1,
  });
  const showsFields = call.world.quirks.fields?.inCreated === true;
  return created(itemEntity(call, list, storedItem(list, item.id), showsFields ? { ...options, expand: [{ name: "fields", select: null }] } : options));
};

export const updateItem = (call: GraphCall): Reply => {
  const options = takeOptions(call);
  if (!isRecord(call.body) || Object.keys(call.body).some((name) => name !== "fields")) throw messageBodyInvalid();
  const { item, list } = saveFields(call, call.body["fields"]);
  return answer(itemEntity(call, list, item, { ...options, expand: [{ name: "fields", select: null }] }));
};

export const updateItemFields = (call: GraphCall): Reply => {
  takeOptions(call);
  const { item, list } = saveFields(call, call.body);
  return answer({ ...contextOf(call, `${itemsFragment(call)}('${item.id}')/fields/$entity`), ...fieldsToGraph(call, list.record, item, item.current, null) });
};

export const deleteItem = (call: GraphCall): Reply => {
  takeOptions(call);
  const list = requireList(call);
  const item = requireWritableItem(call, list, "deleteListItems");
  call.world.commit({ type: "item-deleted", listId: list.record.id, id: item.id, sequence: list.items.lastSequence + 1, at: call.world.now() });
  return noContent;
};

export const listItemVersions = (call: GraphCall): Reply => {
  const options = takeOptions(call, "$expand");
  const list = requireList(call);
  const item = requireItem(call, list);
  if (!may(call, list, "viewVersions")) throw accessDenied();
  const fields = expansionOf(options, "fields");
  return answer({
    ...contextOf(call, `${itemsFragment(call)}('${item.id}')/versions`),
    value: item.versions.map((version) => versionToGraph(call, list.record, item, version, fields)).toReversed(),
  });
};

export const itemsFragment = ({ param, world }: GraphCall): string => `sites('${encodeURIComponent(world.directory.site.id)}')/lists('${encodeURIComponent(param("list"))}')/items`;

const may = ({ caller, world }: GraphCall, list: List, permission: Permission): boolean => mayOnList(world, caller.person, list.record, permission);

const requireItem = (call: GraphCall, list: List): Item => {
  const item = list.items.get(Number(call.param("item")));
  if (item === undefined || !seesItems(call, list)) throw itemNotFound();
  return item;
};

const requireWritableItem = (call: GraphCall, list: List, permission: Permission): Item => {
  if (!may(call, list, permission)) throw accessDenied();
  const item = requireItem(call, list);
  const expected = call.headers.get("if-match");
  if (expected !== null && expected !== "*" && expected !== eTagOf(item)) throw eTagMismatch();
  return item;
};

const saveFields = (call: GraphCall, given: unknown): { readonly item: Item; readonly list: List } => {
  const list = requireList(call);
  const item = requireWritableItem(call, list, "editListItems");
  const { current, createdAt, createdBy, id, uniqueId } = item;
  const fields: Fields = editedFields(list, id, current.fields, given, call.world.quirks.duplicate);
  const { enableVersioning, majorVersionLimit } = list.record.settings;
  ensureUser(call.world, call.caller.person);
  call.world.commit({
    type: "item-saved",
    listId: list.record.id,
    id,
    uniqueId,
    createdAt,
    createdBy,
    version: {
      label: enableVersioning ? current.label + 1 : current.label,
      revision: current.revision + 1,
      savedAt: wholeSeconds(call.world.now()),
      savedBy: call.caller.person.key,
      fields,
      sequence: list.items.lastSequence + 1,
    },
    keep: enableVersioning ? majorVersionLimit : 1,
  });
  return { item: storedItem(list, id), list };
};

const storedItem = (list: List, id: number): Item => {
  const item = list.items.get(id);
  if (item === undefined) throw new Error(`Item ${id} was saved and is not there`);
  return item;
};

const itemEntity = (call: GraphCall, list: List, item: Item, options: QueryOptions): object => ({
  ...contextOf(call, `${itemsFragment(call)}/$entity`),
  ...itemToGraph(call, list.record, item, { fields: expansionOf(options, "fields"), reading: "plain", select: options.select }),
});

const prefersUnindexed = (headers: Headers): boolean => /HonorNonIndexedQueriesWarningMayFailRandomly/i.test(headers.get("prefer") ?? "");

/** SharePoint keeps times to the second. */
const wholeSeconds = (time: number): number => Math.floor(time / 1000) * 1000;
