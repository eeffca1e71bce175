import { expect, test } from "vitest";
import { closesRoute, contactRoutes, routesIn } from "../../../src/domain/policy/contact-routes.ts";

const open = (closed: string, parameters: Readonly<Record<string, string>> = {}): readonly string[] =>
  contactRoutes.filter((route) => !closesRoute(closed, route, parameters));

test("a way that is named is closed, and no other", () => {
  expect(open("telephone")).toEqual(["email", "letter", "visit"]);
});

test("all ways but those that a parameter names are closed, one or two", () => {
  expect(open("all-but:method", { method: "letter" })).toEqual(["letter"]);
  expect(open("all-but:method", { method: "email or letter" })).toEqual(["email", "letter"]);
});

test("nothing is closed before the parameter names a way", () => {
  expect(open("all-but:method")).toEqual(contactRoutes);
  expect(open("all-but:method", { method: "" })).toEqual(contactRoutes);
});

test("two ways are joined by or", () => {
  expect(routesIn("email or letter")).toEqual(["email", "letter"]);
  expect(routesIn("telephone")).toEqual(["telephone"]);
});
