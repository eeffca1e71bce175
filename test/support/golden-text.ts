/** How values are written in the golden files, so that a difference can be read: sorted, compact, and each thing told in full once. */

type Fields = Readonly<Record<string, unknown>>;

/** What stands for a thing where it is not told itself. Null for a value that is told wherever it stands. */
const nameOf = (value: Fields): string | null => {
  const has = (...names: readonly string[]): boolean => names.every((name) => name in value);
  if (has("softSteps", "measures", "version")) return `policy ${String(value["id"])}@${String(value["version"])}`;
  if (has("kind", "itemId", "recordedAt", "body")) return `event ${String(value["list"])}/${String(value["itemId"])} ${String(value["kind"])}`;
  if (has("stream", "views", "triages")) return `message ${String(value["subject"])} ${String(value["receivedAt"]).slice(0, 16)}`;
  if (has("addressKeys", "continuations", "measures")) return `restriction ${String(value["key"])} ${String(value["state"])}`;
  if (has("submissions", "decisions", "requesters")) return `request ${String(value["reference"])} ${String(value["state"])}`;
  if (has("received", "toCarryOut")) return `dispute ${String(value["id"])}`;
  if (has("opened", "voided", "lastDecision")) return `review ${String(value["id"])}`;
  if (has("addresses", "key", "name")) return `person ${String(value["name"])} ${String(value["key"])}`;
  return null;
};

/** Maps as sorted objects, things inside other things by their name; `undefined` and what is absent are the same. */
const plain = (value: unknown, isNamed: boolean): unknown => {
  if (value instanceof Map) return sorted([...(value as ReadonlyMap<string, unknown>)].map(([key, entry]) => [key, plain(entry, isNamed)]));
  if (value instanceof Set) return [...(value as ReadonlySet<unknown>)].map((entry) => plain(entry, true)).toSorted();
  if (Array.isArray(value)) return value.map((entry: unknown) => plain(entry, isNamed));
  if (typeof value !== "object" || value === null) return value;
  const fields = value as Fields;
  const name = isNamed ? nameOf(fields) : null;
  return name ?? sorted(Object.entries(fields).flatMap(([key, entry]) => (entry === undefined ? [] : [[key, plain(entry, true)]])));
};

const sorted = (entries: readonly (readonly [string, unknown])[] | unknown[][]): Fields =>
  Object.fromEntries((entries as [string, unknown][]).toSorted(([left], [right]) => (left < right ? -1 : 1)));

/** The sections in which every thing is told in full; everywhere else a thing has its name alone. */
const toldInFull: ReadonlySet<string> = new Set(["people", "persons", "messages", "restrictions", "requests", "reviews", "disputes"]);

/** Sections as plain data: what is compared, and what is written. */
export const goldenData = (sections: Fields): Fields => sorted(Object.entries(sections).map(([name, section]) => [name, plain(section, !toldInFull.has(name))]));

/** Only what differs from another's: a section that is the same is left out; of a map the entries that differ, and `null` for those that are missing. */
export const goldenDifference = (from: Fields, to: Fields): Fields =>
  Object.fromEntries(
    Object.entries(to).flatMap(([name, section]) => {
      const other = from[name];
      if (JSON.stringify(other) === JSON.stringify(section)) return [];
      if (!isFields(other) || !isFields(section)) return [[name, section]];
      const missing = Object.keys(other)
        .filter((key) => !(key in section))
        .map((key) => [key, null] as const);
      const changed = Object.entries(section).filter(([key, entry]) => JSON.stringify(entry) !== JSON.stringify(other[key]));
      return [[name, sorted([...missing, ...changed])]];
    }),
  );

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);

const lineLength = 160;

/** JSON in which whatever fits stands on one line. */
export const goldenText = (value: unknown, indent = ""): string => {
  const line = JSON.stringify(value) ?? "null";
  if (line.length + indent.length <= lineLength || typeof value !== "object" || value === null) return line;
  const inner = `${indent} `;
  const parts = Array.isArray(value)
    ? value.map((entry: unknown) => inner + goldenText(entry, inner))
    : Object.entries(value).map(([key, entry]) => `${inner}${JSON.stringify(key)}: ${goldenText(entry, inner)}`);
  return Array.isArray(value) ? `[\n${parts.join(",\n")}\n${indent}]` : `{\n${parts.join(",\n")}\n${indent}}`;
};
