import { letterTypes } from "../../domain/policy/vocabulary.ts";
import type { Page, Place } from "./places.ts";

const pages: Readonly<Record<Page, true>> = {
  dashboard: true,
  report: true,
  due: true,
  reading: true,
  waiting: true,
  concerns: true,
  people: true,
  records: true,
  setup: true,
  disposal: true,
  disputes: true,
};

const isPage = (text: string): text is Page => Object.hasOwn(pages, text);

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
  return isPage(text) ? { type: text } : null;
};

// Keys of the ledger have colons, dots and a number sign in them. What a warning is about is nothing.
const readLetter = (text: string): Place | null => {
  const [, type, person, about] = /^([a-z-]+):([a-z0-9-]{1,100}):([a-z0-9:#.-]{0,255})$/.exec(text) ?? [];
  const letter = letterTypes.find((known) => known === type);
  return letter && person !== undefined && about !== undefined ? { type: "letter", letter, person, about: about || null } : null;
};

const splitOnce = (text: string): readonly string[] => {
  const colon = text.indexOf(":");
  return colon < 0 ? [text] : [text.slice(0, colon), text.slice(colon + 1)];
};
