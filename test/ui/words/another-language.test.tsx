import { clockAt } from "../../support/fake-services.ts";
import { createElement, type ReactNode } from "react";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { dueOfDesk } from "../../../src/app/desk/due-of-desk.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { standingOf } from "../../../src/domain/views/standing.ts";
import type { Place } from "../../../src/ui/kit/places.ts";
import { commands } from "../../../src/ui/words/start-words.ts";
import { testDesk } from "../../support/desk.ts";
import { personas, testNow, testSettings } from "../../support/events.ts";
import { fakePane } from "../../support/fake-pane.ts";
import { pageMeans } from "../../support/page-work.ts";
import { instruction, jordan, loggedMessage, priya, restrictedPerson, sentRequest } from "../../support/sample-ledger.ts";

// A language in which every word stands in brackets. What is read outside them is said in no language of the screens.

const wrapped = (value: unknown): unknown => {
  if (typeof value === "string") return value === "" ? "" : `⟦${value}⟧`;
  if (typeof value === "function") return (...given: readonly unknown[]): unknown => wrapped(Reflect.apply(value, undefined, given));
  if (Array.isArray(value)) return value.map(wrapped);
  if (typeof value !== "object" || value === null) return value;
  return new Proxy(value, { get: (target, name) => wrapped(Reflect.get(target, name)) });
};

beforeAll(() => {
  vi.resetModules();
  vi.doMock("../../../src/ui/words/in-languages.ts", () => ({
    inLanguages: ({ en }: { readonly en: unknown }) => (typeof en === "function" ? wrapped(en) : wrapped({ ...(en as object) })),
  }));
});

afterAll(() => {
  vi.doUnmock("../../../src/ui/words/in-languages.ts");
  vi.resetModules();
});

const events = [
  ...restrictedPerson(jordan),
  loggedMessage(jordan, "threats", { message: "one" }),
  loggedMessage(jordan, "no-concern", { message: "two" }),
  ...sentRequest(priya, { request: "waits" }),
];

const textsOf = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
};

/** What people and policies wrote, longest first. */
const data = [...new Set(textsOf([events, iopc001, testSettings, personas, jordan, priya]))]
  .filter((text) => text.length > 4)
  .toSorted((left, right) => right.length - left.length);

/** A name of which another text of the data was a part. */
const isName = (word: string): boolean => /^\p{Lu}/u.test(word) && data.some((text) => text.split(/\P{L}+/u).includes(word));

const said = async (page: ReactNode): Promise<readonly string[]> => {
  const { pageText } = await import("../../support/render-page.tsx");
  let rest = pageText(page);
  for (let before = ""; before !== rest;) {
    before = rest;
    rest = rest.replaceAll(/⟦[^⟦⟧]*⟧/g, " ");
  }
  // A command is typed as it is, in every language.
  for (const command of Object.values(commands)) rest = rest.replaceAll(command, " ");
  // Days are written by the locale of the language, which is not what is tried here.
  rest = rest.replaceAll(/\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\b/gu, " ");
  for (const text of data) rest = rest.replaceAll(text.replaceAll(/\s+/g, " "), " ").replaceAll(`${text.charAt(0).toUpperCase()}${text.slice(1)}`, " ");
  const left = rest.match(/\p{L}{2,}(?:[ ,.’'-]+\p{L}+)*/gu) ?? [];
  return left.filter((phrase) => !phrase.split(/\P{L}+/u).every(isName));
};

const places: readonly Place[] = [
  { type: "dashboard" },
  { type: "report" },
  { type: "due" },
  { type: "waiting" },
  { type: "disputes" },
  { type: "reading" },
  { type: "concerns" },
  { type: "people" },
  { type: "log" },
  { type: "records" },
  { type: "setup" },
  { type: "disposal" },
  { type: "person", person: jordan.key },
  { type: "export", person: jordan.key },
  { type: "request", request: "waits" },
  { type: "ask", person: jordan.key },
  { type: "review", instruction: instruction(jordan).key },
  { type: "log-dispute", instruction: instruction(jordan).key },
  // A letter that can be written is in the language of the person; here it has nothing to be about.
  { type: "letter", letter: "restriction", person: jordan.key, about: "gone" },
];

test.each(places.map((place) => [place.type, place] as const))("in another language nothing of the page is left in English: %s", { timeout: 60_000 }, async (_, place) => {
  const { TabPage } = await import("../../../src/entries/compose/tab-page.tsx");
  const { connection, services } = pageMeans();
  const desk = testDesk(events);
  const state = { unvouched: [], problem: null, reread: async () => {}, reconnect: async () => {} };
  const page = createElement(TabPage, { place, desk, due: dueOfDesk(desk, ["manager", "head", "owner"]), connection, services, state, onGo: () => {} } as unknown as Parameters<
    typeof TabPage
  >[0]);
  expect(await said(page)).toEqual([]);
});

test("in another language nothing that the pane says of a sender is left in English", { timeout: 60_000 }, async () => {
  const [
    { KnownStandings },
    { PaneFrameProvider },
    { Emergency },
    { NothingOpen },
    { Choices },
    { BreachLog },
    { RareStanding },
    { OverdueMeanwhile },
    { Reading },
    { CommunicationLine },
    { UnlookedSender },
    { WriterNote },
  ] = await Promise.all([
    import("../../../src/ui/pane/standing/known-standings.tsx"),
    import("../../../src/ui/pane/parts/pane-frame.ts"),
    import("../../../src/ui/pane/standing/emergency.tsx"),
    import("../../../src/ui/pane/sender/nothing-open.tsx"),
    import("../../../src/ui/pane/log/choices.tsx"),
    import("../../../src/ui/pane/standing/breach-log.tsx"),
    import("../../../src/ui/pane/standing/rare-standings.tsx"),
    import("../../../src/ui/pane/standing/overdue-meanwhile.tsx"),
    import("../../../src/ui/pane/standing/reading.tsx"),
    import("../../../src/ui/pane/standing/communication-line.tsx"),
    import("../../../src/ui/pane/sender/unlooked-sender.tsx"),
    import("../../../src/ui/pane/standing/writer-note.tsx"),
  ]);
  const around = await fakePane();
  const { createPane } = await import("../../../src/ui/pane/state/create-pane.ts");
  const { actions } = createPane(around.services);
  const frame = {
    session: around.session,
    policy: iopc001,
    now: testNow,
    clock: clockAt(() => testNow),
    actions,
    stream: "",
    isReceiptKnown: true,
    keeping: "device" as const,
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
  const about = { name: jordan.name, address: jordan.address, addressKey: jordan.addressKey, cautions: ["mixed-scripts" as const] };
  const standings = [events, events.slice(0, 2), []].map((rows) => {
    const standing = standingOf({ settings: testSettings, reader: personas.staff.oid, addressKey: jordan.addressKey, events: rows, unreadable: [], message: null, now: testNow });
    if (standing.type === "unreadable") throw new Error("Every row can be read.");
    return createElement(KnownStandings, {
      standings: [{ about, people: [], communication: null, role: "sender" as const, standing }],
      message: null,
      certainty: "checked",
      level: 2,
      reserve: null,
    });
  });
  const page = createElement(
    PaneFrameProvider,
    { value: frame },
    ...standings,
    createElement(Emergency, { says: null }),
    createElement(NothingOpen, { type: "none" }),
    createElement(Choices, { onChoose: () => {} }),
  );
  expect(await said(page)).toEqual([]);
});
