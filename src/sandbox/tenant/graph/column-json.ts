import type { ColumnDefinition } from "@microsoft/microsoft-graph-types";
import { isRecord } from "../http.ts";
import type { Column, ColumnType } from "../store/columns.ts";
import { isMultiline } from "../store/columns.ts";
import { columnNotIndexable, columnTypeUnknown, invalidRequest, nameTaken, notImplemented, tooManyIndexes, uniqueColumnNotIndexed } from "../wire-errors.ts";

const indexLimit = 20;

/** Largest single-line text, in characters. */
export const singleLineLimit = 255;

/** Reads a columnDefinition that a caller wants to add. Throws what Graph answers to a bad one, and 501 for a type that the sandbox lacks. */
export const graphToColumn = (definition: unknown, id: string): Column => {
  if (!isRecord(definition)) throw columnTypeUnknown();
  const { name } = definition;
  if (typeof name !== "string" || !/^[A-Za-z_]\w*$/.test(name)) throw invalidRequest("A column needs a 'name' of letters, digits and underscores");
  const type = readType(definition);
  return {
    id,
    name,
    displayName: typeof definition["displayName"] === "string" ? definition["displayName"] : name,
    description: typeof definition["description"] === "string" ? definition["description"] : "",
    type,
    settings: readSettings(type, definition[type]),
    indexed: definition["indexed"] === true,
    unique: definition["enforceUniqueValues"] === true,
    required: definition["required"] === true,
    hidden: definition["hidden"] === true,
    readOnly: false,
    defaultValue: readDefault(definition["defaultValue"]),
  };
};

/** Throws unless these columns can stand in one list together. */
export const checkColumns = (columns: readonly Column[]): void => {
  const names = new Set(columns.map((column) => column.name.toLowerCase()));
  if (names.size < columns.length) throw nameTaken();
  for (const column of columns) {
    if (column.indexed && isMultiline(column)) throw columnNotIndexable(column.name);
    if (column.unique && !column.indexed) throw uniqueColumnNotIndexed(column.name);
  }
  if (columns.filter((column) => column.indexed).length > indexLimit) throw tooManyIndexes();
};

export const columnToGraph = (column: Column): ColumnDefinition => ({
  columnGroup: column.readOnly ? "_Hidden" : "Custom Columns",
  description: column.description,
  displayName: column.displayName,
  enforceUniqueValues: column.unique,
  hidden: column.hidden,
  id: column.id,
  indexed: column.indexed,
  name: column.name,
  readOnly: column.readOnly,
  required: column.required,
  ...(column.defaultValue === null ? {} : { defaultValue: { value: column.defaultValue } }),
  [column.type]: column.settings,
});

/** The columns that every list has before any is added. */
export const createSystemColumns = (random: () => string): readonly Column[] => {
  const column = (name: string, displayName: string, type: ColumnType, given: Partial<Column>): Column => ({
    id: random(),
    name,
    displayName,
    description: "",
    type,
    settings: defaultSettings[type],
    indexed: false,
    unique: false,
    required: false,
    hidden: false,
    readOnly: true,
    defaultValue: null,
    ...given,
  });
  return [
    column("Title", "Title", "text", { readOnly: false, required: true }),
    column("Modified", "Modified", "dateTime", { settings: { displayAs: "default", format: "dateTime" } }),
    column("Created", "Created", "dateTime", { settings: { displayAs: "default", format: "dateTime" } }),
    column("Author", "Created By", "personOrGroup", {}),
    column("Editor", "Modified By", "personOrGroup", {}),
    column("_UIVersionString", "Version", "text", {}),
    column("ContentType", "Content Type", "text", {}),
  ];
};

const ownTypes = ["text", "choice", "number", "boolean", "dateTime"] as const;

const lackingTypes = ["calculated", "currency", "geolocation", "hyperlinkOrPicture", "lookup", "personOrGroup", "term", "thumbnail"];

const readType = (definition: Readonly<Record<string, unknown>>): ColumnType => {
  const lacking = lackingTypes.find((type) => isRecord(definition[type]));
  if (lacking !== undefined) throw notImplemented(`A column of type ${lacking}`);
  const [type, other] = ownTypes.filter((each) => isRecord(definition[each]));
  if (type === undefined || other !== undefined) throw columnTypeUnknown();
  return type;
};

const defaultSettings: Readonly<Record<ColumnType, Readonly<Record<string, unknown>>>> = {
  text: { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: singleLineLimit },
  choice: { allowTextEntry: false, choices: [], displayAs: "dropDownMenu" },
  number: { decimalPlaces: "automatic", displayAs: "number", maximum: Number.MAX_VALUE, minimum: -Number.MAX_VALUE },
  boolean: {},
  dateTime: { displayAs: "default", format: "dateOnly" },
  personOrGroup: { allowMultipleSelection: false, chooseFromType: "peopleOnly", displayAs: "nameWithPresence" },
};

const readSettings = (type: ColumnType, facet: unknown): Column["settings"] => {
  const given = isRecord(facet) ? facet : {};
  const settings: Column["settings"] = { ...defaultSettings[type], ...given };
  if (type !== "text") return settings;
  if (settings["allowMultipleLines"] === true) {
    const { maxLength: _, ...multiline } = settings;
    return { textType: "plain", ...multiline };
  }
  const limit = settings["maxLength"];
  if (typeof limit !== "number" || limit < 1 || limit > singleLineLimit) throw invalidRequest("maxLength must be between 1 and 255");
  return settings;
};

const readDefault = (value: unknown): string | null => (isRecord(value) && typeof value["value"] === "string" ? value["value"] : null);
