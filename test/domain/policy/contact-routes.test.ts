import { expect, test } from "vitest";
import { closesRoute, contactRoutes, routesIn } from "../../../src/domain/policy/contact-routes.ts";

const open = (closed: string, parameters: Readonly<Record<string, string>> = {}): readonly string[] => contactRoutes.filter((route) => !closesRoute(closed, route, parameters));

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

const leftBy = (parameters: Readonly<Record<string, string>>): readonly string[] => open("blocked:ways,what", parameters);

test("a block closes the ways that it is said to close, and another channel is none of them", () => {
  expect(leftBy({ ways: "email", what: "07700 900123" })).toEqual(["telephone", "letter", "visit"]);
  expect(leftBy({ ways: "email or telephone" })).toEqual(["letter", "visit"]);
  expect(leftBy({ ways: "another channel", what: "their account" })).toEqual(contactRoutes);
});

test.each([
  ["07700 900123", ["email", "letter", "visit"]],
  ["jordan1985@mail.example", ["telephone", "letter", "visit"]],
  ["all addresses and numbers", ["letter", "visit"]],
  ["the second one", ["letter", "visit"]],
  ["", ["letter", "visit"]],
  ["their letters and all calls", ["email", "visit"]],
  ["all channels of communication", []],
])("a block that says only what it is about closes what its words name: “%s”", (what, left) => {
  expect(leftBy({ what })).toEqual(left);
});
