import { expect, test } from "./support/journey.ts";
import { expectLogged, log, logCard, mail, openMessage, pane, readMessage, recentContacts, standing } from "./support/outlook.ts";
import { startWithMail } from "./support/own-server.ts";
import { bodyOf, entriesOn } from "./support/rows.ts";
import { addRow, type ListRow } from "./support/sandbox.ts";
import { shoot } from "./support/screenshot.ts";
import { goTo, openDesk, tab } from "./support/teams.ts";

interface OddMail {
  readonly what: string;
  readonly message: string | RegExp;
  /** What the pane calls its author. */
  readonly name: string;
  readonly address: string;
  readonly subject: string;
  /** Its header says that a machine sent it, from an address that no person writes from. */
  readonly isAutomatic?: true;
}

/** Mail whose author is unusual and can be looked up all the same. */
const oddMail: readonly OddMail[] = [
  { what: "several authors", message: mail.severalFrom, name: "Rhys Bevan", address: "rhys.bevan@example.org", subject: "From both of us" },
  { what: "a group for an author", message: mail.groupFrom, name: "No name given", address: "chair@residents.example", subject: "Residents about the patrols" },
  { what: "encoded words", message: mail.marta, name: "Marta Kowalczyk (Wróblewska)", address: "marta.k@example.com", subject: "Pytanie o moją sprawę / a question about my case" },
  { what: "a broken charset and broken headers", message: mail.brokenCharset, name: "Pérez", address: "perez@example.org", subject: "Se�or P�rez asks" },
  { what: "an apostrophe, a plus and an ampersand", message: mail.oneil, name: "Sean O'Neil", address: "o'neil+a&b@example.org", subject: "O'Neil's complaint: a & b, 100% of it" },
  {
    what: "a very long local part",
    message: mail.longLocalPart,
    name: "No name given",
    address: "a.very.long.local.part.that.is.just.as.long.as.the.rules.allow.x@example.org",
    subject: "Which form do I use?",
  },
  { what: "no Message-ID", message: mail.noMessageId, name: "Ffion Hughes", address: "ffion.hughes@example.org", subject: "Bore da" },
  {
    what: "HTML with a script",
    message: mail.newsletter,
    name: "Oversight Bulletin",
    address: "no-reply@bulletin.example",
    subject: "Oversight Bulletin, November",
    isAutomatic: true,
  },
];

test("every odd message is named, checked and logged as what it is, and an international address kept in one spelling", async ({ page, rows }) => {
  await openMessage(page, "staff", mail.priya);
  for (const { what, message, name, address, subject, isAutomatic } of oddMail) {
    await test.step(what, async () => {
      await readMessage(page, message);
      await expect(pane(page).getByRole("heading", { level: 1, name, exact: true })).toBeVisible();
      await expect(pane(page).getByText(address, { exact: true }).first()).toBeVisible();
      await expect(
        standing(page).getByRole("heading", { name: isAutomatic ? "Find out who wrote this" : /^(No contact rule (in force|for the sender)|Warned on )/ }),
      ).toBeVisible();
      if (isAutomatic) {
        await logCard(page).getByRole("button", { name: "A person wrote this: log it" }).click();
        await logCard(page).getByRole("button", { name: "None of these, or I cannot tell" }).click();
      }
      await log(page, "No concern");
      await expectLogged(page);
      if (!isAutomatic) await expect(recentContacts(page)).toContainText(subject);
      const entries = entriesOn(subject, await rows("Contacts"));
      expect(entries.map((row) => bodyOf(row)["address"])).toEqual([address]);
    });
  }
  await test.step("an international address, which is no reason for a warning", async () => {
    await readMessage(page, mail.international);
    await expect(standing(page).getByRole("heading", { name: "No contact rule in force" })).toBeVisible();
    await log(page, "No concern");
    await expectLogged(page);
    expect(entriesOn("Anfrage / a question from abroad", await rows("Contacts")).map((row) => bodyOf(row)["address"])).toEqual(["müller@xn--bcher-kva.example"]);
    await shoot(page, "bad-international");
  });
});

test("formulas, filters, markdown and HTML in a subject or a note are text wherever they are shown", async ({ page, openDevice, rows }) => {
  const subject = `=HYPERLINK("http://evil.example","Click") [x](http://evil.example) ' or 1 eq 1 or ' <img src=x onerror=alert(1)>`;
  const note = `<script>document.title="changed"</script> =cmd|'/c calc'!A1 **bold** {{name}} ' or '1' eq '1`;
  await openMessage(page, "staff", mail.hostileSubject);
  await expect(pane(page).getByRole("heading", { level: 1, name: "<b>Bold</b> & Co" })).toBeVisible();
  await log(page, "Personal or verbal abuse");
  await expectLogged(page);
  await logCard(page).getByRole("textbox", { name: "Note" }).fill(note);
  await logCard(page).getByRole("button", { name: "Save" }).click();
  await expect(logCard(page).getByText(note)).toBeVisible();
  await expect(recentContacts(page).getByText(subject)).toBeVisible();
  await expect(pane(page).locator("img, a, b, script:not([src])[type='text/javascript']")).toHaveCount(0);
  await expect(page).toHaveTitle("Simulated Outlook (sandbox)");
  await shoot(page, "bad-hostile-subject");
  expect(entriesOn(subject, await rows("Contacts"))).toHaveLength(1);
  await expect.poll(async () => (await rows("Contacts")).some((row) => row.kind === "contact.detailed" && bodyOf(row)["note"] === note)).toBe(true);

  const managers = await openDevice();
  await openDesk(managers, "manager");
  await goTo(managers, "Conduct");
  await expect(tab(managers).getByText(subject)).toBeVisible();
  await expect(tab(managers).getByText(note)).toBeVisible();
  await expect(tab(managers).locator("img[src='x']")).toHaveCount(0);
  await shoot(managers, "bad-hostile-conduct");
});

/** A row about somebody, as another program could write it. */
const rowAbout = (rows: readonly ListRow[], subject: string, key: string, payload: string): Readonly<Record<string, unknown>> => ({
  Title: "notice notice.sent",
  EventKey: `journey:${key}`,
  Stream: `journey:${key}`,
  Kind: "notice.sent",
  OccurredAt: "2026-01-05T10:00:00.000Z",
  AddressKey: rows.find((row) => bodyOf(row)["subject"] === subject)?.addressKey,
  Sequence: 0,
  Payload: payload,
});

test("a row that this version cannot read is never taken for no rule", async ({ page, request, rows }) => {
  const contacts = await rows("Contacts");
  await addRow(request, "manager", "Notices", rowAbout(contacts, "Your decision", "newer", `{"v":99,"body":{}}`));
  await addRow(request, "manager", "Notices", rowAbout(contacts, "Thank you", "by-hand", "A letter went out, says Dafydd"));
  await openMessage(page, "staff", mail.priya);
  await expect(standing(page).getByRole("heading", { name: "Could not check" })).toBeVisible();
  await expect(standing(page)).toContainText("A record about this sender cannot be read by this version of Evenhand. Tell the owner of Evenhand in your organisation.");
  await expect(standing(page)).not.toContainText("Reply as usual");
  await shoot(page, "bad-row-by-hand");

  await readMessage(page, mail.terry);
  await expect(standing(page).getByRole("heading", { name: "Could not check" })).toBeVisible();
  await expect(standing(page)).toContainText("A record about this sender was written by a newer Evenhand and cannot be read by this one.");
  // What can be read still holds.
  await expect(standing(page).getByRole("heading", { name: "Contact rule in force, review late" })).toBeVisible();

  await readMessage(page, mail.jordanThirdTime);
  await expect(standing(page).getByRole("heading", { name: "Contact rule in force", exact: true })).toBeVisible();
});

test("a log entry that cannot be read is counted, and keeps nobody from logging", async ({ page, request, rows }) => {
  const { AddressKey } = rowAbout(await rows("Contacts"), "Thank you", "", "");
  const moment = new Date().toISOString();
  await addRow(request, "staff2", "Contacts", {
    Title: "message contact.logged",
    EventKey: "journey:entry",
    Stream: "journey:entry",
    Kind: "contact.logged",
    OccurredAt: moment,
    AddressKey,
    SubjectWhen: `${String(AddressKey)}|${moment}`,
    Sequence: 0,
    Payload: "{}",
  });
  await openMessage(page, "staff", mail.priya);
  await expect(logCard(page)).toContainText("One log entry of this sender cannot be read by this version.");
  await log(page, "No concern");
  await expectLogged(page);
});

test("a body's own mail is shown from its folder, and what is no message says so", async ({ page, watches }) => {
  const own = await startWithMail({
    "plain.eml":
      "From: Rowan Ash <rowan.ash@example.org>\nTo: us@brackenshire.example\nSubject: A plain one\nDate: Mon, 2 Nov 2026 10:00:00 +0000\nMessage-ID: <plain@example.org>\n\nHello.\n",
    "no-at.eml": "From: Front desk <frontdesk>\nSubject: From inside\nDate: Mon, 2 Nov 2026 09:00:00 +0000\nMessage-ID: <inside@example.org>\n\nNo address.\n",
    "endless.eml": `From: Rowan Ash <rowan.ash@example.org>\nSubject: ${"endless ".repeat(9000)}\nDate: Mon, 2 Nov 2026 08:00:00 +0000\nMessage-ID: <endless@example.org>\n\nThe subject alone is longer than a record may be.\n`,
    "script.eml":
      "From: Rowan Ash <rowan.ash@example.org>\nSubject: In HTML\nDate: Mon, 2 Nov 2026 07:00:00 +0000\nMessage-ID: <html@example.org>\nContent-Type: text/html\n\n<p>Read me</p><script>document.title='changed'</script><img src=x onerror=\"document.title='changed'\">\n",
    "broken.eml": new Uint8Array([0, 1, 2, 3, 255, 254, 0, 0, 13, 10]),
    "notes.txt": "Not an email, and not listed.",
  });
  try {
    await page.goto(`${own.address}outlook?as=staff`);
    const list = page.getByRole("list", { name: "Messages" });
    await expect(list.getByRole("button")).toHaveCount(5);
    await list.getByRole("button", { name: "Rowan Ash, A plain one" }).click();
    await expect(pane(page).getByRole("heading", { level: 1, name: "Rowan Ash" })).toBeVisible();
    await expect(standing(page).getByRole("heading", { name: "No contact rule in force" })).toBeVisible();

    await list.getByRole("button", { name: "Front desk, From inside" }).click();
    await expect(standing(page).getByRole("heading", { name: "This sender’s address cannot be used" })).toBeVisible();
    await expect(standing(page)).toContainText("It has no @ sign, such as name@example.org has. A group or an internal name may have none.");
    await expect(standing(page)).toContainText("So no rule can be looked up. There may be a rule.");
    await expect(pane(page).getByRole("heading", { name: "What was this email?" })).toHaveCount(0);
    await shoot(page, "bad-no-at-sign");

    await list.getByRole("button", { name: /^Rowan Ash, endless/ }).click();
    await log(page, "No concern");
    await expectLogged(page);
    await shoot(page, "bad-endless-subject");

    await list.getByRole("button", { name: "Rowan Ash, In HTML" }).click();
    await expect(page.getByRole("main", { name: "Reading pane" }).getByText("Read me")).toBeVisible();
    await expect(page).toHaveTitle("Simulated Outlook (sandbox)");

    await list.getByRole("button", { name: "Could not be read: broken.eml" }).click();
    await expect(page.getByText("The file is not an email message: it does not begin with header lines.")).toBeVisible();
    await expect(pane(page).getByRole("heading", { level: 1, name: "Select an email" })).toBeVisible();
    await shoot(page, "bad-broken-file");
  } finally {
    // Its pages fail to reach it from here on.
    watches.forEach(({ expectFailures }) => expectFailures());
    await page.goto("about:blank");
    await own.stop();
  }
});
