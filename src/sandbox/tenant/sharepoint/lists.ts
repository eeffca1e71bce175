import type { Reply } from "../http.ts";
import { answer, isRecord, noContent } from "../http.ts";
import { secondsText } from "../store/columns.ts";
import type { List, ListRecord, ListSettings } from "../store/state.ts";
import { sharePointInvalid, sharePointNotFound, sharePointNotImplemented } from "../wire-errors.ts";
import type { SharePointCall } from "./operation.ts";
import { argumentOf } from "./operation.ts";

export const getListByTitle = (call: SharePointCall): Reply => answer(listToRest(requireList(call)));

export const mergeList = (call: SharePointCall): Reply => {
  const { record } = requireList(call);
  saveRecord(call, { ...record, settings: { ...record.settings, ...readSettings(call.body) } });
  return noContent;
};

/** The list that the first step with arguments names by its title. */
export const requireList = (call: SharePointCall): List => {
  const title = argumentOf(call, 0, "title");
  for (const list of call.world.state.lists.values()) {
    if (list.record.displayName.toLowerCase() === title.toLowerCase()) return list;
  }
  throw sharePointNotFound(`List '${title}'`);
};

export const saveRecord = ({ world }: SharePointCall, record: ListRecord): void => world.commit({ type: "list-saved", list: { ...record, modifiedAt: world.now() } });

const readSettings = (body: unknown): Partial<ListSettings> => {
  const settings = Object.entries(isRecord(body) ? body : {})
    .filter(([name]) => name !== "__metadata")
    .map(([name, value]) => readSetting(name, value));
  return Object.fromEntries(settings);
};

const readSetting = (name: string, value: unknown): [keyof ListSettings, boolean | number] => {
  switch (name) {
    case "EnableVersioning":
      return ["enableVersioning", readFlag(name, value)];
    case "NoCrawl":
      return ["noCrawl", readFlag(name, value)];
    case "MajorVersionLimit":
      if (typeof value !== "number" || value < 1 || value > 50_000) throw sharePointInvalid(`The value of ${name} is not valid.`);
      return ["majorVersionLimit", value];
    default:
      throw sharePointNotImplemented(`A change of a list's ${name}`);
  }
};

const readFlag = (name: string, value: unknown): boolean => {
  if (typeof value !== "boolean") throw sharePointInvalid(`The value of ${name} is not valid.`);
  return value;
};

const listToRest = ({ items, record }: List): object => ({
  BaseTemplate: 100,
  Created: secondsText(record.createdAt),
  Description: record.description,
  EnableVersioning: record.settings.enableVersioning,
  HasUniqueRoleAssignments: record.roleAssignments !== null,
  Hidden: record.hidden,
  Id: record.id,
  ItemCount: items.count,
  MajorVersionLimit: record.settings.majorVersionLimit,
  NoCrawl: record.settings.noCrawl,
  Title: record.displayName,
});
