import { recordedWords } from "../../../src/ui/words/recorded-words.ts";
import { expect, test } from "vitest";
import type { Connection } from "../../../src/app/services.ts";
import { createKeptDrafts } from "../../../src/ui/kit/kept-drafts.ts";
import { personas, testNow, testSettings } from "../../support/events.ts";
import { fakeClock, fakeLedger, fakeOutbox, fakeReplica } from "../../support/fake-services.ts";
import { connectionOf } from "../../support/page-work.ts";

const account = { ...personas.manager, tenantId: "tenant", username: "dafydd.rees@brackenshire.example" };

const createConnection = (): Connection =>
  connectionOf({
    workspace: { account, replica: fakeReplica(), outbox: fakeOutbox() },
    session: { account, settings: testSettings, roles: ["staff", "manager"] },
    ledger: fakeLedger({ account, clock: fakeClock(testNow) }),
    says: recordedWords,
    channel: { post: async () => ({ ok: false, error: { type: "offline" } }), reply: async () => ({ ok: false, error: { type: "offline" } }) },
  });

test("a draft is found again over the same connection", () => {
  const draftsOf = createKeptDrafts<string>();
  const connection = createConnection();
  draftsOf(connection).set("p-jordan", "They wrote again.");
  expect(draftsOf(connection).get("p-jordan")).toBe("They wrote again.");
});

test("whoever signs in next finds no draft of somebody else", () => {
  const draftsOf = createKeptDrafts<string>();
  draftsOf(createConnection()).set("p-jordan", "They wrote again.");
  expect(draftsOf(createConnection()).size).toBe(0);
});

test("two kinds of draft do not share a place", () => {
  const connection = createConnection();
  createKeptDrafts<string>()(connection).set("r1", "Asked");
  expect(createKeptDrafts<string>()(connection).has("r1")).toBe(false);
});
