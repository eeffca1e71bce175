/**
 * How far a text is JSON: the index of the first token that does not fit. Engines word their errors each in their own
 * way, and some name no place at all.
 */
export const jsonFaultAt = (text: string): number => {
  let at = 0;

  const take = (token: RegExp): boolean => {
    token.lastIndex = at;
    const found = token.exec(text);
    at += found?.[0].length ?? 0;
    return found !== null;
  };
  const takeNext = (token: RegExp): boolean => take(space) && take(token);

  const series = (close: RegExp, entry: () => boolean): boolean => {
    if (takeNext(close)) return true;
    do {
      if (!entry()) return false;
    } while (takeNext(comma));
    return takeNext(close);
  };
  const member = (depth: number): boolean => takeNext(string) && takeNext(colon) && value(depth);
  const value = (depth: number): boolean => {
    if (depth > deepest) return false;
    if (takeNext(openObject)) return series(closeObject, () => member(depth + 1));
    if (takeNext(openList)) return series(closeList, () => value(depth + 1));
    return takeNext(string) || takeNext(scalar);
  };

  value(0);
  take(space);
  return at;
};

// No pack is nested as deep, and a file of opening brackets must not exhaust the stack.
const deepest = 100;

const space = /[ \t\r\n]*/y;
const string = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const openObject = /\{/y;
const closeObject = /\}/y;
const openList = /\[/y;
const closeList = /\]/y;
const comma = /,/y;
const colon = /:/y;
