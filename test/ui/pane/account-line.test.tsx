import type { ReactNode } from "react";
import { expect, test } from "vitest";
import { AccountLine } from "../../../src/ui/pane/parts/account-line.tsx";
import { personas } from "../../support/events.ts";
import { fakePane } from "../../support/fake-pane.ts";
import { pageText } from "../../support/render-page.tsx";

const { session } = await fakePane();
const says = (line: ReactNode): string => pageText(line).trim();

const shared = { ...session.account, oid: personas.staff2.oid, name: "", username: "casework@brackenshire.example" };

test("the pane says under whom a click is filed, and until that is confirmed, whom this device knew last", () => {
  const { name, username } = session.account;
  expect(says(<AccountLine confirmed={session.account} session={session} keeping="device" />)).toBe(`Signed in as ${name} (${username}).`);
  expect(says(<AccountLine confirmed={null} session={session} keeping="device" />)).toBe(`It is not known yet who is signed in. Last time it was ${name} (${username}).`);
  expect(says(<AccountLine confirmed={null} session={null} keeping="device" />)).toBe("");
});

test("an account without a name, as a shared mailbox may be, is said by what it signs in with", () => {
  expect(says(<AccountLine confirmed={shared} session={session} keeping="device" />)).toBe("Signed in as casework@brackenshire.example.");
});

test("where the browser keeps nothing, the pane says so in a sentence", () => {
  expect(says(<AccountLine confirmed={null} session={null} keeping="window" />)).toMatch(/lets Evenhand keep nothing here/);
});
