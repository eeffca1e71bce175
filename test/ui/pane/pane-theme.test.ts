import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { expect, test } from "vitest";

const read = (name: string): string => readFileSync(fileURLToPath(new URL(`../../../src/ui/pane/${name}`, import.meta.url)), "utf8");

const tokensIn = (css: string, selector: string): ReadonlyMap<string, string> => {
  const block = css.slice(css.indexOf(`${selector} {`)).split("}")[0] ?? "";
  return new Map([...block.matchAll(/--(\w+): (.+);/g)].map(([, name = "", value = ""]) => [name, value]));
};

const themeCss = read("pane-theme.css");
const always = tokensIn(themeCss, ".pane-root");

test.each<[string, Theme]>([
  ["light", webLightTheme],
  ["dark", webDarkTheme],
  ["contrast", teamsHighContrastTheme],
])("the %s theme has every token that the pane uses, with Fluent's own value", (name, theme) => {
  const tokens = new Map([...always, ...tokensIn(themeCss, `.pane-root[data-theme="${name}"]`)]);
  const used = new Set([...read("pane.css").matchAll(/var\(--(\w+)\)/g)].map(([, token = ""]) => token));
  expect([...tokens.keys()].toSorted()).toEqual([...used].toSorted());
  const fluent = new Map(Object.entries(theme).map(([token, value]) => [token, String(value)]));
  for (const [token, value] of tokens) expect([token, value]).toEqual([token, fluent.get(token)]);
});
