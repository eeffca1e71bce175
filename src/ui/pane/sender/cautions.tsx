import { addressWords } from "../../words/address-words.ts";
import type { ReactNode } from "react";
import type { Sender } from "../../../app/pane/read-message.ts";
import { WarningIcon } from "../parts/icons.tsx";
import { rareWords } from "../standing/rare-words.ts";
import { words } from "../words.ts";
import { visibleText } from "../../../domain/base/visible-text.ts";

export interface CautionsProps {
  readonly senders: readonly Sender[];
}

/** What is odd about an address. It is never matched to the one that it resembles. */
export const Cautions = ({ senders }: CautionsProps): ReactNode =>
  senders.map(({ address, cautions }) => (
    <section key={address} className="pane-caution" aria-label={words.sender.looksLike}>
      <WarningIcon />
      <div>
        <p className="pane-strong">{words.sender.looksLike}</p>
        {cautions.map((caution) => (
          <p key={caution}>
            {addressWords.cautions[caution]} {caution === "hidden-characters" && rareWords.cautions.madeVisible}
          </p>
        ))}
        <p>
          {rareWords.cautions.inFull} <bdi className="pane-address">{visibleText(address)}</bdi>
        </p>
      </div>
    </section>
  ));
