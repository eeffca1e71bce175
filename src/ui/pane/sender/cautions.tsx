import { addressWords } from "../../words/address-words.ts";
import type { ReactNode } from "react";
import type { Sender } from "../../../app/pane/read-message.ts";
import { WarningIcon } from "../parts/icons.tsx";
import { words } from "../words.ts";
import { showAddress } from "./show-address.ts";

/** What is odd about an address. It is never matched to the one that it resembles. */
export const Cautions = ({ senders }: { readonly senders: readonly Sender[] }): ReactNode =>
  senders
    .filter(({ cautions }) => cautions.length > 0)
    .map(({ address, cautions }) => (
      <section key={address} className="pane-caution" aria-label={words.sender.looksLike}>
        <WarningIcon />
        <div>
          <p className="pane-strong">{words.sender.looksLike}</p>
          {cautions.map((caution) => (
            <p key={caution}>
              {addressWords.cautions[caution]} {caution === "hidden-characters" && words.sender.madeVisible}
            </p>
          ))}
          <p>
            {words.sender.inFull} <bdi className="pane-address">{showAddress(address)}</bdi>
          </p>
        </div>
      </section>
    ));
