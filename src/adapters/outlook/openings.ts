/// <reference types="office-js" />
import { partOf, textOrNull } from "../../domain/base/record.ts";

/** A message that is open for reading, any part of which Outlook may leave out or give in another shape. */
export type ReadItem = Readonly<Partial<Record<keyof Office.MessageRead, unknown>>>;

/** What tells one item from another, and from none. On a Mac an item may have no id of its own; one without any name is an item all the same. */
export const keyOfItem = (item: ReadItem | null): string =>
  item === null ? "" : (textOrNull(partOf(item, "itemId")) ?? textOrNull(partOf(item, "internetMessageId")) ?? "unnamed");

/** Numbers the openings of messages, so that an answer about one is never shown beside another, or beside itself later. */
export interface Openings {
  readonly openingOf: (item: ReadItem) => string;
  /** Whether an opening was that of an item. */
  readonly isOf: (opening: string, item: ReadItem) => boolean;
  /** The next item is a new opening, even if it is the same message again. */
  readonly startNew: () => void;
}

export const createOpenings = (): Openings => {
  let count = 0;
  let key: string | null = null;
  return {
    openingOf: (item) => {
      const found = keyOfItem(item);
      if (found !== key) count += 1;
      key = found;
      return `${count}/${found}`;
    },
    isOf: (opening, item) => opening === `${count}/${keyOfItem(item)}`,
    startNew: () => {
      key = null;
    },
  };
};
