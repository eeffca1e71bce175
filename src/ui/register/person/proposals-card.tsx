import type { ReactNode } from "react";
import type { Desk } from "../../../app/desk/read-desk.ts";
import type { Proposal } from "../../../domain/contact/proposals.ts";
import { dayOf } from "../../../domain/time.ts";
import { Card } from "../parts/card.tsx";
import { personWords } from "./person-words.ts";
import { Lines } from "./sections/lines.tsx";

const words = personWords.proposals;

/** What colleagues proposed and nobody has answered. A manager asks for a restriction, or does not. */
export const ProposalsCard = ({ desk, proposals }: { readonly desk: Desk; readonly proposals: readonly Proposal[] }): ReactNode => (
  <Card title={words.title}>
    <Lines none="" lines={proposals.map(({ key, by, at, why }) => ({ key, says: words.says(by.name, dayOf(at, desk.settings.timeZone), why) }))} />
  </Card>
);
