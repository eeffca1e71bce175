import { fireEvent, screen, waitFor } from "@testing-library/react";
import { useState, type ReactNode } from "react";
import { expect, test } from "vitest";
import { waitingProposals } from "../../../src/domain/subjects/request/waiting-proposals.ts";
import { ProposalsCard } from "../../../src/ui/kit/proposals-card.tsx";
import { testDesk } from "../../support/desk.ts";
import { event } from "../../support/events.ts";
import { PageMeansProvider } from "../../../src/ui/kit/page-means.ts";
import { pageMeans } from "../../support/page-work.ts";
import { showPage } from "../../support/render-in-document.tsx";
import { jordan, recordedPerson } from "../../support/sample-ledger.ts";

const desk = testDesk([
  ...recordedPerson(jordan),
  ...["one", "two"].map((id) =>
    event("restriction.proposed", { why: `Because of ${id}.` }, { key: `restriction.proposed:${id}`, personKey: jordan.key, stream: `proposal:${id}` }),
  ),
]);

/** A page on which each proposal goes once it was considered, as it does when the records are read again. */
const Page = ({ count }: { readonly count: number }): ReactNode => {
  const [means] = useState(() => pageMeans());
  const [left, setLeft] = useState(() => waitingProposals(desk.proposals.values(), desk.requests.values()).slice(0, count));
  return (
    <PageMeansProvider value={{ ...means, onChanged: async () => setLeft(left.slice(1)) }}>
      <ProposalsCard desk={desk} onOpen={() => {}} proposals={left} />
    </PageMeansProvider>
  );
};

const considerFirst = async (): Promise<void> => {
  const [button] = screen.getAllByRole("button", { name: /I have considered this/ });
  if (!button) throw new Error("No proposal waits.");
  fireEvent.click(button);
  const form = screen.getByRole("form", { name: "I have considered this" });
  fireEvent.change(screen.getByRole("textbox", { name: /What you think of it/ }), { target: { value: "A letter is enough." } });
  fireEvent.submit(form);
  await waitFor(() => expect(screen.queryByRole("form")).toBeNull());
};

test.each([
  [2, "Recorded. One proposal still waits."],
  [1, "Recorded. No proposal waits any more."],
])("whoever considered one of %i proposals is told so, and goes on from there", async (count, says) => {
  showPage(<Page count={count} />);
  expect(screen.getByRole("status").textContent).toBe("");
  await considerFirst();
  const said = await screen.findByText(says);
  expect(screen.getAllByRole("status").some((status) => status.contains(said))).toBe(true);
  expect(document.activeElement?.contains(said)).toBe(true);
  expect(document.activeElement).not.toBe(document.body);
});
