import { invalidFilter, notImplemented } from "../wire-errors.ts";
import type { Filter, Literal, Operator } from "./filter.ts";
import type { Token } from "./lexer.ts";
import { readTokens } from "./lexer.ts";

/**
 * Reads a `$filter`:
 *
 *     or         = and *( "or" and )
 *     and        = unary *( "and" unary )
 *     unary      = "not" unary | "(" or ")" | startswith | comparison
 *     startswith = "startswith" "(" path "," string ")"
 *     comparison = path ( "eq" | "ne" | "gt" | "ge" | "lt" | "le" ) literal
 *     literal    = string | number | "true" | "false"
 *
 * Throws 501 for a function or operator that the sandbox lacks and 400 for what is no filter.
 */
export const parseFilter = (text: string): Filter => {
  const tokens = readTokens(text);
  let position = 0;

  const peek = (): Token | undefined => tokens[position];
  const next = (): Token => {
    const token = tokens[position++];
    if (token === undefined) throw invalidFilter();
    return token;
  };
  const isWord = (word: string): boolean => {
    const token = peek();
    return token?.type === "word" && token.value === word;
  };
  const expect = (type: "(" | ")" | ","): void => {
    if (next().type !== type) throw invalidFilter();
  };

  const readOr = (): Filter => {
    let left = readAnd();
    while (isWord("or")) {
      next();
      left = { type: "or", left, right: readAnd() };
    }
    return left;
  };

  const readAnd = (): Filter => {
    let left = readUnary();
    while (isWord("and")) {
      next();
      left = { type: "and", left, right: readUnary() };
    }
    return left;
  };

  const readUnary = (): Filter => {
    const token = next();
    if (token.type === "(") {
      const inner = readOr();
      expect(")");
      return inner;
    }
    if (token.type !== "word") throw invalidFilter();
    if (token.value === "not") return { type: "not", operand: readUnary() };
    return peek()?.type === "(" ? readFunction(token.value) : readComparison(token.value);
  };

  const readFunction = (name: string): Filter => {
    if (name !== "startswith") throw notImplemented(`The function ${name} in $filter`);
    expect("(");
    const path = next();
    expect(",");
    const value = next();
    expect(")");
    if (path.type !== "word" || value.type !== "string") throw invalidFilter();
    return { type: "startswith", path: path.value, value: value.value };
  };

  const readComparison = (path: string): Filter => {
    const operator = next();
    if (operator.type !== "word") throw invalidFilter();
    return { type: "comparison", operator: wordToOperator(operator.value), path, value: readLiteral(next()) };
  };

  const filter = readOr();
  if (peek() !== undefined) throw invalidFilter();
  return filter;
};

const wordToOperator = (word: string): Operator => {
  switch (word) {
    case "eq":
    case "ne":
    case "gt":
    case "ge":
    case "lt":
    case "le":
      return word;
    case "in":
    case "has":
      throw notImplemented(`The operator ${word} in $filter`);
    default:
      throw invalidFilter();
  }
};

const readLiteral = (token: Token): Literal => {
  if (token.type === "string" || token.type === "number") return token.value;
  if (token.type === "word" && (token.value === "true" || token.value === "false")) return token.value === "true";
  if (token.type === "word" && token.value === "null") throw notImplemented("The literal null in $filter");
  throw invalidFilter();
};
