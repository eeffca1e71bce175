import { DOMParser, type Document } from "@xmldom/xmldom";
import { expect, test } from "vitest";
import { outlookXml } from "../../scripts/package/outlook-xml.ts";
import { english } from "../../scripts/package/words.ts";
import { element, elementToXml } from "../../scripts/package/xml.ts";
import { readPngHeader, sampleValues, servedIconsByPath } from "./samples.ts";

/** Parses as XML; anything that is not well formed throws. The parser forgives a bare ampersand, Outlook does not. */
const parse = (xml: string): Document => {
  if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(xml)) throw new Error("bare ampersand");
  return new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, "text/xml");
};

const elementsOf = (document: Document, name: string) => Array.from(document.getElementsByTagNameNS("*", name));

const attributesOf = (document: Document, name: string, attribute: string): readonly string[] => elementsOf(document, name).map((found) => found.getAttribute(attribute) ?? "");

const xml = outlookXml(sampleValues(), english);
const document = parse(xml);

test("the well-formedness check refuses an unclosed element and a bare ampersand", () => {
  expect(() => parse(xml.replace("</Rule>", "").replace("</OfficeApp>", ""))).toThrow("unclosed");
  expect(() => parse(xml.replace("Contact rules", "Contact & rules"))).toThrow("bare ampersand");
});

test("the XML is a mail add-in that may read the open item and needs Mailbox 1.5", () => {
  expect(document.documentElement?.getAttribute("xsi:type")).toBe("MailApp");
  expect(elementsOf(document, "Permissions").map((found) => found.textContent)).toEqual(["ReadItem"]);
  expect(attributesOf(document, "Set", "MinVersion")).toContain("1.5");
});

test("version overrides 1.1 stand inside 1.0, for desktop and for mobile", () => {
  expect(attributesOf(document, "VersionOverrides", "xsi:type")).toEqual(["VersionOverridesV1_0", "VersionOverridesV1_1"]);
  expect(attributesOf(document, "ExtensionPoint", "xsi:type")).toEqual(["MessageReadCommandSurface", "MobileMessageReadCommandSurface"]);
});

test("the pane can be pinned and opens in shared mailboxes", () => {
  expect(elementsOf(document, "SupportsPinning").map((found) => found.textContent)).toEqual(["true"]);
  expect(elementsOf(document, "SupportsSharedFolders").map((found) => found.textContent)).toEqual(["true"]);
});

test("the pane opens with no message selected only when that was asked for", () => {
  expect(elementsOf(document, "SupportsNoItemContext")).toEqual([]);
  const opening = parse(outlookXml(sampleValues({ "xml-no-item-context": true }), english));
  const [noItem] = elementsOf(opening, "SupportsNoItemContext");
  expect(noItem?.textContent).toBe("true");
  expect(noItem?.previousSibling?.previousSibling?.nodeName).toBe("SupportsPinning");
});

test("every resource that is referred to is declared once, and every declared resource id is short enough", () => {
  const declared = ["Image", "Url", "String"].flatMap((name) => attributesOf(document, name, "id")).filter((id) => id !== "");
  const used = elementsOf(document, "*").flatMap((found) => found.getAttribute("resid") ?? []);
  expect(used.length).toBeGreaterThan(0);
  expect(declared).toEqual(expect.arrayContaining([...new Set(used)]));
  expect(new Set(declared).size).toBe(declared.length);
  expect(declared.filter((id) => id.length > 32)).toEqual([]);
});

test("mobile has all nine icons, and every icon is a committed image of its size", () => {
  const scaled = elementsOf(document, "Image").filter((found) => found.getAttribute("scale") !== null);
  expect(scaled.map((found) => `${found.getAttribute("size")}@${found.getAttribute("scale")}`)).toEqual(["25@1", "25@2", "25@3", "32@1", "32@2", "32@3", "48@1", "48@2", "48@3"]);
  const declared = elementsOf(document, "Image").filter((found) => found.getAttribute("id") !== null);
  for (const found of declared) {
    const image = servedIconsByPath.get(new URL(found.getAttribute("DefaultValue") ?? "").pathname);
    expect(`Icon${image && readPngHeader(image).width}`).toBe(found.getAttribute("id"));
  }
});

test("special characters in text and in attributes are read back as they were written", () => {
  const hostile = `"quoted" & 'single' <b> ]]>`;
  const parsed = parse(elementToXml(element("Root", { Value: hostile }, [element("Text", {}, hostile)])));
  expect(parsed.documentElement?.getAttribute("Value")).toBe(hostile);
  expect(parsed.documentElement?.getElementsByTagName("Text")[0]?.textContent).toBe(hostile);
});

test("a name with an ampersand, an apostrophe and quotation marks is shown as it was given", () => {
  const name = `"Fair" & O'Neil's`;
  const named = parse(outlookXml(sampleValues({ name }), english));
  expect(attributesOf(named, "DisplayName", "DefaultValue")).toEqual([`${name} (Mac and mobile)`]);
});

test("the XML add-in has its own id and name, so that it is never taken for its unified twin", () => {
  const values = sampleValues();
  expect(values.outlookAddInId).not.toBe(values.appId);
  expect(document.getElementsByTagName("Id")[0]?.textContent).toBe(values.outlookAddInId);
  expect(attributesOf(document, "DisplayName", "DefaultValue")).not.toContain(values.name);
});
