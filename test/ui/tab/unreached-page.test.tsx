import { expect, test } from "vitest";
import type { SignInCause } from "../../../src/app/ports.ts";
import { UnreachedPage } from "../../../src/ui/tab/states.tsx";
import { pageText } from "../../support/render-page.tsx";

const act = async (): Promise<void> => {};
const says = (cause: SignInCause): string => pageText(<UnreachedPage problem={{ type: "sign-in-needed", detail: "", cause }} refresh={act} signIn={act} />);

test.each<SignInCause>(["organisation", "host-cannot"])("nobody is asked to sign in where it cannot help: %s", (cause) => {
  expect(says(cause)).toContain("You cannot be signed in here");
  expect(says(cause)).not.toMatch(/Sign in to read/);
});

test.each<SignInCause>(["window-blocked", "window-closed", "host-busy", "host-refused", "unknown"])("somebody is asked to sign in where it can help: %s", (cause) => {
  expect(says(cause)).toContain("Sign in to read the records");
});
