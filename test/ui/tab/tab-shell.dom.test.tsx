import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { FirstLookDep, TabServices } from "../../../src/app/services.ts";
import { ok } from "../../../src/domain/base/result.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import type { Role } from "../../../src/domain/ledger/lists.ts";
import type { Signatory } from "../../../src/domain/ledger/recorded.ts";
import { TabPage } from "../../../src/entries/compose/tab-page.tsx";
import { createRouter } from "../../../src/ui/tab/router.ts";
import { TabShell } from "../../../src/ui/tab/tab-shell.tsx";
import { sha256 } from "../../support/desk.ts";
import { eventToRow, personas, testNow, testSettings } from "../../support/events.ts";
import { fakeClock, fakeIds, fakeLeaving, fakeLedger, fakeOutbox, fakeReplica } from "../../support/fake-services.ts";
import { showPage } from "../../support/render-in-document.tsx";
import { givenWarning, jordan, loggedMessage, recordedPerson, restrictedPerson } from "../../support/sample-ledger.ts";
import { accountOf } from "../../support/sample-mail.ts";

interface Opened {
  readonly as: Signatory;
  readonly roles: readonly Role[];
  /** Where a link leads; the front page when there is none. */
  readonly at?: string;
  /** By how much the device's clock is fast, in milliseconds. */
  readonly aheadMs?: number;
  readonly events?: readonly LedgerEvent[];
}

const readers = {
  staff: { as: personas.staff, roles: ["staff"] },
  manager: { as: personas.manager, roles: ["staff", "manager"] },
  head: { as: personas.head, roles: ["staff", "head"] },
  decider: { as: personas.staff2, roles: ["staff", "decider"] },
  owner: { as: personas.staff2, roles: ["owner"] },
} as const satisfies Record<string, Opened>;

/** The tab as somebody opens it, once their records were read. */
const openTab = async ({ as, roles, at = "", aheadMs = 0, events = [...restrictedPerson(jordan), loggedMessage(jordan, "no-concern")] }: Opened): Promise<void> => {
  const account = accountOf(as);
  const clock = fakeClock(testNow);
  const ledger = fakeLedger({ account, clock });
  ledger.add(events.map(eventToRow));
  const channel = { post: async () => ok({ message: "m", webUrl: "" }), reply: async () => ok(undefined) };
  const services: TabServices & FirstLookDep = {
    lookAtStart: async () => ok({ seen: [], notSeen: [] }),
    clock: { ...clock, aheadMs: () => aheadMs },
    newId: fakeIds(),
    sha256,
    ifFree: (_, work) => work(),
    remembered: async () => null,
    leaving: fakeLeaving,
    connect: async () =>
      ok({ workspace: { account, replica: fakeReplica(), outbox: fakeOutbox() }, session: { account, settings: testSettings, roles }, ledger, channel }) as never,
    onAwake: () => () => {},
    wait: () => () => {},
    tab: {
      context: () => testSettings.channel,
      place: () => at,
      keepPlace: () => {},
      onBack: () => {},
      theme: () => "light",
      onTheme: () => () => {},
      openLink: () => {},
    } as never,
  };
  history.replaceState(null, "", "/tab.html");
  const router = createRouter({ history, address: () => location.href, onMoved: () => {}, first: at, keep: () => {} });
  showPage(<TabShell services={services} router={router} page={(work) => <TabPage {...work} />} />);
  await screen.findByText(/^Checked/);
};

const places = (): HTMLElement => {
  const [beside] = screen.getAllByRole("navigation", { name: "Places" });
  if (!beside) throw new Error("There is no navigation.");
  return beside;
};

const namesIn = (navigation: HTMLElement): readonly string[] =>
  within(navigation)
    .getAllByRole("link")
    .map((link) => (link.getAttribute("aria-label") ?? "").replace(/ \(\d+\)$/, ""));

const expected: Readonly<Record<keyof typeof readers, readonly string[]>> = {
  staff: ["Log a contact", "People"],
  manager: ["Log a contact", "My work", "Conduct", "Reading", "People", "Requests", "Disputes", "Dashboard", "Board report", "Set-up", "Records", "Disposal"],
  head: ["Log a contact", "My work", "Conduct", "Reading", "People", "Requests", "Disputes", "Dashboard", "Board report", "Set-up", "Records", "Disposal"],
  decider: ["Log a contact", "My work", "People", "Disputes"],
  owner: ["My work", "Set-up", "Records", "Disposal"],
};

const roleNames = Object.keys(readers) as readonly (keyof typeof readers)[];

test.each(roleNames)("the navigation of a reader who is %s has the places that are theirs, and each opens with its heading focused", async (role) => {
  await openTab(readers[role]);
  const navigation = places();
  expect(namesIn(navigation)).toEqual(expected[role]);
  for (const name of expected[role]) {
    const link = within(navigation).getByRole("link", { name: new RegExp(`^${name}( \\(\\d+\\))?$`) });
    act(() => {
      fireEvent.click(link);
    });
    expect([name, document.activeElement?.tagName]).toEqual([name, "H1"]);
    expect(link.getAttribute("aria-current")).toBe("page");
    expect(document.title).toBe(`${name} - Evenhand`);
  }
});

test("a link to a page that is not for the reader's role leads to their first page, and says so", async () => {
  await openTab({ ...readers.staff, at: "setup" });
  expect(await screen.findByText(/not for your role/)).toBeDefined();
  expect(within(places()).getByRole("link", { current: "page" }).getAttribute("aria-label")).toBe("People");
});

test("a link that cannot be read leads to the first page, and says so", async () => {
  await openTab({ ...readers.manager, at: "request:not one of ours" });
  expect(await screen.findByText(/could not be read/)).toBeDefined();
  expect(within(places()).getByRole("link", { current: "page" }).getAttribute("aria-label")).toMatch(/^My work/);
});

test("somebody in no group is told whom to ask", async () => {
  await openTab({ as: personas.staff, roles: [] });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("There is nothing for you here");
  expect(screen.queryByRole("navigation", { name: "Places" })).toBeNull();
});

test("on a phone three places stand below the page, and the rest behind More", async () => {
  await openTab(readers.manager);
  const bar = screen.getAllByRole("navigation", { name: "Places" }).at(-1);
  if (!bar) throw new Error("There is no bar.");
  expect(namesIn(bar)).toEqual(["My work", "Conduct", "People"]);
  fireEvent.click(within(bar).getByRole("button", { name: "More" }));
  const all = await waitFor(() => screen.getByRole("navigation", { name: "All places" }));
  expect(all.querySelectorAll("a").length).toBe(expected.manager.length);
});

test("the tab says who is signed in, on every page", async () => {
  await openTab(readers.manager);
  const { name, username } = accountOf(personas.manager);
  expect(screen.getByText(`Signed in as ${name} (${username}).`)).toBeDefined();
});

const hour = 3_600_000;

test("on a device whose clock is wrong each page says so, and by whose clock days are counted", async () => {
  await openTab({ ...readers.manager, aheadMs: 2 * hour });
  const said = /clock is 2 hours fast.*goes by the service’s clock/;
  expect(screen.getByText(said)).toBeDefined();
  fireEvent.click(within(places()).getByRole("link", { name: /^People/ }));
  expect(screen.getByText(said)).toBeDefined();
});

test.each([
  [-26 * hour, /clock is a day slow/],
  [-6 * 60_000, /clock is 6 minutes slow/],
] as const)("a clock that is %d ms off is said to be slow", async (aheadMs, said) => {
  await openTab({ ...readers.staff, aheadMs });
  expect(screen.getByText(said)).toBeDefined();
});

test("of a clock that is a few minutes off nothing is said", async () => {
  await openTab({ ...readers.manager, aheadMs: 4 * 60_000 });
  expect(screen.queryByText(/clock is/)).toBeNull();
});

const linkTo = (name: RegExp): HTMLElement => within(places()).getByRole("link", { name });

test("the number beside a place is how much there is to do, read out with its name, and there is none where there is nothing", async () => {
  await openTab({ ...readers.manager, events: [...recordedPerson(jordan), givenWarning(jordan), loggedMessage(jordan, "rudeness")] });
  expect(linkTo(/^Conduct/).getAttribute("aria-label")).toBe("Conduct (1)");
  expect(linkTo(/^Conduct/).textContent).toBe("Conduct1");
  expect(linkTo(/^Reading/).getAttribute("aria-label")).toBe("Reading");
  expect(linkTo(/^Reading/).textContent).toBe("Reading");
});

test("of more than ninety-nine the number beside a place says so, and all are read out", async () => {
  const many = Array.from({ length: 120 }, () => loggedMessage(jordan, "rudeness"));
  await openTab({ ...readers.manager, events: [...recordedPerson(jordan), ...many] });
  expect(linkTo(/^Conduct/).getAttribute("aria-label")).toBe("Conduct (120)");
  expect(linkTo(/^Conduct/).textContent).toBe("Conduct99+");
});
