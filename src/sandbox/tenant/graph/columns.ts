import { answer, created, isRecord, noContent } from "../http.ts";
import type { Reply } from "../http.ts";
import { selectProperties } from "../odata/query-options.ts";
import type { Column } from "../store/columns.ts";
import { valueToKey } from "../store/columns.ts";
import type { List } from "../store/state.ts";
import { fieldReadOnly, itemNotFound, notImplemented, uniqueViolated } from "../wire-errors.ts";
import { checkColumns, columnToGraph, graphToColumn } from "./column-json.ts";
import type { GraphCall } from "./operation.ts";
import { contextOf, takeOptions } from "./operation.ts";
import { requireListManager, requireVisibleList } from "./sites.ts";

export const listColumns = (call: GraphCall): Reply => {
  const { select } = takeOptions(call, "$select");
  const { record } = requireVisibleList(call);
  return answer({
    ...contextOf(call, columnsFragment(call)),
    value: record.columns.map((column) => selectProperties(columnToGraph(column), select)),
  });
};

export const createColumn = (call: GraphCall): Reply => {
  takeOptions(call);
  requireListManager(call);
  const list = requireVisibleList(call);
  const column = graphToColumn(call.body, call.world.random());
  saveColumns(call, list, [...list.record.columns, column]);
  return created({ ...contextOf(call, `${columnsFragment(call)}/$entity`), ...columnToGraph(column) });
};

export const updateColumn = (call: GraphCall): Reply => {
  takeOptions(call);
  requireListManager(call);
  const list = requireVisibleList(call);
  const before = requireChangeableColumn(call, list);
  const column = { ...before, ...readPatch(call.body) };
  if (column.unique && hasDuplicates(list, column)) throw uniqueViolated();
  saveColumns(
    call,
    list,
    list.record.columns.map((each) => (each === before ? column : each)),
  );
  return answer({ ...contextOf(call, `${columnsFragment(call)}/$entity`), ...columnToGraph(column) });
};

/** What the items held in it is gone with it. */
export const deleteColumn = (call: GraphCall): Reply => {
  takeOptions(call);
  requireListManager(call);
  const list = requireVisibleList(call);
  const gone = requireOwnColumn(call, list);
  for (const { id, uniqueId, createdAt, createdBy, current, versions } of list.items.all()) {
    const { [gone.name]: lost, ...fields } = current.fields;
    if (lost === undefined) continue;
    const version = { ...current, sequence: list.items.lastSequence + 1, fields };
    call.world.commit({ type: "item-saved", listId: list.record.id, id, uniqueId, createdAt, createdBy, version, keep: versions.length });
  }
  saveColumns(
    call,
    list,
    list.record.columns.filter((each) => each !== gone),
  );
  return noContent;
};

/** Of a column of SharePoint's own an index can be asked for: its list settings offer one for Created and Modified. That Graph does is not documented. */
const requireChangeableColumn = (call: GraphCall, list: List): Column => {
  const { indexed: _, enforceUniqueValues: unique, ...other } = isRecord(call.body) ? call.body : {};
  const isIndexAlone = unique !== true && Object.keys(other).length === 0;
  const found = list.record.columns.find(({ name }) => name === call.param("column"));
  return isIndexAlone && found?.readOnly === true && found.type === "dateTime" ? found : requireOwnColumn(call, list);
};

const requireOwnColumn = (call: GraphCall, { record }: List): Column => {
  const column = record.columns.find(({ id, name }) => [id, name].includes(call.param("column")));
  if (column === undefined) throw itemNotFound();
  if (column.readOnly) throw fieldReadOnly(column.name);
  return column;
};

const saveColumns = ({ world }: GraphCall, { record }: List, columns: readonly Column[]): void => {
  checkColumns(columns);
  world.commit({ type: "list-saved", list: { ...record, columns, modifiedAt: world.now() } });
};

const patchableText: Readonly<Record<string, keyof Column>> = { displayName: "displayName", description: "description" };

const patchableFlags: Readonly<Record<string, keyof Column>> = {
  enforceUniqueValues: "unique",
  hidden: "hidden",
  indexed: "indexed",
  required: "required",
};

const readPatch = (body: unknown): Partial<Column> => {
  const patch = isRecord(body) ? body : {};
  return Object.fromEntries(
    Object.entries(patch).map(([name, value]) => {
      const text = patchableText[name];
      if (text !== undefined && typeof value === "string") return [text, value];
      const flag = patchableFlags[name];
      if (flag !== undefined && typeof value === "boolean") return [flag, value];
      throw notImplemented(`A change of a column's '${name}'`);
    }),
  );
};

const hasDuplicates = ({ items }: List, column: Column): boolean => {
  const values = [...items.all()].flatMap((item) => item.current.fields[column.name] ?? []);
  return new Set(values.map((value) => valueToKey(column.type, value))).size < values.length;
};

const columnsFragment = (call: GraphCall): string => `sites('${encodeURIComponent(call.world.directory.site.id)}')/lists('${encodeURIComponent(call.param("list"))}')/columns`;
