/** The page's root, and a plain sentence in it when the page cannot start: a blank page tells nobody what to do. */
export const openPage = async (start: (root: Element) => Promise<void>): Promise<void> => {
  const root = document.querySelector("#root");
  if (!root) return;
  try {
    await start(root);
  } catch (error) {
    sayInstead(`Evenhand could not start. ${error instanceof Error ? error.message : ""} Close it and open it again, or tell the owner of Evenhand in your organisation.`);
  }
};

/** One plain sentence in the place of all that the page has shown. */
export const sayInstead = (text: string): void => {
  const sentence = document.createElement("p");
  sentence.className = "opening";
  sentence.setAttribute("role", "alert");
  sentence.textContent = text;
  document.querySelector("#root")?.replaceChildren(sentence);
};
