import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import type { Doubt } from "../../../src/app/pane/doubt.ts";
import { Announcement, BreachLog, Cautions, CommunicationLine, OverdueMeanwhile, RareStanding, Reading, UnlookedSender, WriterNote } from "../../../src/ui/pane/later-parts.tsx";
import { LiveRegion } from "../../../src/ui/pane/parts/live-region.tsx";
import { PaneFrameProvider, type PaneFrame } from "../../../src/ui/pane/parts/pane-frame.ts";
import { CouldNotCheck } from "../../../src/ui/pane/standing/could-not-check.tsx";
import { KnownStandings } from "../../../src/ui/pane/standing/known-standings.tsx";
import { Overdue } from "../../../src/ui/pane/standing/overdue.tsx";
import { createPane } from "../../../src/ui/pane/state/create-pane.ts";
import { testNow, testSettings } from "../../support/events.ts";
import { foldRestrictions } from "../../../src/domain/subjects/restriction/restrictions.ts";
import { jordan, restrictedPerson } from "../../support/sample-ledger.ts";
import { fakePane } from "../../support/fake-pane.ts";
import { testMessage } from "../../support/sample-mail.ts";
import { communication } from "../../support/person-events.ts";

// None of what stands over few emails can be fetched.
vi.mock("../../../src/ui/pane/standing/rare-standings.tsx", () => Promise.reject(new TypeError("Failed to fetch dynamically imported module")));
vi.mock("../../../src/ui/pane/standing/overdue-meanwhile.tsx", () => Promise.reject(new TypeError("Failed to fetch dynamically imported module")));
vi.mock("../../../src/ui/pane/standing/communication-line.tsx", () => Promise.reject(new TypeError("Failed to fetch dynamically imported module")));
vi.mock("../../../src/ui/pane/sender/unlooked-sender.tsx", () => Promise.reject(new TypeError("Failed to fetch dynamically imported module")));
vi.mock("../../../src/ui/pane/standing/problem-words.tsx", () => Promise.reject(new TypeError("Failed to fetch dynamically imported module")));
vi.mock("../../../src/ui/pane/sender/cautions.tsx", () => Promise.reject(new TypeError("Failed to fetch dynamically imported module")));

// React says once more what a boundary caught.
beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => {}));
afterEach(cleanup);

const around = await fakePane();
const pane = createPane(around.services);
const frame: PaneFrame = {
  session: { ...around.session, settings: testSettings },
  policy: iopc001,
  now: testNow,
  clock: around.services.clock,
  actions: pane.actions,
  stream: "",
  isReceiptKnown: true,
  keeping: "device",
  pending: [],
  host: around.services.mail,
  openRequest: null,
  LettersToSend: () => null,
  BreachLog,
  Reading,
  RareStanding,
  OverdueMeanwhile,
  CommunicationLine,
  WriterNote,
  UnlookedSender,
};

const about = { name: "", address: "jordan.va1e@example.org", addressKey: "a", cautions: ["mixed-scripts" as const] };
const doubt: Doubt = { cautions: ["mixed-scripts"], resembles: true, named: [] };

test("a standing is being checked until what says it came, and could not be checked where that cannot be loaded", async () => {
  const standings = [{ about, people: [], communication: null, role: "sender" as const, standing: { type: "check-who" as const, doubt } }];
  render(
    <PaneFrameProvider value={frame}>
      <KnownStandings standings={standings} message={null} certainty="checked" level={2} reserve={null} />
    </PaneFrameProvider>,
  );
  expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Checking");
  expect(await screen.findByRole("heading", { level: 2, name: "Could not check" })).toBeTruthy();
  expect(document.body.textContent).toContain("There may be a rule.");
  expect(document.body.textContent).toContain(testSettings.ask);
  expect(document.body.textContent).not.toMatch(/No contact rule|Reply as usual/);
});

test("an email that cannot be looked up could not be checked where the reason cannot be loaded", async () => {
  render(
    <PaneFrameProvider value={frame}>
      <UnlookedSender read={{ type: "no-sender", named: [], open: testMessage(null) }} view={{ type: "checking" }} ask={testSettings.ask} />
    </PaneFrameProvider>,
  );
  expect(screen.getByRole("heading").textContent).toBe("Checking");
  expect(await screen.findByRole("heading", { name: "Could not check" })).toBeTruthy();
});

test("where what says why it could not be checked cannot be loaded, there may be a rule all the same", async () => {
  render(<CouldNotCheck reason={{ type: "throttled", retryAfterMs: 1000 }} ask={testSettings.ask} keeping="device" />);
  await vi.waitFor(() => expect(document.body.textContent).toMatch(/There may be a rule.*could not be loaded.*Before you refuse anything, ask:/));
});

test("an odd address is warned of before what is odd is loaded, and where it cannot be", async () => {
  render(<Cautions senders={[about]} />);
  const meanwhile = screen.getByText("Take care with this address");
  await vi.waitFor(() => expect(screen.getByText("Take care with this address")).not.toBe(meanwhile));
});

test("how to communicate is said to be missing where it cannot be loaded, and the standing above it stands", async () => {
  const standings = [{ about, people: [], communication: communication({ language: "Welsh" }), role: "sender" as const, standing: { type: "no-rule" as const } }];
  render(
    <PaneFrameProvider value={frame}>
      <KnownStandings standings={standings} message={null} certainty="checked" level={2} reserve={null} />
    </PaneFrameProvider>,
  );
  expect(await screen.findByText("How to communicate")).toBeTruthy();
  expect(document.body.textContent).toContain("could not be loaded");
  expect(screen.getByRole("heading").textContent).toBe("No contact rule in force");
});

test("a late review is said to be late at once, and whom to ask where what applies meanwhile cannot be loaded", async () => {
  const [restriction] = foldRestrictions(testSettings, restrictedPerson(jordan), testNow);
  if (!restriction) throw new Error("The sample has a restriction.");
  render(
    <PaneFrameProvider value={frame}>
      <Overdue restriction={restriction} />
    </PaneFrameProvider>,
  );
  expect(document.body.textContent).toMatch(/^ *Review was due on .+ and is late$/);
  expect(await screen.findByText(testSettings.ask)).toBeTruthy();
  expect(document.body.textContent).toMatch(/is late.*could not be loaded.*Before you refuse anything, ask:/);
});

test("what is read out has its place from the start, and its words once they came", async () => {
  render(
    <LiveRegion>
      <Announcement policy={iopc001} state={{ ...pane.state(), open: { type: "none" } }} />
    </LiveRegion>,
  );
  const region = screen.getByRole("status");
  expect(region.textContent).toBe("");
  await vi.waitFor(() => expect(region.textContent).toBe("Select an email"));
  expect(screen.getByRole("status")).toBe(region);
});
