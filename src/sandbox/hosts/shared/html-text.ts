const blocks = "p,div,tr,li,h1,h2,h3,h4,h5,h6,blockquote";

/**
 * The words of a piece of HTML, a line per block. The document that DOMParser makes is inert: no
 * script runs and nothing remote is fetched.
 */
export const htmlToText = (html: string): string => {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const hidden of body.querySelectorAll("script,style")) hidden.remove();
  for (const lineBreak of body.querySelectorAll("br")) lineBreak.replaceWith("\n");
  for (const block of body.querySelectorAll(blocks)) block.append("\n");
  return (body.textContent ?? "")
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
};
