import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { Channel, ServiceError, TabContext } from "../../../../src/app/ports.ts";
import { sitePlan } from "../../../../src/app/setup/plan.ts";
import type { SiteAdmin } from "../../../../src/app/setup/site-admin.ts";
import { err, ok, type Result } from "../../../../src/domain/base/result.ts";
import type { Settings } from "../../../../src/domain/policy/settings.ts";
import type { PageMeans } from "../../../../src/ui/kit/page-means.ts";
import { ChannelsSection } from "../../../../src/ui/office/setup/channels-section.tsx";
import { ChecklistSection } from "../../../../src/ui/office/setup/checklist-section.tsx";
import { testDesk } from "../../../support/desk.ts";
import { inFormat2, personas, testNow, testSettings } from "../../../support/events.ts";
import { pageMeans } from "../../../support/page-work.ts";
import { showPage } from "../../../support/render-in-document.tsx";

/** A site whose lists are as planned, but for those that are left out. */
const siteWith = (settings: Settings, without: readonly string[] = []) => {
  const lists = sitePlan({ app: { clientId: "c", name: "Evenhand" }, settings }).lists.filter(({ title }) => !without.includes(title));
  const changeRow = vi.fn<SiteAdmin["changeRow"]>(async () => ok(null));
  const siteAdmin = {
    listTitles: async () => ok(lists.map(({ title }) => title)),
    columns: async () => ok(new Map(lists.map(({ title, columns }) => [title, columns]))),
    withRecords: async () => ok(new Set<string>()),
    findRow: async (title: string) => ok({ itemId: "1", eTag: "e", fields: lists.find((list) => list.title === title)?.row.fields ?? {} }),
    changeRow,
  } as unknown as SiteAdmin;
  return { siteAdmin, changeRow };
};

interface Shown {
  readonly settings?: Settings;
  readonly siteAdmin?: SiteAdmin;
  readonly post?: Result<{ readonly id: string; readonly webUrl: string }, ServiceError>;
  readonly here?: TabContext;
}

const show = ({ settings = inFormat2, siteAdmin, post, here }: Shown) => {
  const means = pageMeans("manager", settings);
  const posted = vi.fn<Channel["post"]>(async () => post ?? ok({ id: "m", webUrl: "https://teams.microsoft.com/l/message/x/1" }));
  const connection: PageMeans["connection"] = { ...means.connection, channel: { ...means.connection.channel, post: posted }, ...(siteAdmin && { siteAdmin }) };
  const services = { ...means.services, tab: { ...means.services.tab, ...(here && { context: () => here }) } };
  const desk = testDesk([], testNow, settings);
  showPage(
    <>
      <ChecklistSection desk={desk} />
      <ChannelsSection desk={desk} />
    </>,
    { ...means, connection, services },
  );
  return posted;
};

const item = (name: string): HTMLElement => {
  const found = screen
    .getAllByText(name)
    .map((each) => each.closest("li"))
    .find((each) => each !== null);
  if (!found) throw new Error(`There is no item ${name}.`);
  return found;
};

test("where all is done an owner still reads that rights could not be seen, and which command checks them", async () => {
  const settings: Settings = { ...inFormat2, channel: { ...inFormat2.channel, tested: "2026-11-20" } };
  show({ settings, siteAdmin: siteWith(settings).siteAdmin });
  await waitFor(() => expect(item("Lists on the site").textContent).toContain("Done"));
  expect(item("Rights in SharePoint and groups in Entra").textContent).toContain("Not seen from here");
  expect(item("Rights in SharePoint and groups in Entra").textContent).toContain("npm run provision -- verify");
  expect(item("Channels").textContent).toContain("Done");
});

test("on a site that is half set up an owner reads what is missing, what is next, and who runs which command", async () => {
  show({ siteAdmin: siteWith(inFormat2, ["Private"]).siteAdmin });
  await waitFor(() => expect(item("Lists on the site").textContent).toContain("Next"));
  const { textContent } = item("Lists on the site");
  expect(textContent).toContain("Private: The list is not there.");
  expect(textContent).toContain("SharePoint Administrator");
  expect(textContent).toContain("npm run provision -- apply");
});

test("whoever is no owner is told that the lists were not looked at, and never that they are fine", () => {
  show({});
  expect(item("Lists on the site").textContent).toContain("Not seen from here");
  expect(screen.queryByRole("button", { name: "Look at the site again" })).toBeNull();
});

test("lists that could not be looked at are not done", async () => {
  const siteAdmin = { listTitles: async () => err({ type: "offline" }) } as unknown as SiteAdmin;
  show({ siteAdmin });
  expect(await screen.findByText(/could not be looked at/)).toBeTruthy();
  expect(item("Lists on the site").textContent).not.toContain("Done");
});

const press = async (name: string): Promise<void> => act(async () => void fireEvent.click(screen.getByRole("button", { name })));

test("a manager sends a test card, which leads to set-up, and is told what to look for", async () => {
  const post = show({});
  await press("Send a test card: The channel for all");
  expect(await screen.findByText(/The test card was sent/)).toBeTruthy();
  const [to, card] = post.mock.calls[0] ?? [];
  expect(to).toMatchObject({ channel: inFormat2.channel.channel });
  expect(JSON.stringify(card)).toContain("setup");
  expect(screen.queryByRole("button", { name: /Write down that it works/ })).toBeNull();
});

test("a channel that refuses the test card says whom it takes one from", async () => {
  show({ post: err({ type: "not-allowed", detail: "" }) });
  await press("Send a test card: The channel for all");
  expect(await screen.findByText(/Only members of the team can post/)).toBeTruthy();
});

test("a test card whose answer was lost is looked for before another is sent", async () => {
  show({ post: err({ type: "answer-lost" }) });
  await press("Send a test card: The channel for all");
  expect(await screen.findByText(/Look in the channel before you send another/)).toBeTruthy();
});

test("an owner writes down that a channel works", async () => {
  const { siteAdmin, changeRow } = siteWith(inFormat2);
  show({ siteAdmin });
  await press("Write down that it works: The channel for all");
  await waitFor(() => expect(changeRow).toHaveBeenCalled());
  expect(JSON.parse(changeRow.mock.calls[0]?.[2]["Payload"] ?? "")).toMatchObject({ channel: { ...inFormat2.channel, tested: "2026-11-23" } });
});

test("a tab that was added to its channel anew is written down by an owner, with its own app id", async () => {
  const { siteAdmin, changeRow } = siteWith(inFormat2);
  const here = { ...testSettings.channel, app: "5b0a0000-0000-4000-8000-000000000009" };
  show({ siteAdmin, here });
  await press("Write this tab down");
  await waitFor(() => expect(changeRow).toHaveBeenCalled());
  expect(JSON.parse(changeRow.mock.calls[0]?.[2]["Payload"] ?? "")).toMatchObject({ channel: here });
});

const elsewhere = { ...testSettings.channel, channel: "19:assessment@thread.tacv2" };

test("in a channel that is not written down a manager is given the link by which an owner does it", async () => {
  show({ here: elsewhere });
  const link = screen.getByRole<HTMLInputElement>("textbox", { name: "Link for the owner" }).value;
  expect(link).toContain(`groupId=${elsewhere.team}`);
});

test("an owner adds a head's own channel by that link, for the managers whom they tick", async () => {
  const { siteAdmin, changeRow } = siteWith(inFormat2);
  show({ siteAdmin, here: elsewhere });
  const link = screen.getByRole<HTMLInputElement>("textbox", { name: "Link for the owner" }).value;
  await press("Add a head's own channel");
  const form = within(screen.getByRole("form", { name: "Add a head's own channel" }));
  fireEvent.submit(screen.getByRole("form", { name: "Add a head's own channel" }));
  expect(await form.findByText(/Paste a link that begins with/)).toBeTruthy();
  fireEvent.change(form.getByRole("textbox", { name: /Link to the tab/ }), { target: { value: link } });
  fireEvent.change(form.getByRole("combobox", { name: /Whose channel/ }), { target: { value: personas.head.oid } });
  fireEvent.click(form.getByRole("checkbox", { name: personas.manager.name }));
  fireEvent.submit(screen.getByRole("form", { name: "Add a head's own channel" }));
  const dialog = await screen.findByRole("alertdialog");
  await act(async () => void fireEvent.click(within(dialog).getByRole("button", { name: "Save" })));
  await waitFor(() => expect(changeRow).toHaveBeenCalled());
  expect(JSON.parse(changeRow.mock.calls[0]?.[2]["Payload"] ?? "")).toMatchObject({
    channel: inFormat2.channel,
    channels: [{ ...elsewhere, head: personas.head, managers: [personas.manager] }],
  });
});

test("at a site that 0.2.0 set up a head's own channel waits for the format, and it is said why", () => {
  show({ settings: testSettings, siteAdmin: siteWith(testSettings).siteAdmin });
  expect(screen.queryByRole("button", { name: "Add a head's own channel" })).toBeNull();
  expect(screen.getByText(/once the format of the records was raised/)).toBeTruthy();
});
