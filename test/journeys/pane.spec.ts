import { requiredContents } from "../../src/domain/decide/required-contents.ts";
import { warwickshire002 } from "../../src/domain/policy/packs/warwickshire-002.ts";
import { expect, test } from "./support/journey.ts";
import { expectLogged, log, mail, openMessage, pane, readMessage, standing } from "./support/outlook.ts";
import { addRow } from "./support/sandbox.ts";
import { shoot } from "./support/screenshot.ts";

test("an email under a rule is several things, a click each, and breaks the rule, in one click too", async ({ page, rows }) => {
  await openMessage(page, "staff", mail.jordanInformationRequest);
  const found = standing(page).getByRole("group", { name: "Read all of it. This one is:" });
  await expect(standing(page)).toContainText("Not fully read yet");
  await shoot(page, "pane-not-read");
  await found.getByRole("button", { name: "Information request" }).click();
  await expect(standing(page)).not.toContainText("Not fully read yet");
  await found.getByRole("button", { name: "New complaint" }).click();
  await found.getByRole("button", { name: "Crime" }).click();
  await expect(standing(page)).toContainText(/Passed to Information desk at \d\d:\d\d by Sam Okafor/);
  await expect(standing(page).getByText(/^Due \d+ \w+ \d{4}$/)).toHaveCount(3);
  await expect(standing(page).getByRole("heading", { name: "Crime" })).toBeVisible();
  await found.getByRole("button", { name: "Crime" }).click();
  await expect(standing(page).getByRole("heading", { name: "Information request" })).toBeVisible();
  await expect(found.getByRole("button", { name: "I read all of it: none of these" })).toHaveCount(0);

  await standing(page).getByRole("button", { name: "The rule for everything else" }).click();
  await standing(page).getByRole("button", { name: "Log a breach" }).click();
  await expect(standing(page)).toContainText(/Breach logged by Sam Okafor, /);
  await shoot(page, "pane-several-and-breach");
  const kinds = async () =>
    (await rows("Contacts"))
      .filter(({ createdBy }) => createdBy === "Sam Okafor")
      .map(({ kind }) => kind)
      .slice(-5);
  await expect.poll(kinds).toEqual(["contact.triaged", "contact.triaged", "contact.triaged", "triage.undone", "breach.logged"]);
});

test("where contact comes through a representative only, the representative's email is the permitted route", async ({ page, request, rows }) => {
  await openMessage(page, "staff", mail.jordanSolicitor);
  await expect(standing(page).getByRole("heading", { name: "No contact rule in force" })).toBeVisible();
  await log(page, "No concern");
  await expectLogged(page);
  const logged = (await rows("Contacts")).findLast(({ createdBy }) => createdBy === "Sam Okafor");
  if (!logged) throw new Error("The message was not logged.");
  const { addressKey } = logged;
  const { address } = (logged.payload as { readonly body: { readonly address: string } }).body;
  const people = await rows("People");
  const stream = people.find(({ payload }) => JSON.stringify(payload).includes("Jordan Pike"))?.stream ?? "";
  const jordansKeys = people.filter((row) => row.stream === stream && row.kind === "address.linked").map((row) => row.addressKey);
  const add = (as: "manager" | "head", list: string, key: string, kind: string, body: unknown, more: Readonly<Record<string, unknown>> = {}): Promise<void> =>
    addRow(request, as, list, {
      Title: `journey ${kind}`,
      EventKey: key,
      Stream: stream,
      Kind: kind,
      OccurredAt: new Date().toISOString(),
      PersonKey: stream.replace("person:", ""),
      Sequence: 0,
      PolicyVersion: "warwickshire-opcc-002@1.0",
      Payload: JSON.stringify({ v: 1, body }),
      ...more,
    });
  const today = new Date().toISOString().slice(0, 10);
  await add(
    "manager",
    "People",
    "journey:writes-for",
    "representative.recorded",
    { name: "Hartley Solicitors", capacity: "solicitor", address, note: "" },
    { AddressKey: addressKey },
  );
  await pane(page).getByRole("button", { name: "Check again" }).click();
  await expect(standing(page).getByRole("heading", { name: "Writes for somebody else" })).toBeVisible();
  await expect(standing(page)).toContainText("Writes for Jordan Pike as solicitor.");

  const measures = [{ measure: "advocate-only", parameters: { advocate: "Hartley Solicitors" } }];
  const given = { decision: "journey:decision", request: "journey", addressKeys: jordansKeys, measures, matter: "", contact: "Casework desk", reviewOn: "2099-01-01" };
  const key = "restriction:journey#1";
  await add("head", "Instructions", key, "instruction.given", given, {
    Stream: "restriction:journey",
    Sequence: 1,
    Payload: JSON.stringify({ v: 2, body: { ...given, decidedOn: today } }),
  });
  await add("manager", "Notices", `notice:${key}`, "restriction.noticed", {
    instruction: key,
    sentOn: today,
    way: "letter",
    contents: requiredContents(warwickshire002, "restriction").map(({ id }) => id),
    waived: [],
    note: "",
  });
  await pane(page).getByRole("button", { name: "Check again" }).click();
  await expect(standing(page).getByRole("heading", { name: "This is the permitted route" })).toBeVisible();
  await shoot(page, "pane-permitted-route");

  await readMessage(page, mail.jordanThirdTime);
  await expect(standing(page)).toContainText("Point the person to: Bethan Cole MP (Member of Parliament), Hartley Solicitors (solicitor)");
});

test("danger to anyone: whom somebody called is recorded in a click, offline too, and colleagues see it", async ({ page, faults, openDevice }) => {
  await openMessage(page, "staff", mail.gwenThreat);
  await faults([{ kind: "offline" }]);
  await pane(page).getByRole("button", { name: "Danger to anyone: act now" }).click();
  await shoot(page, "pane-danger");
  await pane(page).getByRole("button", { name: "I called the police" }).click();
  await expect(pane(page).getByText("Your call is noted.")).toBeVisible();
  await expect(pane(page).getByText(/^Sam Okafor called the police, \d\d:\d\d/)).toBeVisible();
  await expect(pane(page).getByText("One entry is kept on this device and not yet logged.")).toBeVisible();
  await faults([]);
  await pane(page).getByRole("button", { name: "Check again" }).click();
  await expect(pane(page).getByText(/kept on this device/)).toHaveCount(0);

  const colleague = await openDevice();
  await openMessage(colleague, "staff2", mail.gwenThreat);
  await pane(colleague).getByRole("button", { name: "Danger to anyone: act now" }).click();
  await expect(pane(colleague).getByText(/^Sam Okafor called the police/)).toBeVisible();
});
