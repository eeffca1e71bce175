import { fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import type { LedgerRow } from "../../../src/domain/events/envelope.ts";
import { OutsideDigest } from "../../../src/ui/office/records/outside-digest.tsx";
import { testDesk } from "../../support/desk.ts";
import { eventToRow } from "../../support/events.ts";
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

/** The page, over what the service has; what is changed in it is changed for the page too. */
const showOffice = (): LedgerRow[] => {
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  const means = pageMeans();
  const rows: LedgerRow[] = restrictedPerson(jordan).map((event, index) => eventToRow({ ...event, itemId: String(index + 2) }));
  const { account } = means.connection.session;
  const ledger = fakeLedger({ account, clock: fakeClock(testNow), rows });
  showPage(<OutsideDigest desk={testDesk([])} />, { ...means, connection: connectionOf({ ...means.connection, ledger }) });
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
  expect(await screen.findByText(`Nothing is gone and nothing was changed since 23 November 2026: ${length} rows compared.`)).toBeDefined();
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
