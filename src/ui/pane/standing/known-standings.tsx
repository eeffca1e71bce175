import type { ReactNode } from "react";
import type { LoggedMessage } from "../../../domain/subjects/contact/messages.ts";
import { usePaneFrame } from "../parts/pane-frame.ts";
import { visibleText } from "../../../domain/base/visible-text.ts";
import { isLeaveToReply, isUnchecked, type Reserve, type ShownStanding } from "../state/standing-view.ts";
import { InForce } from "./in-force.tsx";
import { NoRule, type Certainty } from "./no-rule.tsx";
import { words } from "../words.ts";
import { Warned } from "./warned.tsx";

export interface KnownStandingsProps {
  readonly standings: readonly ShownStanding[];
  readonly message: LoggedMessage | null;
  readonly certainty: Certainty;
  readonly level: 2 | 3;
  /** Why "no rule" is no leave to reply as usual; null when it is. */
  readonly reserve: Reserve | null;
}

/** The standing of each address. Unless it is the sender's alone, each is under its address: a rule of one is not a rule of the other. */
export const KnownStandings = ({ standings, ...rest }: KnownStandingsProps): ReactNode => (
  <>
    {standings.map((shown) => (
      <AddressStanding key={shown.about.addressKey} shown={shown} isAlone={standings.length === 1} {...rest} />
    ))}
    {standings[0] && isReserved(standings[0], rest.reserve) && <p className="pane-strong">{words.standing.noRuleBut[rest.reserve].says}</p>}
  </>
);

/** Whether it is to be said beside another standing than "no rule", which says it itself. */
const isReserved = ({ standing }: ShownStanding, reserve: Reserve | null): reserve is Reserve =>
  standing.type !== "no-rule" && (isUnchecked(reserve) || (reserve === "through" && isLeaveToReply(standing)));

interface AddressStandingProps extends Omit<KnownStandingsProps, "standings"> {
  readonly shown: ShownStanding;
  readonly isAlone: boolean;
}

const AddressStanding = ({ shown, isAlone, ...rest }: AddressStandingProps): ReactNode => {
  const { CommunicationLine, WriterNote } = usePaneFrame();
  const isSender = shown.role === "sender" || shown.role === "sent-by";
  return (
    <div className="pane-standing">
      {!isSender && <p className="pane-strong">{words.standing.roles[shown.role]}</p>}
      {(!isAlone || !isSender) && shown.standing.type !== "check-who" && <bdi className="pane-address">{visibleText(shown.about.address)}</bdi>}
      <OneStanding shown={shown} {...rest} />
      {shown.communication && <CommunicationLine agreed={shown.communication} />}
      {rest.message?.writer && shown.standing.type !== "kept-from-you" && <WriterNote writer={rest.message.writer} people={shown.people} />}
    </div>
  );
};

const OneStanding = ({ shown: { about, standing }, message, certainty, level, reserve }: Omit<KnownStandingsProps, "standings"> & { readonly shown: ShownStanding }): ReactNode => {
  const { RareStanding } = usePaneFrame();
  switch (standing.type) {
    case "no-rule":
      return <NoRule certainty={certainty} level={level} reserve={reserve} />;
    case "warned":
      return <Warned on={standing.on} certainty={certainty} level={level} />;
    case "in-force":
      return <InForce standing={standing} message={message} level={level} />;
    default:
      return <RareStanding address={about.address} standing={standing} message={message} certainty={certainty} level={level} />;
  }
};
