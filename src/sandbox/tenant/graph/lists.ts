import type { List as GraphList } from "@microsoft/microsoft-graph-types";
import { siteUrl } from "../directory.ts";
import type { Reply } from "../http.ts";
import { answer, created, isRecord, noContent } from "../http.ts";
import { bindFilter, passes } from "../odata/filter.ts";
import { pageByPosition } from "../odata/paging.ts";
import { expansionOf, selectProperties } from "../odata/query-options.ts";
import type { Expansion } from "../odata/query-options.ts";
import { mayOnList } from "../rights/access.ts";
import { collationOf } from "../quirks/collation.ts";
import { secondsText, valueToKey } from "../store/columns.ts";
import type { ListRecord } from "../store/state.ts";
import { invalidRequest, listNameGiven, nameTaken, notImplemented } from "../wire-errors.ts";
import { checkColumns, columnToGraph, createSystemColumns, graphToColumn } from "./column-json.ts";
import { identitySetOf } from "./identities.ts";
import type { Annotated, GraphCall } from "./operation.ts";
import { contextOf, nextLink, takeOptions } from "./operation.ts";
import { requireListManager, requireSite, requireVisibleList } from "./sites.ts";

const defaultPageSize = 200;

/** The lists that the caller may see; others are left out. */
export const listLists = (call: GraphCall): Reply => {
  const options = takeOptions(call, "$filter", "$select", "$expand", "$top", "$skiptoken");
  requireSite(call);
  const columns = expansionOf(options, "columns");
  const bound = options.filter === null ? null : bindFilter(options.filter, (_, literal) => valueToKey("text", literal));
  const visible = [...call.world.state.lists.values()]
    .map(({ record }) => record)
    .filter((record) => mayOnList(call.world, call.caller.person, record, "viewListItems"))
    .filter((record) => bound === null || passes(bound, (path) => listKey(record, path), collationOf(call.world.quirks)));
  const { rows, nextToken } = pageByPosition(visible, options.top ?? defaultPageSize, options.skiptoken);
  return answer({
    ...contextOf(call, listsFragment(call)),
    ...nextLink(call, nextToken),
    value: rows.map((record) => listEntity(call, record, options.select, columns)),
  });
};

export const getList = (call: GraphCall): Reply => {
  const options = takeOptions(call, "$select", "$expand");
  const columns = expansionOf(options, "columns");
  const { record } = requireVisibleList(call);
  return answer({
    ...contextOf(call, `${listsFragment(call)}/$entity`),
    ...listEntity(call, record, options.select, columns),
  });
};

export const createList = (call: GraphCall): Reply => {
  takeOptions(call);
  requireSite(call);
  requireListManager(call);
  const { caller, world } = call;
  const { columns, description, displayName } = readNewList(call.body);
  const taken = [...world.state.lists.values()].map(({ record }) => record.displayName.toLowerCase());
  if (taken.includes(displayName.toLowerCase())) throw nameTaken();
  const record: ListRecord = {
    id: world.random(),
    name: displayName,
    displayName,
    description,
    hidden: false,
    createdAt: world.now(),
    createdBy: caller.person.key,
    modifiedAt: world.now(),
    columns: [...createSystemColumns(world.random), ...columns.map((column) => graphToColumn(column, world.random()))],
    settings: { enableVersioning: true, majorVersionLimit: 50, noCrawl: false },
    roleAssignments: null,
  };
  checkColumns(record.columns);
  world.commit({ type: "list-saved", list: record });
  return created({ ...contextOf(call, `${listsFragment(call)}/$entity`), ...listToGraph(call, record) });
};

export const deleteList = (call: GraphCall): Reply => {
  takeOptions(call);
  requireListManager(call);
  call.world.commit({ type: "list-deleted", listId: requireVisibleList(call).record.id });
  return noContent;
};

export const listWebUrl = ({ world }: GraphCall, { name }: ListRecord): string => `${siteUrl(world.directory)}/Lists/${encodeURIComponent(name)}`;

const readNewList = (body: unknown) => {
  if (!isRecord(body)) throw invalidRequest("A list needs a 'displayName'");
  const { columns, description, displayName, list, name } = body;
  if (name !== undefined) throw listNameGiven();
  if (typeof displayName !== "string" || displayName.trim() === "" || displayName.length > 255) {
    throw invalidRequest("A list needs a 'displayName' of 1 to 255 characters");
  }
  const template = isRecord(list) ? list["template"] : undefined;
  if (template !== undefined && template !== "genericList") throw notImplemented(`A list with the template ${String(template)}`);
  return {
    displayName,
    description: typeof description === "string" ? description : "",
    columns: Array.isArray(columns) ? (columns as readonly unknown[]) : [],
  };
};

const listToGraph = (call: GraphCall, record: ListRecord): Annotated<GraphList> => {
  const eTag = `"${record.id},${record.modifiedAt - record.createdAt}"`;
  const createdBy = identitySetOf(call.world.directory, record.createdBy);
  return {
    "@odata.etag": eTag,
    createdDateTime: secondsText(record.createdAt),
    description: record.description,
    eTag,
    id: record.id,
    lastModifiedDateTime: secondsText(record.modifiedAt),
    name: record.name,
    webUrl: listWebUrl(call, record),
    displayName: record.displayName,
    createdBy,
    lastModifiedBy: createdBy,
    parentReference: { siteId: call.world.directory.site.id },
    list: { contentTypesEnabled: false, hidden: record.hidden, template: "genericList" },
  };
};

const listEntity = (call: GraphCall, record: ListRecord, select: readonly string[] | null, columns: Expansion | undefined): object => ({
  ...selectProperties(listToGraph(call, record), select),
  ...(columns === undefined ? {} : { columns: record.columns.map((column) => selectProperties(columnToGraph(column), columns.select)) }),
});

const listKey = (record: ListRecord, path: string) => {
  if (path !== "displayName" && path !== "name") throw notImplemented(`The property ${path} in $filter of lists`);
  return valueToKey("text", record[path]);
};

const listsFragment = ({ world }: GraphCall): string => `sites('${encodeURIComponent(world.directory.site.id)}')/lists`;
