import { expect, test } from "vitest";
import type { Quirks } from "../../../src/sandbox/tenant/quirks/quirks.ts";
import { chosenIn, quirkChoices, withChoice } from "../../../src/sandbox/panel/quirk-choices.ts";
import type { QuirkChoice } from "../../../src/sandbox/panel/quirk-choices.ts";
import { QuirksSection } from "../../../src/sandbox/panel/quirks-section.tsx";
import { words } from "../../../src/sandbox/panel/words.ts";
import { pageText, renderPage } from "../../support/render-page.tsx";
import { testCreateTenant } from "../../support/tenant.ts";

const section = <QuirksSection onFailed={() => {}} onChanged={() => {}} />;

const named = (name: string): QuirkChoice => {
  const found = quirkChoices.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no choice ${name}`);
  return found;
};

test("the panel lets every quirk be chosen, under a name for people, and is at first as documented", () => {
  const text = pageText(section);
  for (const { name } of quirkChoices) expect([name, text.includes(words.quirks.names[name] ?? "no name")]).toEqual([name, true]);
  expect(renderPage(section).match(/<option value="" selected="">As documented/g)).toHaveLength(quirkChoices.length);
});

test.each(quirkChoices.flatMap((choice) => choice.options.map(({ label, value }) => [choice.name, label, value, choice] as const)))(
  "%s: %s can be chosen, and the tenant takes it",
  async (_, __, value, choice) => {
    const { control } = await testCreateTenant();
    const put = await control("PUT", "/quirks", withChoice({}, choice, value));
    expect(put.status).toBe(200);
    expect(chosenIn(put.body as Quirks, choice)).toBe(value);
  },
);

test("choosing one quirk leaves the others, and taking it back leaves nothing of it", () => {
  const before: Quirks = { collation: "ordinal", delta: { lagMs: 30_000 } };
  const both = withChoice(before, named("delta.twice"), true) as Quirks;
  expect(both).toEqual({ collation: "ordinal", delta: { lagMs: 30_000, twice: true } });
  expect(withChoice(both, named("delta.twice"), undefined)).toEqual(before);
  expect(withChoice(before, named("delta.lagMs"), undefined)).toEqual({ collation: "ordinal" });
});
