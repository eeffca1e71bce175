import { fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { PickPerson } from "../../../src/ui/kit/pick-person.tsx";
import { testDesk } from "../../support/desk.ts";
import { showPage } from "../../support/render-in-document.tsx";
import { jordan, linkedAddress, priya, recordedPerson } from "../../support/sample-ledger.ts";

const unconfirmed = linkedAddress(jordan, { address: "j.vale@example.net", addressKey: "unconfirmed" }, { standing: "proposed" });

test("nobody is offered before something is typed, then who fits, with the addresses that somebody confirmed", () => {
  const pick = vi.fn<(person: unknown) => void>();
  const { people } = testDesk([...recordedPerson(jordan), unconfirmed, ...recordedPerson(priya)]);
  showPage(<PickPerson people={people} label="Search" none="Nobody fits" without={[priya.key]} chosen={null} onPick={pick} />);
  expect(screen.queryByRole("button", { name: /Jordan/ })).toBeNull();
  fireEvent.change(screen.getByRole("searchbox"), { target: { value: "vale" } });
  fireEvent.click(screen.getByRole("button", { name: "Jordan Vale, jordan.vale@example.org", pressed: false }));
  expect(pick).toHaveBeenCalledWith(people.get(jordan.key));
  fireEvent.change(screen.getByRole("searchbox"), { target: { value: priya.name } });
  expect(screen.getByText("Nobody fits")).toBeDefined();
});
