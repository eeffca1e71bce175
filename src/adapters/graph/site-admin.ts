import type { ColumnDefinition, List } from "@microsoft/microsoft-graph-types";
import type { ServiceError } from "../../app/ports.ts";
import type { ColumnPlan, ColumnState, FoundRow, RowFields, SiteAdmin } from "../../app/setup/site-admin.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { answerTo } from "./batch.ts";
import type { Door } from "./door.ts";
import { equalsFilter, segment } from "./odata.ts";
import { collectOrFail, type IsEntry } from "./pages.ts";
import { isItem, type Item } from "./rows.ts";
import { listAddress } from "./site-address.ts";

export interface SiteAdminDeps {
  readonly door: Door;
  readonly site: string;
}

/**
 * Lists, columns and rows for set-up, through Microsoft Graph. Lists and columns take a token that may manage the site;
 * rows take no more than an owner has at run time.
 */
export const createSiteAdmin = ({ door, site }: SiteAdminDeps): SiteAdmin => ({
  columns: async (titles) => {
    const answers = await door.batch(titles.map((title) => ({ id: title, method: "GET", url: `${listAddress(site, title)}/columns` })));
    if (!answers.ok) return answers;
    const columnsByList = new Map<string, readonly ColumnState[]>();
    for (const title of titles) {
      const firstPage = answerTo(answers.value, title);
      if (!firstPage.ok && firstPage.error.type === "not-found") continue;
      if (!firstPage.ok) return firstPage;
      const columns = await collectOrFail(door, firstPage.value, isColumn);
      if (!columns.ok) return columns;
      columnsByList.set(title, columns.value.entries.map(definitionToState));
    }
    return ok(columnsByList);
  },
  // The service gives a list its `name`; only the title is ours ("Create a new list").
  createList: async (title, columns) =>
    withoutValue(
      await door.post(`${site}/lists`, { displayName: title, columns: columns.filter(({ type }) => type !== "time").map(planToDefinition), list: { template: "genericList" } }),
    ),
  addColumn: async (title, column) => withoutValue(await door.post(`${listAddress(site, title)}/columns`, planToDefinition(column))),
  changeColumn: async (title, { name, indexed, unique }) =>
    withoutValue(await door.patch(`${listAddress(site, title)}/columns/${segment(name)}`, { indexed, enforceUniqueValues: unique }, "*")),
  listTitles: async () => {
    const page = await door.get(`${site}/lists?$select=id,displayName,list`);
    const found = page.ok ? await collectOrFail(door, page.value, isNamedList) : page;
    return found.ok ? ok(found.value.entries.filter(({ list }) => list?.template === "genericList" && list.hidden !== true).map(({ displayName }) => displayName)) : found;
  },
  withRecords: async (lists) => {
    const answers = await door.batch(lists.map(({ title }) => ({ id: title, method: "GET", url: `${listAddress(site, title)}/items?$expand=fields&$top=2` })));
    if (!answers.ok) return answers;
    const found = new Set<string>();
    for (const { title, column, but } of lists) {
      const page = answerTo(answers.value, title);
      if (!page.ok) return page;
      const items = (page.value as { readonly value?: readonly Item[] } | undefined)?.value;
      if (items === undefined) return err({ type: "unavailable", status: 200 });
      if (items.some(({ fields }) => fields[column] !== but)) found.add(title);
    }
    return ok(found);
  },
  findRow: async (title, column, value) => {
    const page = await door.get(`${listAddress(site, title)}/items?$expand=fields&$filter=${equalsFilter(column, value)}`);
    const found = page.ok ? await collectOrFail(door, page.value, isMarkedItem) : page;
    if (!found.ok) return found;
    const [item] = found.value.entries;
    return ok(item ? itemToFound(item) : null);
  },
  addRow: async (title, fields) => withoutValue(await door.post(`${listAddress(site, title)}/items`, { fields })),
  changeRow: async (title, { itemId, eTag }, fields) => withoutValue(await door.patch(`${listAddress(site, title)}/items/${segment(itemId)}/fields`, fields, eTag)),
  deleteRow: async (title, itemId) => {
    // "Delete an item from a list".
    const removed = await door.remove(`${listAddress(site, title)}/items/${segment(itemId)}`);
    return !removed.ok && removed.error.type === "not-found" ? ok(null) : withoutValue(removed);
  },
});

const planToDefinition = ({ name, type, indexed, unique }: ColumnPlan): ColumnDefinition => ({
  name,
  displayName: name,
  indexed,
  enforceUniqueValues: unique,
  ...facetOf(type),
});

const facetOf = (type: ColumnPlan["type"]): ColumnDefinition => {
  if (type === "time") return { dateTime: { format: "dateTime" } };
  if (type === "number") return { number: { decimalPlaces: "none" } };
  // Plain, because rich text would be rewritten by SharePoint and the digest would no longer fit.
  return type === "payload" ? { text: { allowMultipleLines: true, textType: "plain" } } : { text: { allowMultipleLines: false, maxLength: 255 } };
};

interface NamedColumn extends ColumnDefinition {
  readonly name: string;
}

const isColumn: IsEntry<NamedColumn> = (entry): entry is NamedColumn => typeof (entry as ColumnDefinition | null)?.name === "string";

const definitionToState = ({ name, text, number, dateTime, indexed, enforceUniqueValues }: NamedColumn): ColumnState => ({
  name,
  type: text ? (text.allowMultipleLines ? payloadOr(text.textType) : "text") : number ? "number" : dateTime ? "time" : "other",
  indexed: indexed === true,
  unique: enforceUniqueValues === true,
});

const payloadOr = (textType: string | null | undefined): ColumnState["type"] => (textType === "richText" ? "other" : "payload");

interface NamedList extends List {
  readonly displayName: string;
}

const isNamedList: IsEntry<NamedList> = (entry): entry is NamedList => typeof (entry as List | null)?.displayName === "string";

interface MarkedItem extends Item {
  readonly eTag: string;
}

// A row is changed only as it was read, which its mark tells.
const isMarkedItem: IsEntry<MarkedItem> = (entry): entry is MarkedItem => isItem(entry) && typeof entry.eTag === "string" && entry.eTag !== "";

const itemToFound = ({ id, eTag, fields }: MarkedItem): FoundRow => ({
  itemId: id,
  eTag,
  fields: Object.fromEntries(Object.entries(fields as RowFields).filter(([, value]) => typeof value === "string")),
});

const withoutValue = (sent: Result<unknown, ServiceError>): Result<null, ServiceError> => (sent.ok ? ok(null) : sent);
