/** A page of the tab, as text: it stands in Teams links, so it holds ids only. */
export type Place =
  | { readonly type: "dashboard" | "waiting" | "concerns" | "people" | "records" }
  | { readonly type: "person"; readonly person: string }
  | { readonly type: "ask"; readonly person: string }
  | { readonly type: "request"; readonly request: string }
  | { readonly type: "answer"; readonly request: string };

export const readPlace = (text: string): Place => {
  const [type = "", id = ""] = splitOnce(text);
  if (id !== "" && /^[a-z0-9-]{1,100}$/.test(id)) {
    if (type === "request" || type === "answer") return { type, request: id };
    if (type === "person" || type === "ask") return { type, person: id };
  }
  if (type === "waiting" || type === "concerns" || type === "people" || type === "records") return { type };
  return { type: "dashboard" };
};

export const placeText = (place: Place): string => {
  switch (place.type) {
    case "request":
    case "answer":
      return `${place.type}:${place.request}`;
    case "person":
    case "ask":
      return `${place.type}:${place.person}`;
    default:
      return place.type;
  }
};

const splitOnce = (text: string): readonly string[] => {
  const colon = text.indexOf(":");
  return colon < 0 ? [text] : [text.slice(0, colon), text.slice(colon + 1)];
};
