import type { SignInCause } from "./ports.ts";

/** Whether a click on "Sign in" can help: not where the organisation or the host would have to be set up otherwise first. */
export const canSignIn = (problem: { readonly type: string; readonly cause?: SignInCause } | null): boolean =>
  problem?.type === "sign-in-needed" && problem.cause !== "organisation" && problem.cause !== "host-cannot";
