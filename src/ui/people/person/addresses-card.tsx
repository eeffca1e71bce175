import { words } from "../words.ts";
import { Badge, Button, makeStyles, Text, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import type { LinkedAddress, Person } from "../../../domain/subjects/person/people.ts";
import { Card } from "../../kit/sections/card.tsx";
import type { WorkProps } from "../../kit/work-props.ts";
import { AddressDialog, type AddressAct } from "./address-dialog.tsx";
import { personAddresses, type AddressStanding } from "./address-standing.ts";
import { LinkForm } from "./link-form.tsx";
import { useNone } from "../../kit/sections/checked.tsx";

export interface AddressesCardProps extends WorkProps {
  readonly person: Person;
}

/** The addresses of a person: confirmed by people, reversibly. */
export const AddressesCard = ({ person, ...work }: AddressesCardProps): ReactNode => {
  const styles = useStyles();
  const none = useNone(words.addresses.none);
  const [isLinking, setLinking] = useState(false);
  const [act, setAct] = useState<AddressAct | null>(null);
  const [isAsking, setAsking] = useState(false);
  const ask = (next: AddressAct): void => {
    setAct(next);
    setAsking(true);
  };
  const { linked, unlinkedButCovered } = personAddresses(work.desk, person);
  return (
    <Card title={words.addresses.title}>
      {linked.length === 0 && <Text>{none}</Text>}
      <ul className={styles.list}>
        {linked.map((standing) => (
          <Address key={standing.link.addressKey} standing={standing} onAct={ask} />
        ))}
        {unlinkedButCovered.map((address) => (
          <li key={address} className={styles.address}>
            <Text>{address}</Text>
            <Text size={200} className={styles.note}>
              {words.addresses.stillCovered}
            </Text>
          </li>
        ))}
      </ul>
      <div className={isLinking ? styles.hidden : undefined}>
        <Button icon={<AddRegular />} onClick={() => setLinking(true)}>
          {words.addresses.link}
        </Button>
      </div>
      {isLinking && <LinkForm {...work} person={person} onDone={() => setLinking(false)} />}
      {act && <AddressDialog key={`${act.type}:${act.standing.link.addressKey}`} {...work} person={person} act={act} isOpen={isAsking} onClose={() => setAsking(false)} />}
    </Card>
  );
};

const Address = ({ standing, onAct }: { readonly standing: AddressStanding; readonly onAct: (act: AddressAct) => void }): ReactNode => {
  const styles = useStyles();
  const restoreFocus = useRestoreFocusTarget();
  const { link, notes } = standing;
  return (
    <li className={styles.address}>
      <div className={styles.head}>
        <Text weight="semibold" className={styles.text}>
          {link.address}
        </Text>
        <Badge shape="rounded" appearance={link.state === "confirmed" ? "tint" : "outline"} color={link.state === "confirmed" ? "brand" : "informative"}>
          {words.addresses.states[link.state]}
        </Badge>
      </div>
      {notes.map((note) => (
        <Text key={note} size={200} className={styles.note}>
          {note}
        </Text>
      ))}
      <div className={styles.buttons}>
        {link.state === "proposed" && (
          <Button
            {...restoreFocus}
            size="small"
            appearance="primary"
            aria-label={`${words.addresses.confirm} ${link.address}`}
            onClick={() => onAct({ type: "confirm", standing })}
          >
            {words.addresses.confirm}
          </Button>
        )}
        <Button {...restoreFocus} size="small" aria-label={`${unlinkWord(link)} ${link.address}`} onClick={() => onAct({ type: "unlink", standing })}>
          {unlinkWord(link)}
        </Button>
      </div>
    </li>
  );
};

const unlinkWord = ({ state }: LinkedAddress): string => (state === "proposed" ? words.addresses.reject : words.addresses.unlink);

const useStyles = makeStyles({
  hidden: { display: "none" },
  list: { display: "flex", flexDirection: "column", gap: "12px", listStyleType: "none", margin: 0, padding: 0 },
  address: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0, "& + &": { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "12px" } },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  text: { overflowWrap: "anywhere" },
  note: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", paddingTop: "4px" },
});
