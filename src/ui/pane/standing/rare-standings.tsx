import type { ReactNode } from "react";
import type { LoggedMessage } from "../../../domain/subjects/contact/messages.ts";
import { exhaustive } from "../../../domain/base/result.ts";
import type { ShownStanding } from "../state/standing-view.ts";
import { CheckWhoCard } from "./check-who-card.tsx";
import { KeptFromYou } from "./kept-from-you.tsx";
import { MustAnswer } from "./must-answer.tsx";
import type { Certainty } from "./no-rule.tsx";
import { OneMatter } from "./one-matter.tsx";
import { PermittedRoute, Represents } from "./representing.tsx";
import { SeveralWriters } from "./several-writers.tsx";

export interface RareStandingProps {
  readonly address: string;
  readonly standing: Extract<
    ShownStanding["standing"],
    { type: "check-who" | "kept-from-you" | "represents" | "permitted-route" | "several-writers" | "one-matter" | "must-answer" }
  >;
  readonly message: LoggedMessage | null;
  readonly certainty: Certainty;
  readonly level: 2 | 3;
}

/** What stands over few emails only, and comes behind the first paint. */
export const RareStanding = ({ address, standing, message, certainty, level }: RareStandingProps): ReactNode => {
  switch (standing.type) {
    case "check-who":
      return <CheckWhoCard address={address} doubt={standing.doubt} level={level} />;
    case "kept-from-you":
      return <KeptFromYou level={level} />;
    case "represents":
      return <Represents standing={standing} certainty={certainty} level={level} />;
    case "permitted-route":
      return <PermittedRoute standing={standing} level={level} />;
    case "several-writers":
      return <SeveralWriters standing={standing} level={level} />;
    case "one-matter":
      return <OneMatter standing={standing} message={message} level={level} />;
    case "must-answer":
      return <MustAnswer standing={standing} message={message} level={level} />;
    default:
      return exhaustive(standing);
  }
};
