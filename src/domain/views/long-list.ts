/** A list that may be long. An array is one; what is shown of it is read by its places. */
export type LongList<T> = Pick<readonly T[], "length" | "at"> & Iterable<T> & { readonly slice: (start: number, end: number) => readonly T[] };

/**
 * A list in order, in pieces. What comes or goes makes a new list that shares all pieces but its own with the one before:
 * a change costs a piece and the list of pieces, and a list that is shown never changes.
 */
export interface PiecedList<T> extends LongList<T> {
  readonly with: (item: T) => PiecedList<T>;
  readonly without: (item: T) => PiecedList<T>;
}

type Order<T> = (left: T, right: T) => number;

type Pieces<T> = readonly (readonly T[])[];

/** About how many stand in one piece. */
const pieceSize = 256;

/** Sorted items as a list. The order must tell any two of them apart. */
export const piecedList = <T>(sorted: readonly T[], order: Order<T>): PiecedList<T> => {
  const pieces: (readonly T[])[] = [];
  for (let start = 0; start < sorted.length; start += pieceSize) pieces.push(sorted.slice(start, start + pieceSize));
  return listOf(pieces, order);
};

const listOf = <T>(pieces: Pieces<T>, order: Order<T>): PiecedList<T> => {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const replaced = (at: number, by: Pieces<T>): PiecedList<T> => listOf([...pieces.slice(0, at), ...by, ...pieces.slice(at + 1)], order);
  /** The first piece whose last item does not come before. */
  const pieceFor = (item: T): number =>
    firstWhere(pieces.length, (index) => {
      const last = pieces[index]?.at(-1);
      return last === undefined || order(last, item) >= 0;
    });
  const slice = (start: number, end: number): readonly T[] => {
    const found: T[] = [];
    let before = 0;
    for (const piece of pieces) {
      if (before >= end) break;
      if (before + piece.length > start) found.push(...piece.slice(Math.max(0, start - before), end - before));
      before += piece.length;
    }
    return found;
  };
  return {
    length,
    slice,
    at: (place) => {
      const from = place < 0 ? place + length : place;
      return slice(from, from + 1)[0];
    },
    [Symbol.iterator]: () => pieces.flat().values(),
    with: (item) => {
      const at = Math.min(pieceFor(item), pieces.length - 1);
      const piece = pieces[at];
      if (!piece) return listOf([[item]], order);
      const grown = piece.slice();
      grown.splice(placeFor(piece, item, order), 0, item);
      const middle = grown.length >> 1;
      return replaced(at, grown.length <= 2 * pieceSize ? [grown] : [grown.slice(0, middle), grown.slice(middle)]);
    },
    without: (item) => {
      const at = pieceFor(item);
      const piece = pieces[at];
      const place = piece ? piece.indexOf(item, placeFor(piece, item, order)) : -1;
      if (!piece || place < 0) return listOf(pieces, order);
      const left = piece.slice();
      left.splice(place, 1);
      return replaced(at, left.length === 0 ? [] : [left]);
    },
  };
};

/** The first place at which an item may stand in a list that is in order. */
export const placeFor = <T>(list: readonly T[], item: T, order: Order<T>): number =>
  firstWhere(list.length, (index) => {
    const other = list[index];
    return other === undefined || order(other, item) >= 0;
  });

const firstWhere = (length: number, holds: (index: number) => boolean): number => {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};
