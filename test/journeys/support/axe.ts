import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/**
 * Whether each page is looked at in every theme and width, and kept as a picture, as `npm run test:all` does. Otherwise it is
 * looked at where most goes wrong: at 320 pixels in light colours, and in the other themes where it has colours of its own.
 */
export const looksAtEverything = process.env["EVENHAND_LOOKS"] === "all";

/** The rules whose outcome depends on the colours. */
const colourRules = ["color-contrast", "link-in-text-block"];

/**
 * What axe finds serious or critical, in words: within one frame, or in the page without its frames.
 * Fluent's focus handling (tabster) puts empty elements that take the focus around dialogs and menus and pass it on at once;
 * they are left out, and nothing else is.
 */
export const seriousProblems = async (page: Page, { frame, only }: { readonly frame?: string; readonly only?: "colours" | "all but colours" } = {}): Promise<readonly string[]> => {
  const axe = new AxeBuilder({ page });
  if (only === "colours") axe.withRules(colourRules);
  if (only === "all but colours") axe.disableRules(colourRules);
  const scoped = frame === undefined ? axe.exclude("iframe").exclude("[data-tabster-dummy]") : axe.include([frame, "body"]).exclude([frame, "[data-tabster-dummy]"]);
  const { violations } = await scoped.analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`));
};
