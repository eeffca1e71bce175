import type { ComponentType, ReactNode } from "react";
import type { LocalAnswer } from "../../../app/pane/local-answer.ts";
import { isSameAddress, type ReadMessage, type Sender } from "../../../app/pane/read-message.ts";
import type { MailAddress } from "../../../app/ports.ts";
import type { OpenedMessage } from "../state/pane-state.ts";
import { words } from "../words.ts";
import type { CautionsProps } from "./cautions.tsx";
import { visibleName, visibleText } from "../../../domain/base/visible-text.ts";

export interface SenderHeaderProps {
  readonly open: OpenedMessage;
  /** Fetched behind the first paint. */
  readonly Cautions: ComponentType<CautionsProps>;
}

/** Whose email this is and which, as the email itself says: Outlook may select another one and not say so. Known before anything is looked up. */
export const SenderHeader = ({ open, Cautions }: SenderHeaderProps): ReactNode => {
  const { from, sender } = open.message;
  const author = [from, sender].find((each) => each !== null && (each.address.trim() !== "" || each.name.trim() !== ""));
  if (!author) return <h1 className="pane-name">{open.message.isDraft ? words.sender.draft : words.sender.none}</h1>;
  const onBehalf = sender && !isSameAddress(sender, author) ? sender : null;
  const isLookedUpInstead =
    onBehalf !== null && open.read?.type === "sender" && open.read.unchecked.some(({ name, address }) => name === author.name && address === author.address);
  const cautioned = open.read?.type === "sender" ? cautionedApart(open.read, open.answer) : [];
  return (
    <header className="pane-sender">
      <h1 className="pane-name">
        <bdi>{author.name.trim() || words.sender.nameless}</bdi>
      </h1>
      <Address of={author} />
      {onBehalf && isLookedUpInstead && (
        <p>
          {words.sender.unusableFrom} <bdi>{onBehalf.name}</bdi>
          <Address of={onBehalf} />
        </p>
      )}
      {onBehalf && !isLookedUpInstead && (
        <p>
          {words.sender.sentBy} <bdi>{onBehalf.name.trim() || words.sender.nameless}</bdi> {words.sender.sentFor} <bdi>{author.name.trim() || author.address}</bdi>
          <Address of={onBehalf} />
        </p>
      )}
      <bdi className="pane-about">{visibleName(open.message.subject.trim()) || words.sender.noSubject}</bdi>
      {cautioned.length > 0 && <Cautions senders={cautioned} />}
    </header>
  );
};

/** Senders with an odd address of which the standing does not say what is odd about it: it does where it asks who this is. */
const cautionedApart = ({ sender, onBehalf, named }: ReadMessage, answer: LocalAnswer | null): readonly Sender[] =>
  [sender, ...(onBehalf ? [onBehalf] : []), ...named.map(({ about }) => about)].filter(
    (each) => each.cautions.length > 0 && !answer?.standings.some(({ about, doubt }) => about === each && doubt !== null),
  );

const Address = ({ of }: { readonly of: MailAddress }): ReactNode => (
  <bdi className="pane-address">{visibleText(of.address.length > 320 ? `${of.address.slice(0, 320)}…` : of.address)}</bdi>
);
