import type { DayUnknown } from "../../domain/base/service-time.ts";
import type { ServiceError, SettingsError, SignInCause } from "../../app/ports.ts";
import { exhaustive } from "../../domain/base/result.ts";
import { inLanguages } from "./in-languages.ts";

export type ShownError = ServiceError | SettingsError | DayUnknown | { readonly type: "not-vouched-for" | "could-not-check" };

const signIn: Readonly<Record<SignInCause, string>> = {
  "window-blocked": "This device blocked the sign-in window. Allow pop-ups for this page, then sign in again.",
  "window-silent": "The sign-in window did not answer. Close it if it is still open, then sign in again.",
  network: "Microsoft’s sign-in cannot be reached from this network. Try again in a minute, or from another network.",
  organisation: "Evenhand is not set up for signing in here. Tell the owner of Evenhand in your organisation.",
  "host-cannot": "This Outlook or Teams cannot sign you in to Evenhand. Update it, or use Outlook or Teams in a browser.",
  "host-refused": "Outlook or Teams would not sign you in to Evenhand. Sign out of it and in again; if it stays so, tell the owner of Evenhand in your organisation.",
  "host-busy": "Outlook or Teams could not sign you in just now. This often passes: try again in a minute.",
  "window-closed": "You closed the sign-in window. Sign in again when you like.",
  "another-account": "Another account is signed in by now, and nothing was sent under it. Sign in to go on.",
  "other-organisation": "This account is not of the organisation whose records these are. Sign in with your account there.",
  "more-asked": "Your organisation asks for one more step. Sign in again to take it.",
  "not-accepted": "Microsoft 365 did not accept your sign-in. Sign in again.",
  unknown: "Signing in did not work. Try again; if it stays so, tell the owner of Evenhand in your organisation.",
};

/** Why something could not be asked or done, and what to do next, in words for anyone. */
export const sayProblem = inLanguages({
  en: (error: ShownError): string => {
    switch (error.type) {
      case "offline":
        return "You are offline. Try again when you are back.";
      case "timed-out":
        return "Microsoft 365 did not answer in time. Try again in a minute.";
      case "answer-lost":
        return "The answer was lost, so it may have been done. Try again: it is never done twice.";
      case "throttled":
        return "Microsoft 365 asks us to wait. It is tried again by itself.";
      case "unavailable":
        return "Microsoft 365 is not available at the moment. Try again in a few minutes.";
      case "sign-in-needed":
        return error.cause ? signIn[error.cause] : "You need to sign in before records can be checked.";
      case "not-allowed":
        return "Your account may not do this. Ask the owner of Evenhand in your organisation, or whoever set it up.";
      case "not-found":
        return "The records were not found. Ask the owner of Evenhand in your organisation.";
      case "refused":
        return "The records did not take this. Nothing was changed. Tell the owner of Evenhand in your organisation.";
      case "device-failed":
        return error.isDone
          ? "It is recorded. This device could not show it, so open Evenhand again before you go on."
          : "This device could not keep or read what Evenhand needs. Nothing is sure until it can. Close Evenhand and open it again; if that does not help, free some space or leave the private window.";
      case "not-vouched-for":
      case "could-not-check":
        return "The records did not answer fully, so nothing may be concluded from them. Try again, and ask before you refuse anything.";
      case "day-unknown":
        return "Could not check which day it is, and this goes by the day. Nothing was recorded. Try again in a minute; see that this device is online and its clock is right.";
      case "settings-missing":
      case "settings-unreadable":
        return "Evenhand is not set up yet, or its settings cannot be read. In Teams it says what is next and who can do it.";
      default:
        return exhaustive(error);
    }
  },
});
