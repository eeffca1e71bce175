import { expect, test } from "vitest";
import { createRest } from "../../../src/adapters/sharepoint/rest.ts";
import type { TokenHow } from "../../../src/app/ports.ts";
import { ok } from "../../../src/domain/base/result.ts";

const claims = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}';

const challenged = (): Response => new Response("", { status: 401, headers: { "WWW-Authenticate": `Bearer realm="", error="insufficient_claims", claims="${btoa(claims)}"` } });

/** A SharePoint that answers in order, and how tokens for it were asked for. */
const testOpenRest = (answers: readonly (() => Response)[]) => {
  const asked: TokenHow[] = [];
  const sent: string[] = [];
  const rest = createRest({
    siteUrl: "https://brackenshire.example/sites/evenhand",
    token: async (how) => {
      asked.push(how);
      return ok(`token ${asked.length}`);
    },
    fetch: async (_, init) => {
      sent.push(String(new Headers(init?.headers).get("Authorization")));
      return answers[sent.length - 1]?.() ?? new Response("", { status: 500 });
    },
    timeoutMs: 5_000,
  });
  return { rest, asked, sent };
};

test("SharePoint that asks for claims is asked once more with a token that has them", async () => {
  const { rest, asked, sent } = testOpenRest([challenged, () => new Response('{"value":1}')]);
  expect(await rest.get("web")).toEqual(ok({ value: 1 }));
  expect(asked).toEqual([{ renew: false }, { renew: true, claims }]);
  expect(sent).toEqual(["Bearer token 1", "Bearer token 2"]);
});

test("a token that SharePoint refuses without more is renewed once, also for a change, of which nothing was done", async () => {
  const { rest, asked } = testOpenRest([() => new Response("", { status: 401 }), () => new Response("")]);
  expect(await rest.post("web/lists")).toEqual(ok(null));
  expect(asked).toEqual([{ renew: false }, { renew: true }]);
});

test("where the token with the claims is refused too, SharePoint's answer says that one more step is asked for", async () => {
  const { rest, sent } = testOpenRest([challenged, challenged]);
  expect(await rest.get("web")).toMatchObject({ ok: false, error: { type: "sign-in-needed", cause: "more-asked" } });
  expect(sent).toHaveLength(2);
});
