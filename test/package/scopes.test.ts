import { expect, test } from "vitest";
import { graphScopes } from "../../scripts/package/scopes.ts";
import { scopes } from "../../src/adapters/auth/identity.ts";

test("the package has Teams fetch a token for the very scopes, in the very order, that the pages ask for", () => {
  expect(graphScopes).toEqual(scopes);
});
