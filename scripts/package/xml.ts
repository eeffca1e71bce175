export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Child elements, or text. */
  readonly content: readonly XmlElement[] | string;
}

export const element = (name: string, attributes: Readonly<Record<string, string>>, content: readonly XmlElement[] | string = []): XmlElement => ({ name, attributes, content });

/** A whole document, indented by two spaces. Text and attribute values are escaped here and nowhere else. */
export const elementToXml = (root: XmlElement): string => `<?xml version="1.0" encoding="UTF-8"?>\n${elementToLines(root).join("\n")}\n`;

const elementToLines = ({ name, attributes, content }: XmlElement): readonly string[] => {
  const opening = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escape(value)}"`)].join(" ");
  if (content.length === 0) return [`<${opening}/>`];
  if (typeof content === "string") return [`<${opening}>${escape(content)}</${name}>`];
  return [`<${opening}>`, ...content.flatMap(elementToLines).map((line) => `  ${line}`), `</${name}>`];
};

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&apos;");
