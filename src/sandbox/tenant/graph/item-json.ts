import type { ListItem, ListItemVersion } from "@microsoft/microsoft-graph-types";
import { personByKey } from "../directory.ts";
import type { Expansion } from "../odata/query-options.ts";
import { selectProperties } from "../odata/query-options.ts";
import { secondsText } from "../store/columns.ts";
import type { Item, ItemVersion } from "../store/item-store.ts";
import type { ListRecord } from "../store/state.ts";
import type { Reading } from "./identities.ts";
import { authorOf } from "./identities.ts";
import { listWebUrl } from "./lists.ts";
import type { Annotated, GraphCall } from "./operation.ts";

/** An item as Graph shows it, with its fields when they were asked for. */
export const itemToGraph = (
  call: GraphCall,
  record: ListRecord,
  item: Item,
  { fields, reading, select }: { readonly fields: Expansion | undefined; readonly reading: Reading; readonly select: readonly string[] | null },
): object => {
  const { directory } = call.world;
  const entity: Annotated<ListItem> = {
    "@odata.etag": eTagOf(item),
    createdDateTime: secondsText(item.createdAt),
    eTag: eTagOf(item),
    id: String(item.id),
    lastModifiedDateTime: secondsText(item.current.savedAt),
    webUrl: `${listWebUrl(call, record)}/${item.id}_.000`,
    createdBy: authorOf(call.world, item.createdBy, reading),
    lastModifiedBy: authorOf(call.world, item.current.savedBy, reading),
    parentReference: { id: record.id, siteId: directory.site.id },
    contentType: { id: "0x0100", name: "Item" },
  };
  return {
    ...selectProperties(entity, select),
    ...(fields === undefined ? {} : { fields: fieldsToGraph(call, record, item, item.current, fields.select) }),
  };
};

export const versionToGraph = (call: GraphCall, record: ListRecord, item: Item, version: ItemVersion, fields: Expansion | undefined): ListItemVersion => ({
  id: labelOf(version),
  lastModifiedBy: authorOf(call.world, version.savedBy, "plain"),
  lastModifiedDateTime: secondsText(version.savedAt),
  ...(fields === undefined ? {} : { fields: fieldsToGraph(call, record, item, version, fields.select) }),
});

/** The columns of an item; those without a value are left out, as SharePoint does, unless a quirk has them as null. */
export const fieldsToGraph = (call: GraphCall, record: ListRecord, item: Item, version: ItemVersion, select: readonly string[] | null): object => {
  const { omitNulls = true, omitVersion = false } = call.world.quirks.fields ?? {};
  return selectProperties(
    {
      "@odata.etag": eTagOf(item),
      ...(omitNulls ? {} : Object.fromEntries(record.columns.filter(({ readOnly }) => !readOnly).map(({ name }) => [name, null]))),
      ...version.fields,
      id: String(item.id),
      ContentType: "Item",
      Created: secondsText(item.createdAt),
      AuthorLookupId: lookupIdOf(call, item.createdBy),
      Modified: secondsText(version.savedAt),
      EditorLookupId: lookupIdOf(call, version.savedBy),
      ...(omitVersion ? {} : { _UIVersionString: labelOf(version) }),
      Attachments: false,
      Edit: "",
      ItemChildCount: "0",
      FolderChildCount: "0",
    },
    select,
  );
};

export const eTagOf = ({ current, uniqueId }: Item): string => `"${uniqueId},${current.revision}"`;

const labelOf = ({ label }: ItemVersion): string => `${label}.0`;

const lookupIdOf = ({ world }: GraphCall, personKey: string): string => {
  const oid = personByKey(world.directory, personKey)?.oid;
  for (const principal of world.state.principals.values()) if (principal.directoryId === oid) return String(principal.id);
  return "";
};
