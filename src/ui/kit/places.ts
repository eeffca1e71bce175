import type { LetterType } from "../../domain/policy/vocabulary.ts";

/** A page that needs no key to find what it shows. */
export type Page = "dashboard" | "report" | "due" | "reading" | "waiting" | "concerns" | "people" | "records" | "setup" | "disposal" | "disputes";

/** A page of the tab. It stands in Teams links and in the page's address, so it holds ids and keys only, and nothing personal. */
export type Place =
  | { readonly type: Page }
  | { readonly type: "person"; readonly person: string }
  /** Logging by hand, for a person or for somebody who is said there. */
  | { readonly type: "log"; readonly person?: string }
  | { readonly type: "export"; readonly person: string }
  | { readonly type: "ask"; readonly person: string }
  /** `about` is the key of the instruction, breach or decision that the letter is about, or a request's id; empty for a warning. */
  | { readonly type: "letter"; readonly letter: LetterType; readonly person: string; readonly about: string | null }
  /** `instruction` is the key of the restriction's instruction. */
  | { readonly type: "review" | "log-dispute"; readonly instruction: string }
  | { readonly type: "dispute"; readonly dispute: string }
  | { readonly type: "request"; readonly request: string }
  | { readonly type: "answer"; readonly request: string };

/** A place as text, which `readPlace` reads again. */
export const placeText = (place: Place): string => {
  switch (place.type) {
    case "request":
    case "answer":
      return `${place.type}:${place.request}`;
    case "person":
    case "ask":
    case "export":
      return `${place.type}:${place.person}`;
    case "log":
      return place.person === undefined ? place.type : `${place.type}:${place.person}`;
    case "review":
    case "log-dispute":
      return `${place.type}:${place.instruction}`;
    case "dispute":
      return `dispute:${place.dispute}`;
    case "letter":
      return `letter:${place.letter}:${place.person}:${place.about ?? ""}`;
    default:
      return place.type;
  }
};
