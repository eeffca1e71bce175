import { letterTypes, type LetterType } from "../../domain/policy/vocabulary.ts";

/** A page of the tab. It stands in Teams links and in the page's address, so it holds ids and keys only, and nothing personal. */
export type Place =
  | { readonly type: (typeof pages)[number] }
  | { readonly type: "person"; readonly person: string }
  /** Logging by hand, for a person or for somebody who is said there. */
  | { readonly type: "log"; readonly person?: string }
  | { readonly type: "export"; readonly person: string }
  | { readonly type: "ask"; readonly person: string }
  /** `about` is the key of the instruction, breach or decision that the letter is about, or a request's id; empty for a warning. */
  | { readonly type: "letter"; readonly letter: LetterType; readonly person: string; readonly about: string }
  /** `instruction` is the key of the restriction's instruction. */
  | { readonly type: "review" | "log-dispute"; readonly instruction: string }
  | { readonly type: "dispute"; readonly dispute: string }
  | { readonly type: "request"; readonly request: string }
  | { readonly type: "answer"; readonly request: string };

const pages = ["dashboard", "report", "due", "reading", "waiting", "concerns", "people", "records", "setup", "disposal", "disputes"] as const;

/** The place that a text says; null when it says none, as a link does that is empty, cut off, old or not ours. */
export const readPlace = (text: string): Place | null => {
  const [type = "", id = ""] = splitOnce(text);
  if (type === "letter") return readLetter(id);
  if ((type === "review" || type === "log-dispute") && /^[a-z0-9:#.-]{1,255}$/.test(id)) return { type, instruction: id };
  if (id !== "" && /^[a-z0-9-]{1,100}$/.test(id)) {
    if (type === "request" || type === "answer") return { type, request: id };
    if (type === "dispute") return { type, dispute: id };
    if (type === "person" || type === "ask" || type === "export" || type === "log") return { type, person: id };
  }
  if (text === "log") return { type: "log" };
  const page = pages.find((known) => known === text);
  return page ? { type: page } : null;
};

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
      return `letter:${place.letter}:${place.person}:${place.about}`;
    default:
      return place.type;
  }
};

// Keys of the ledger have colons, dots and a number sign in them.
const readLetter = (text: string): Place | null => {
  const [, type, person, about] = /^([a-z-]+):([a-z0-9-]{1,100}):([a-z0-9:#.-]{0,255})$/.exec(text) ?? [];
  const letter = letterTypes.find((known) => known === type);
  return letter && person !== undefined && about !== undefined ? { type: "letter", letter, person, about } : null;
};

const splitOnce = (text: string): readonly string[] => {
  const colon = text.indexOf(":");
  return colon < 0 ? [text] : [text.slice(0, colon), text.slice(colon + 1)];
};
