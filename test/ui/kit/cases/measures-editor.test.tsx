import { expect, test } from "vitest";
import { iopc001 } from "../../../../src/domain/policy/packs/iopc-001.ts";
import { ChangeSection } from "../../../../src/ui/kit/cases/change-section.tsx";
import { MeasuresFields } from "../../../../src/ui/requests/decision/decide/measures-fields.tsx";
import { pageText, renderPage } from "../../../support/render-page.tsx";

const chosen = [
  { measure: "one-method", parameters: {}, why: "" },
  { measure: "read-and-file", parameters: {}, why: "" },
];

const draft = { measures: chosen, isOneMatter: false, matter: "", contact: "", reviewOn: null, endsOn: null };

const change = <ChangeSection policy={iopc001} draft={draft} today="2026-11-19" mailboxes={[]} onChange={() => {}} />;

const decision = (
  <MeasuresFields
    policy={iopc001}
    measures={chosen}
    proposed={[{ measure: "one-method", parameters: {}, why: "Calls came all day." }]}
    matter={null}
    requester="Dafydd Rees"
    clashes={[]}
    records={{ adjustments: [], mailboxes: [] }}
    onChange={() => {}}
  />
);

test("new terms and a decision offer the same to choose, to take out and to add", () => {
  const offered = (page: typeof change): readonly (string | undefined)[] =>
    [...renderPage(page).matchAll(/<option value="([^"]+)"|aria-label="(Take out: [^"]+)"/g)].map(([, added, removed]) => added ?? removed);
  expect(offered(decision).filter((each) => each?.startsWith("Take out"))).toHaveLength(2);
  expect(offered(change)).toEqual(expect.arrayContaining([...offered(decision)]));
});

test("new terms ask of every measure why it is the right one", () => {
  expect(pageText(change).split("Why this measure").length - 1).toBe(2);
});

test("a decision asks why of a measure that it adds, and shows what the requester wrote of the others", () => {
  const text = pageText(decision);
  expect(text.split("Why this measure").length - 1).toBe(1);
  expect(text).toContain("As proposed");
  expect(text).toContain("Calls came all day.");
  expect(text).toContain("Added by you");
});
