import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fixturePacks, openFixtureTenant } from "../support/fixture-state.ts";
import { goldenLetters, goldenPane, goldenTab, type GoldenSender } from "../support/golden-desk.ts";
import { goldenData, goldenDifference, goldenText } from "../support/golden-text.ts";

const folder = join(import.meta.dirname, "../fixtures/golden");

/** `GOLDEN=write npx vitest run test/golden` writes the files anew. Read what differs before it is committed, and say why. */
const isWriting = process.env["GOLDEN"] === "write";

/** The lines of what is folded now, and of what was kept. */
const besideKept = (name: string, value: unknown): { readonly folded: readonly string[]; readonly kept: readonly string[] } => {
  const text = `${goldenText(value)}\n`;
  const path = join(folder, `${name}.json`);
  if (isWriting) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
  }
  return { folded: text.split("\n"), kept: readFileSync(path, "utf8").split("\n") };
};

const unknownSender: GoldenSender = { addressKey: "0".repeat(64), address: "nobody.known@example.org", streams: [] };

// On a quiet machine each takes a second or two.
const timeout = 120_000;

describe.each(fixturePacks)("of what 0.2.0 wrote under policy %s", (pack) => {
  const opened = openFixtureTenant(pack).then(async (tenant) => ({ tenant, ...(await goldenTab(tenant, "owner", { evidence: true })) }));

  test("an owner's tab shows what it always showed", { timeout }, async () => {
    const { folded, kept } = besideKept(`${pack}-tab-owner`, goldenData((await opened).sections));
    expect(folded).toEqual(kept);
  });

  // What each role may read does not depend on the policy.
  test.each(pack === "001" ? ["manager", "head2", "decider", "staff2"] : ["staff2"])("the tab of %s differs from the owner's as it always did", { timeout }, async (persona) => {
    const { tenant, sections } = await opened;
    const own = await goldenTab(tenant, persona, { evidence: false });
    const { evidenceForOffice: _office, evidenceForPerson: _person, ...others } = sections;
    const { folded, kept } = besideKept(`${pack}-tab-${persona}`, goldenDifference(goldenData(others), goldenData(own.sections)));
    expect(folded).toEqual(kept);
  });

  test("the pane of a member of staff says of every sender and message what it always said", { timeout }, async () => {
    const { tenant, senders } = await opened;
    const { folded, kept } = besideKept(`${pack}-pane-staff2`, goldenData(await goldenPane(tenant, "staff2", [...senders, unknownSender])));
    expect(folded).toEqual(kept);
  });

  test("the pane of a handler lists the letters that it always listed", { timeout }, async () => {
    const { tenant, senders } = await opened;
    const { folded, kept } = besideKept(`${pack}-pane-letters`, goldenData(await goldenLetters(tenant, "manager", [...senders, unknownSender])));
    expect(folded).toEqual(kept);
  });
});
