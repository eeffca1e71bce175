import { isRecord } from "../http.ts";
import type { Quirks } from "../quirks/quirks.ts";
import type { Column, Fields, FieldValue } from "../store/columns.ts";
import { isMultiline, toUtcSeconds, valueToKey } from "../store/columns.ts";
import type { List } from "../store/state.ts";
import { fieldReadOnly, fieldTooLong, fieldUnknown, fieldValueInvalid, messageBodyInvalid, uniqueViolated } from "../wire-errors.ts";
import { singleLineLimit } from "./column-json.ts";

const multilineLimit = 63_999;

/** The fields of a new item. Throws what Graph answers to a field that is unknown, read-only, too long or not unique. */
export const newFields = (list: List, given: unknown, duplicate: Quirks["duplicate"]): Fields => {
  const defaults = list.record.columns.flatMap(({ defaultValue, name }) => (defaultValue === null ? [] : [[name, defaultValue]]));
  return mergeFields(list, null, {}, { ...Object.fromEntries(defaults), ...readGiven(given) }, duplicate);
};

/** The fields of an item after an edit; a null takes a value away. */
export const editedFields = (list: List, itemId: number, before: Fields, given: unknown, duplicate: Quirks["duplicate"]): Fields =>
  mergeFields(list, itemId, before, readGiven(given), duplicate);

const readGiven = (given: unknown): Readonly<Record<string, unknown>> => {
  if (!isRecord(given)) throw messageBodyInvalid();
  return given;
};

const mergeFields = (list: List, itemId: number | null, before: Fields, given: Readonly<Record<string, unknown>>, duplicate: Quirks["duplicate"]): Fields => {
  const fields: Record<string, FieldValue> = { ...before };
  for (const [name, value] of Object.entries(given)) {
    if (name.includes("@")) continue;
    const column = list.record.columns.find((each) => each.name === name);
    if (column === undefined) throw fieldUnknown(name);
    if (column.readOnly) throw fieldReadOnly(name);
    const stored = value === null || value === "" ? undefined : readValue(column, value);
    if (stored === undefined) delete fields[name];
    else fields[name] = stored;
  }
  checkUnique(list, itemId, fields, duplicate);
  return fields;
};

const checkUnique = ({ items, record }: List, itemId: number | null, fields: Fields, duplicate: Quirks["duplicate"]): void => {
  for (const column of record.columns) {
    const value = fields[column.name];
    if (!column.unique || value === undefined) continue;
    const holders = items.index(column.name)?.equal(valueToKey(column.type, value)) ?? [];
    if (holders.some((id) => id !== itemId)) throw uniqueViolated(duplicate);
  }
};

const readValue = (column: Column, value: unknown): FieldValue => {
  switch (column.type) {
    case "text":
      return readText(column, value, isMultiline(column) ? multilineLimit : Number(column.settings["maxLength"] ?? singleLineLimit));
    case "choice":
      return readChoice(column, value);
    case "number":
      if (typeof value === "number" && Number.isFinite(value)) return value;
      throw fieldValueInvalid(column.name);
    case "boolean":
      if (typeof value === "boolean") return value;
      throw fieldValueInvalid(column.name);
    case "dateTime": {
      const time = typeof value === "string" ? toUtcSeconds(value) : null;
      if (time === null) throw fieldValueInvalid(column.name);
      return time;
    }
    case "personOrGroup":
      throw fieldReadOnly(column.name);
  }
};

const readText = (column: Column, value: unknown, limit: number): string => {
  if (typeof value !== "string") throw fieldValueInvalid(column.name);
  if (value.length > limit) throw fieldTooLong(column.name, limit);
  return value;
};

const readChoice = (column: Column, value: unknown): string => {
  const choice = readText(column, value, singleLineLimit);
  const choices = column.settings["choices"];
  const isOffered = column.settings["allowTextEntry"] === true || (Array.isArray(choices) && choices.includes(choice));
  if (!isOffered) throw fieldValueInvalid(column.name);
  return choice;
};
