import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Person } from "../../../domain/subjects/person/people.ts";
import { usePaneFrame } from "../parts/pane-frame.ts";
import { rareWords } from "../standing/rare-words.ts";
import { words } from "./words.ts";
import { sayOutcome } from "./say-outcome.ts";

export interface LinkedPersonProps {
  readonly person: Person;
  readonly addressKey: string;
  readonly isHandler: boolean;
  readonly onSaid: (said: string) => void;
}

export const LinkedPerson = ({ person, addressKey, isHandler, onSaid }: LinkedPersonProps): ReactNode => {
  const { actions, policy, session, openRequest } = usePaneFrame();
  const [isBusy, setBusy] = useState(false);
  const link = person.addresses.find((address) => address.addressKey === addressKey);
  const others = person.addresses.length - 1;
  const confirm = async (): Promise<void> => {
    setBusy(true);
    onSaid(sayOutcome(await actions.confirmAddress(person, addressKey), words.confirmedNow));
    setBusy(false);
  };
  return (
    <li>
      <bdi className="pane-strong">{person.name || rareWords.standing.nameless}</bdi>
      <span className="pane-quiet">
        {link?.state === "confirmed" ? words.confirmed : words.proposed}
        {others > 0 && `. ${words.otherAddresses(others)}`}
      </span>
      {isHandler && (
        <div className="pane-row">
          {link?.state === "proposed" && (
            <Button size="small" disabledFocusable={isBusy} onClick={() => void confirm()}>
              {words.confirm}
            </Button>
          )}
          {openRequest && (
            <Button size="small" onClick={() => openRequest(session.settings, person.key)}>
              {words.request(policy.terms.restriction)}
            </Button>
          )}
        </div>
      )}
    </li>
  );
};
