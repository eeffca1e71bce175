import { expect, test } from "vitest";
import { dueOfDesk } from "../../../src/app/desk/due-of-desk.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import type { Settings } from "../../../src/domain/policy/settings.ts";
import { figureTiles } from "../../../src/ui/dashboard/figure-tiles.ts";
import { rowEntries } from "../../../src/ui/dashboard/row-entries.ts";
import { Tile } from "../../../src/ui/dashboard/tile.tsx";
import { testDesk } from "../../support/desk.ts";
import { event, personas, testSettings } from "../../support/events.ts";
import { pageText } from "../../support/render-page.tsx";
import {
  approval,
  givenWarning,
  instruction,
  jordan,
  loggedMessage,
  priya,
  recordedPerson,
  restrictedPerson,
  sentRequest,
  type SamplePerson,
} from "../../support/sample-ledger.ts";

const settings: Settings = {
  ...testSettings,
  mailboxes: [{ id: "single", name: "Single contact", address: "single@brackenshire.example", use: "single-contact", reader: personas.staff, deputy: personas.staff2 }],
};

const person = (name: string): SamplePerson => ({ key: `p-${name}`, name, address: `${name}@example.org`, addressKey: `address-${name}` });

const now = "2027-05-10T09:00:00Z";

/** Something behind every tile. */
const everything: readonly LedgerEvent[] = [
  ...restrictedPerson(jordan, { reviewOn: "2027-05-20" }),
  loggedMessage(jordan, "threats", { at: "2027-05-07T10:00:00Z" }),
  ...restrictedPerson(priya, { request: "late", reviewOn: "2027-05-01" }),
  ...sentRequest(person("waits"), { request: "waits" }),
  ...sentRequest(person("missing"), { request: "missing" }),
  approval(person("missing"), { request: "missing" }),
  ...sentRequest(person("unsent"), { request: "unsent" }),
  approval(person("unsent"), { request: "unsent" }),
  instruction(person("unsent"), { request: "unsent" }),
  ...recordedPerson(person("warned")),
  givenWarning(person("warned"), { on: "2026-11-03" }),
  event(
    "dispute.received",
    {
      dispute: "d1",
      instruction: instruction(jordan).key,
      receivedOn: "2027-05-04",
      channel: "letter",
      grounds: ["facts"],
      says: "It was not me.",
      message: "",
      dueOn: "2027-05-28",
    },
    { by: personas.manager, at: "2027-05-04T10:00:00Z", key: "dispute:d1#1", stream: "dispute:d1", sequence: 1, personKey: jordan.key },
  ),
];

const desk = testDesk(everything, now, settings);
const tiles = figureTiles(desk, dueOfDesk(desk, ["manager"]), ["manager"]);

test.each([...tiles.due, ...tiles.standing].map((tile) => [tile.id, tile] as const))("the number of the tile %s is that of the rows that it opens, each once", (_, tile) => {
  const entries = rowEntries(desk, tile.rows, 1000);
  expect(entries.length).toBeGreaterThan(0);
  expect(new Set(entries.map(({ key }) => key)).size).toBe(tile.rows.rows.length);
  const shown = pageText(<Tile tile={tile} isOpen={false} panelId="panel" onOpen={() => {}} />);
  expect(shown).toContain(`${tile.label} ${entries.length} ${tile.hint}`);
});

test("what is overdue is counted once, whatever other tile shows it too", () => {
  const overdue = tiles.due.find(({ id }) => id === "overdue");
  const reviews = tiles.due.find(({ id }) => id === "reviewsOverdue");
  expect(reviews?.rows.rows).toHaveLength(1);
  expect(overdue?.rows.rows.filter((row) => "type" in row && row.type === "review")).toHaveLength(1);
});
