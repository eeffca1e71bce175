import type { ServiceError, SettingsError } from "../../app/ports.ts";
import { exhaustive } from "../../domain/base/result.ts";
import { inLanguages } from "./in-languages.ts";

export type ShownError = ServiceError | SettingsError | { readonly type: "not-vouched-for" | "could-not-check" };

/** Why something could not be asked or done, and what to do next, in words for anyone. */
export const sayProblem = inLanguages({
  en: (error: ShownError): string => {
    switch (error.type) {
      case "offline":
        return "You are offline. What you log is kept on this device and sent when you are back.";
      case "timed-out":
        return "Microsoft 365 did not answer in time. Try again in a minute.";
      case "answer-lost":
        return "The answer was lost, so it may have been done. Try again: it is never done twice.";
      case "throttled":
        return "Microsoft 365 asks us to wait. It is tried again by itself.";
      case "unavailable":
        return "Microsoft 365 is not available at the moment. Try again in a few minutes.";
      case "sign-in-needed":
        return "You need to sign in before records can be checked.";
      case "not-allowed":
        return "Your account may not do this. Ask the owner of Evenhand in your organisation.";
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
      case "settings-missing":
      case "settings-unreadable":
        return "Evenhand is not set up yet, or its settings cannot be read. Ask the owner of Evenhand in your organisation.";
      default:
        return exhaustive(error);
    }
  },
});
