import { expect, type FrameLocator, type Locator, type Page } from "@playwright/test";
import type { Persona } from "./sandbox.ts";

/** The sample mail that journeys open, by what the message list calls it. */
export const mail = {
  jordanThirdTime: "Jordan Pike, Third time of asking",
  jordanSecondAddress: "J. Pike, I do not accept your letter",
  jordanInCapitals: "JORDAN PIKE, AGAIN",
  jordanInformationRequest: "Jordan Pike, Freedom of Information request",
  jordanNewInformation: "Jordan Pike, RE: Your reference 2026/09: the receipt",
  jordanLookAlike: "Jordan Pike, New bank details",
  jordanMixedScript: /, Please confirm my case number$/,
  jordanSolicitor: "Hartley Solicitors, Our client Mr J Pike; your reference 2026/09",
  memberOfParliament: "Office of Nia Bowen MP, Constituent: Mr J Pike",
  alwenHerMatter: "Alwen Griffiths, 2026/14: the fence again",
  alwenSomethingElse: "Alwen Griffiths, Something else: a stop in Hen Stryd",
  terry: "Terry Nolan, The restriction was only for six months",
  harbourRoom: "The Harbour Centre, Room for Thursday",
  harbourReply: "The Harbour Centre, RE: Room for Thursday",
  marta: /^Marta Kowalczyk/,
  priya: "Priya Raman, Thank you for the explanation",
  gwenThreat: "Gwen Oddie, I am done writing",
  gwenCall: "Gwen Oddie, Why has nobody rung me?",
  oneil: /^Sean O'Neil/,
  colleague: "Dafydd Rees, Desk rota for next week",
  onBehalf: /reasonable adjustment$/,
  noFrom: /, You ought to know$/,
  severalFrom: /, From both of us$/,
  groupFrom: /, Residents about the patrols$/,
  international: /, Anfrage \/ a question from abroad$/,
  longLocalPart: /, Which form do I use\?$/,
  brokenCharset: /asks$/,
  hostileSubject: /=HYPERLINK/,
  newsletter: /^Oversight Bulletin/,
  peopleTeam: "People team, Your leave in December",
  noMessageId: "Ffion Hughes, Bore da",
  sameId: "Kit Marlow, Parking outside the court",
  sameIdAgain: "Kit Marlow, A different matter altogether",
} as const;

export const openOutlook = async (page: Page, as: Persona): Promise<void> => {
  await page.goto(`/outlook?as=${as}`);
  await expect(page.getByRole("heading", { level: 1, name: "Simulated Outlook (sandbox)" })).toBeVisible();
};

export const selectMessage = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole("list", { name: "Messages" }).getByRole("button", { name, exact: true }).click();
};

/** The add-in's page in the frame beside the message. */
export const pane = (page: Page): FrameLocator => page.frameLocator('iframe[title="Contact rules pane"]');

/** What the pane says staff may do. */
export const standing = (page: Page): Locator => pane(page).getByRole("region", { name: "What you may do" });

/** The card in which the open message is logged, whatever its heading says by now. */
export const logCard = (page: Page): Locator => pane(page).getByRole("region", { name: /^(What was this email\?|Logged by you)$/ });

export const recentContacts = (page: Page): Locator => pane(page).getByRole("region", { name: "Recent contacts" });

/** One click, or one press, on a choice of the log card. */
export const log = (page: Page, choice: string): Promise<void> => logCard(page).getByRole("button", { name: choice, exact: true }).click();

export const expectLogged = (page: Page): Promise<void> => expect(logCard(page).getByText(/^Logged \d\d:\d\d$/)).toBeVisible();

/** Opens Outlook at a message, as far as the pane having looked its sender up, or having failed to. */
export const openMessage = async (page: Page, as: Persona, name: string | RegExp, check: "Checked" | "Not checked" = "Checked"): Promise<void> => {
  await openOutlook(page, as);
  await selectMessage(page, name);
  await expect(pane(page).getByText(new RegExp(`^${check}\\b`))).toBeVisible();
};

/** Goes on to another message, as far as the pane being about its author. */
export const readMessage = async (page: Page, name: string | RegExp): Promise<void> => {
  await selectMessage(page, name);
  await expect(pane(page).getByRole("heading", { level: 1, name: await authorOf(page), exact: true })).toBeVisible();
  await expect(pane(page).getByText("Checking", { exact: true })).toHaveCount(0);
};

/** What the pane is to call the author of the message in the reading pane. */
const authorOf = async (page: Page): Promise<string> => {
  const shown = await page.getByRole("main", { name: "Reading pane" }).getByRole("definition").first().innerText();
  const author = shown.replace(/^.* on behalf of /, "");
  if (author === "No sender") return author;
  return author.includes("<") ? author.replace(/ <[^<]*>$/, "") : "No name given";
};

/** Changes Outlook's theme while it is open, as another tab of this browser would. */
export const switchTheme = async (page: Page, theme: "light" | "dark" | "contrast"): Promise<void> => {
  await page.evaluate((chosen) => {
    const key = "evenhand-sandbox.settings";
    localStorage.setItem(key, JSON.stringify({ theme: chosen }));
    dispatchEvent(new StorageEvent("storage", { key }));
  }, theme);
  await expect(
    pane(page)
      .locator(`[data-theme="${theme === "light" ? "light" : "dark"}"]`)
      .first(),
  ).toBeVisible();
};

/** Sets this browser's theme, or what its Outlook fails to say, before a page is opened. */
export const setHost = async (page: Page, settings: { readonly theme?: "light" | "dark" | "contrast"; readonly missItemChanged?: boolean }): Promise<void> => {
  await page.addInitScript((kept) => localStorage.setItem("evenhand-sandbox.settings", kept), JSON.stringify(settings));
};
