import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import type { LedgerRow } from "../../../src/domain/events/envelope.ts";
import { canonicalJson } from "../../../src/domain/ledger/canonical-json.ts";
import type { LedgerDigest } from "../../../src/domain/views/ledger-digest.ts";
import { OutsideDigest } from "../../../src/ui/office/records/outside-digest.tsx";
import { sha256, testDesk } from "../../support/desk.ts";
import { ok } from "../../../src/domain/base/result.ts";
import { instantOf, millisecondsOf } from "../../../src/domain/base/time.ts";
import type { Settings } from "../../../src/domain/policy/settings.ts";
import { eventToRow, testSettings } from "../../support/events.ts";
import { fakeClock, fakeLedger } from "../../support/fake-services.ts";
import { connectionOf, pageMeans } from "../../support/page-work.ts";
import { testNow } from "../../support/events.ts";
import { showPage } from "../../support/render-in-document.tsx";
import { jordan, restrictedPerson } from "../../support/sample-ledger.ts";

const saved: Blob[] = [];

// What a document without windows does not have.
URL.createObjectURL = (blob: Blob): string => {
  saved.push(blob);
  return "blob:saved";
};
URL.revokeObjectURL = () => {};

afterEach(() => {
  saved.length = 0;
});

/** The page, over what the service has; what is changed in it is changed for the page too. The page was opened with older settings. */
const showOffice = (settings: Settings = testSettings): LedgerRow[] => {
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  const means = pageMeans();
  const rows: LedgerRow[] = restrictedPerson(jordan).map((event, index) => eventToRow({ ...event, itemId: String(index + 2) }));
  const { account } = means.connection.session;
  const ledger = fakeLedger({ account, clock: fakeClock(testNow), rows });
  const connection = connectionOf({ ...means.connection, ledger });
  const connect = async () => ok({ ...connection, session: { ...connection.session, settings } });
  showPage(<OutsideDigest desk={testDesk([], testNow, testSettings)} />, { ...means, connection, services: { ...means.services, connect } });
  return rows;
};

const press = (name: string): void => void fireEvent.click(screen.getByRole("button", { name }));

const save = async (): Promise<File> => {
  press("Save a digest");
  await screen.findByText(/^Saved: /);
  return new File([await (saved.at(-1) ?? new Blob()).text()], "kept.json");
};

const checkAgainst = (file: File): void => {
  fireEvent.change(screen.getByLabelText("A digest that was saved earlier"), { target: { files: [file] } });
  press("Check against it");
};

test("a digest that was just saved is checked and nothing is gone", async () => {
  const { length } = showOffice();
  checkAgainst(await save());
  expect(await screen.findByText(`No row is gone and none was changed since 23 November 2026: ${length} rows compared.`)).toBeDefined();
});

test("what an owner answered since the page was opened stands in the digest, and is not said to be of an earlier time", async () => {
  const [answer] = testSettings.answers;
  if (!answer) throw new Error("Nothing is answered.");
  const from = instantOf(millisecondsOf(testNow) - 600_000);
  const answered: Settings = { ...testSettings, answers: [...testSettings.answers, { ...answer, value: "30", from }] };
  showOffice(answered);
  const file = await save();
  checkAgainst(file);
  expect(await screen.findByText(/^No row is gone and none was changed/)).toBeDefined();
  expect(screen.queryByText(/what was so before is told otherwise/)).toBeNull();
  expect((JSON.parse(await file.text()) as LedgerDigest).settings?.answers.some((each) => each.from === from)).toBe(true);
});

test("an instruction that an owner removed is shown with its place and its key, and the page says whom to tell", async () => {
  const rows = showOffice();
  const file = await save();
  const at = rows.findIndex(({ list }) => list === "Instructions");
  const [gone] = rows.splice(at, 1);
  checkAgainst(file);
  expect(await screen.findByText(/1 row is not as on 23 November 2026\. Tell somebody who is no owner of the site/)).toBeDefined();
  expect(screen.getByText("The row is gone")).toBeDefined();
  expect(screen.getByText(`Instructions, item ${gone?.itemId}`)).toBeDefined();
  expect(screen.getByText(String(gone?.fields.EventKey))).toBeDefined();
});

test("without a file, and with one that is no digest, the page says what to do", async () => {
  showOffice();
  press("Check against it");
  expect(await screen.findByText("Choose the file first.")).toBeDefined();
  checkAgainst(new File(["hello"], "letter.txt"));
  expect(await screen.findByText("This file is no digest that Evenhand saved.")).toBeDefined();
});

test("a head who is said to have held the office before the digest is told of, and a holiday that was added is said apart", async () => {
  showOffice();
  const file = await save();
  cleanup();
  const crept = { role: "head", oid: "5b0e0000-0000-4000-8000-000000000099", name: "Somebody", from: "2026-01-01", until: null } as const;
  showOffice({ ...testSettings, offices: [...testSettings.offices, crept], holidays: [...testSettings.holidays, "2027-12-25"] });
  checkAgainst(file);
  expect(await screen.findByText(/tell of an earlier time otherwise/)).toBeDefined();
  expect(screen.getByText("Who holds which office: what was so before is told otherwise")).toBeDefined();
  expect(screen.getByText(/as an owner may change them: The holidays: set anew/)).toBeDefined();
});

test("of Settings nothing is said by a digest that was saved before they stood in it", async () => {
  showOffice();
  const { settings: _later, sum: _sum, ...digest } = JSON.parse(await (await save()).text()) as LedgerDigest;
  const sum = await sha256(canonicalJson(digest.lists));
  checkAgainst(new File([JSON.stringify({ ...digest, sum })], "old.json"));
  expect(await screen.findByText(/nothing is said of them/)).toBeDefined();
});
