import type { Shape } from "../base/shape.ts";
import { orderedKey } from "./keys.ts";
import type { LedgerList } from "./lists.ts";
import type { Draft } from "./recorded.ts";

/**
 * Who may write a row: an office that its author held on the day on which the service recorded it. `handler` is a manager
 * or a head of function, `staff` anyone to whom the list is open. Owners are named nowhere in the policy, so the list decides alone.
 */
export type WrittenBy = "staff" | "handler" | "head" | "decider" | "owner";

/**
 * How a row's key follows. `own`: an id made at the click. `ordered`: `stream#sequence`, so that of two people who write
 * the same step one is refused. A function says whether a key follows from the body and the row: one row for what it names.
 */
export type KeyRule<Body> = "own" | "ordered" | ((body: Body, key: string, row: KeyedRow) => boolean);

/** What a row says of its place. */
type KeyedRow = Pick<Draft, "key" | "stream" | "sequence" | "format">;

/** Whether a row's key is that of its place in its stream. */
export const isOrderedKey = ({ key, stream, sequence }: KeyedRow): boolean => key === orderedKey(stream, sequence);

/** The rule of rows that are steps of the one stream of what they name: a step that stands in another is none. */
export const stepOf =
  <Body>(streamOf: (body: Body) => string): KeyRule<Body> =>
  (body, _key, row) =>
    isOrderedKey(row) && row.stream === streamOf(body);

/** Whom and what a body names, beside the person and the address of its columns. */
interface Named {
  readonly people?: readonly string[];
  readonly addressKeys?: readonly string[];
  /** The readable address of which the row's `AddressKey` must be the key. */
  readonly address?: string;
}

/** A kind of event, declared once. Reading, writing, rights, disposal and what is shown of it all ask here. */
export interface KindDefinition<Body, List extends LedgerList = LedgerList> {
  readonly list: List;
  readonly shape: Shape<Body>;
  /** The office that is needed, by the body where a proposal and its confirmation are of one kind. */
  readonly by: (body: Body) => WrittenBy;
  readonly key: KeyRule<Body>;
  readonly names: (body: Body) => Named;
  /** `chained` rows carry the digest of what they say and the hash of their stream's row before; `alone`, the digest; others nothing. */
  readonly seal: "chained" | "alone" | "none";
  /** The columns that people read in SharePoint itself. */
  readonly shows: readonly ReadableColumn[];
  /** The formats in which it has been written, oldest first. Between two of them it was written in the older one. */
  readonly formats: readonly number[];
}

/** A column of the list that repeats a field of the body, so that the list can be read in SharePoint. */
export type ReadableColumn = "Behaviour" | "Channel" | "Outcome" | "ReviewOn";

export interface KindDeclaration<Body, List extends LedgerList> {
  readonly list: List;
  readonly shape: Shape<Body>;
  readonly by: WrittenBy | ((body: Body) => WrittenBy);
  readonly key: KeyRule<Body>;
  readonly names?: (body: Body) => Named;
  readonly seal?: KindDefinition<Body>["seal"];
  readonly shows?: readonly ReadableColumn[];
  /** The formats that changed how it is written, or brought it; `[1]` unless they are given. */
  readonly formats?: readonly number[];
}

const namesNobody = (): Named => ({});

/** Declares a kind of event. */
export const defineKind = <Body, List extends LedgerList>(declared: KindDeclaration<Body, List>): KindDefinition<Body, List> => {
  const { list, shape, by, key, names = namesNobody, seal = "none", shows = [], formats = [1] } = declared;
  return { list, shape, key, names, seal, shows, formats, by: typeof by === "function" ? by : () => by };
};

/** Whether a row's key is one that its kind can have; a key of its own always is. */
export const isKeyOfKind = <Body>(rule: KeyRule<Body>, row: KeyedRow & { readonly body: Body }): boolean => {
  if (rule === "own") return true;
  return rule === "ordered" ? isOrderedKey(row) : rule(row.body, row.key, row);
};
