import type { Change } from "../../../src/sandbox/tenant/store/changes.ts";

/** A row as the service has it, read where the service writes it down and by nothing of the product. */
export interface BookRow {
  readonly list: string;
  readonly itemId: string;
  /** Key of the person in the directory. */
  readonly by: string;
  /** To the second, as the service dates it. */
  readonly at: number;
  /** When the service truly took it. */
  readonly takenAt: number;
  /** When its writer's device says that it happened. */
  readonly occurredAt: string;
  readonly key: string;
  readonly kind: string;
  readonly stream: string;
  readonly personKey: string;
  readonly addressKey: string;
  readonly sequence: number;
  /** All its columns. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Empty when the payload is no envelope. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** A message in the channel; `replyTo` is null for one of its own. */
interface BookMessage {
  readonly id: string;
  readonly replyTo: string | null;
  readonly text: string;
}

/** What the service truly has, at every moment. */
export interface Books {
  /** Takes a line of the tenant's journal. */
  readonly write: (line: string) => void;
  readonly rows: () => readonly BookRow[];
  readonly row: (list: string, key: string) => BookRow | undefined;
  /** Whether there ever was a row under this key. */
  readonly hadRow: (list: string, key: string) => boolean;
  readonly messages: () => readonly BookMessage[];
  /** Counts up with whatever may change what restricts anybody. */
  readonly edition: () => number;
}

export const openBooks = (now: () => number): Books => {
  const lists = new Map<string, string>();
  const rows = new Map<string, BookRow>();
  const byKey = new Map<string, BookRow>();
  const ever = new Set<string>();
  const messages: BookMessage[] = [];
  let edition = 0;
  let known: readonly BookRow[] | null = null;

  const write = (line: string): void => {
    const change = JSON.parse(line) as Change;
    if (change.type === "list-saved") lists.set(change.list.id, change.list.displayName);
    if (change.type === "message-posted") {
      const { id, replyToId, body, attachments } = change.message;
      messages.push({ id, replyTo: replyToId, text: JSON.stringify([body, attachments]) });
    }
    if (change.type === "item-deleted") {
      const place = `${change.listId}/${change.id}`;
      const row = rows.get(place);
      if (row) byKey.delete(`${row.list}/${row.key}`);
      edition += 1;
      rows.delete(place);
      known = null;
    }
    if (change.type !== "item-saved") return;
    const { listId, id, createdAt, createdBy, version } = change;
    const text = (name: string): string => (typeof version.fields[name] === "string" ? String(version.fields[name]) : "");
    const row: BookRow = {
      list: lists.get(listId) ?? "",
      itemId: String(id),
      by: createdBy,
      at: createdAt,
      takenAt: now(),
      occurredAt: text("OccurredAt"),
      key: text("EventKey"),
      kind: text("Kind"),
      stream: text("Stream"),
      personKey: text("PersonKey"),
      addressKey: text("AddressKey"),
      sequence: Number(version.fields["Sequence"] ?? 0),
      fields: version.fields,
      body: bodyOf(text("Payload")),
    };
    rows.set(`${listId}/${id}`, row);
    byKey.set(`${row.list}/${row.key}`, row);
    ever.add(`${row.list}/${row.key}`);
    known = null;
    if (row.list !== "Contacts" && row.list !== "People") edition += 1;
  };

  return {
    write,
    rows: () => {
      known ??= [...rows.values()];
      return known;
    },
    row: (list, key) => byKey.get(`${list}/${key}`),
    hadRow: (list, key) => ever.has(`${list}/${key}`),
    messages: () => messages,
    edition: () => edition,
  };
};

const bodyOf = (payload: string): BookRow["body"] => {
  try {
    const { body } = JSON.parse(payload) as { readonly body?: BookRow["body"] };
    return typeof body === "object" && body !== null ? body : {};
  } catch {
    return {};
  }
};
