import { personWords } from "../words/person-words.ts";
import { Button, Link, Spinner, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { findUnopened, type FoundMail, type UnopenedIn } from "../../app/reading/find-unopened.ts";
import type { ServiceError, UnopenedMail } from "../../app/ports.ts";
import { dayOf } from "../../domain/base/time.ts";
import { contactWords } from "../words/contact-words.ts";
import { OutcomeBar } from "../kit/sections/outcome-bar.tsx";
import { Section } from "../kit/sections/section.tsx";
import { sayProblem } from "../words/service-words.ts";
import { useAct } from "../kit/use-act.ts";
import { useQueueStyles } from "./styles.ts";
import { words } from "./words.ts";
import { usePageMeans } from "../kit/page-means.ts";
import type { WorkProps } from "../kit/work-props.ts";

export interface UnopenedSectionProps extends WorkProps {
  readonly unopenedMail: UnopenedMail;
}

/** Unopened mail from restricted addresses, where the body asked for it. Looked for from a click, because it may ask for a permission. */
export const UnopenedSection = ({ unopenedMail, desk, onOpen }: UnopenedSectionProps): ReactNode => {
  const { services } = usePageMeans();
  const styles = useQueueStyles();
  const [looked, setLooked] = useState<readonly UnopenedIn[] | null>(null);
  const { isBusy, problem, act } = useAct<ServiceError>();
  return (
    <Section title={words.unopened.title} hint={words.unopened.hint}>
      <div className={styles.buttons}>
        <Button disabledFocusable={isBusy} onClick={() => void act(() => findUnopened({ ...services, unopenedMail }, desk), setLooked)}>
          {words.unopened.look}
        </Button>
        <output>{isBusy && <Spinner size="tiny" label={words.unopened.looking} />}</output>
      </div>
      <OutcomeBar problem={problem && sayProblem(problem)} done={null} />
      <ul className={styles.list} aria-live="polite">
        {(looked ?? []).map((each) => (
          <li key={each.mailbox.id} className={styles.entry}>
            <Inbox looked={each} desk={desk} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </Section>
  );
};

interface InboxProps extends WorkProps {
  readonly looked: UnopenedIn;
}

const Inbox = ({ looked, desk, onOpen }: InboxProps): ReactNode => {
  const styles = useQueueStyles();
  const { name } = looked.mailbox;
  if (looked.type === "not-looked") return <Text className={styles.loud}>{words.unopened.failed(name, sayWhyNot(looked.error))}</Text>;
  return (
    <>
      {!looked.isWhole && <Text className={styles.loud}>{words.unopened.more(name)}</Text>}
      {looked.unlooked > 0 && <Text className={styles.loud}>{words.unopened.unlooked(looked.unlooked)}</Text>}
      {looked.found.length === 0 && looked.isWhole && <Text>{words.unopened.none(name)}</Text>}
      {looked.found.length > 0 && (
        <>
          <h3 className={styles.title}>{words.due.group(name, looked.found.length)}</h3>
          <ul className={styles.list}>
            {looked.found.map((found) => (
              <Found key={found.message.id} found={found} desk={desk} onOpen={onOpen} />
            ))}
          </ul>
        </>
      )}
    </>
  );
};

interface FoundProps extends WorkProps {
  readonly found: FoundMail;
}

const Found = ({ found: { message, personKeys }, desk, onOpen }: FoundProps): ReactNode => {
  const styles = useQueueStyles();
  const address = message.from?.address ?? message.sender?.address ?? "";
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        {personKeys.map((personKey) => (
          <Link key={personKey} as="button" className={styles.link} onClick={() => onOpen({ type: "person", person: personKey })}>
            {desk.persons.get(personKey)?.name || personWords.unnamed}
          </Link>
        ))}
        <Text>{message.subject || contactWords.noSubject}</Text>
      </div>
      <Text className={styles.detail}>{words.unopened.from(address, dayOf(message.receivedAt, desk.settings.timeZone))}</Text>
    </li>
  );
};

const sayWhyNot = (error: ServiceError): string => (error.type === "not-allowed" || error.type === "not-found" ? words.unopened.notAllowed : sayProblem(error));
