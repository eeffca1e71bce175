import { expect, test } from "vitest";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { openRoutes } from "../../../src/domain/request/routes.ts";

const routesUnder = (...methods: readonly string[]) =>
  openRoutes(
    iopc001,
    methods.map((method) => ({ measure: "one-method", parameters: { method } })),
  );

test("a measure that closes nothing leaves every route open", () => {
  expect(openRoutes(iopc001, [{ measure: "read-and-file", parameters: {} }])).toEqual(["telephone", "email", "letter", "visit"]);
});

test("one method of contact leaves that one", () => {
  expect(routesUnder("email")).toEqual(["email"]);
});

test("one method of contact closes nothing before the method is chosen", () => {
  expect(routesUnder("")).toHaveLength(4);
});

test("two single methods leave no route", () => {
  expect(routesUnder("email", "letter")).toEqual([]);
});

test("a measure that the policy does not know closes nothing", () => {
  expect(openRoutes(iopc001, [{ measure: "other", parameters: {} }])).toHaveLength(4);
});
