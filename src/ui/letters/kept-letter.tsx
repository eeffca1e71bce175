import { Button, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { LetterSubject } from "../../app/letter/letter-subject.ts";
import { personOfRecord } from "../../app/letter/prepare-letter.ts";
import type { PreparedLetter } from "../../domain/subjects/letter/letters.ts";
import { dayOf } from "../../domain/base/time.ts";
import { sayMoment } from "../words/dates.ts";
import { usePageStyles } from "../kit/sections/page-styles.ts";
import { Section } from "../kit/sections/section.tsx";
import { LetterButtons } from "./letter-buttons.tsx";
import { LetterSheet } from "./letter-sheet.tsx";
import { SentForm } from "./sent-form.tsx";
import { useLetterStyles } from "./styles.ts";
import { words } from "./words.ts";
import type { WorkProps } from "../kit/work-props.ts";

export interface KeptLetterProps extends WorkProps {
  readonly subject: LetterSubject;
  readonly kept: PreparedLetter;
  readonly onWriteAnew: () => void;
  readonly onSent: () => void;
}

/** A letter whose text was kept: how it gets to the person, and, once it was sent, that it was. */
export const KeptLetter = ({ kept, onWriteAnew, ...props }: KeptLetterProps): ReactNode => {
  const page = usePageStyles();
  const styles = useLetterStyles();
  const { desk, onOpen } = props;
  const { settings, now } = desk;
  const address = addressOf(desk, kept);
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        {kept.sentOn === null ? (
          <>
            <Section title={words.keptTitle}>
              <Text>{words.kept(kept.by.name, sayMoment(kept.at, now, settings.timeZone))}</Text>
              <Text>{kept.to === null ? words.toPost : words.openInOutlook(address)}</Text>
              <div className={page.actions}>
                <Button onClick={onWriteAnew}>{words.change}</Button>
              </div>
            </Section>
            <SentForm {...props} kept={kept} />
          </>
        ) : (
          <Section title={words.sentTitle}>
            <output>{words.sent(kept.sentOn)}</output>
            <div className={page.actions}>
              <Button onClick={() => onOpen({ type: "person", person: kept.personKey })}>{words.toPerson}</Button>
            </div>
          </Section>
        )}
      </div>
      <Section title={words.sheet}>
        <LetterButtons letter={kept} />
        <LetterSheet letter={kept} subject={kept.subject} from={settings.letters.from} on={kept.sentOn ?? dayOf(kept.at, settings.timeZone)} />
      </Section>
    </div>
  );
};

const addressOf = (desk: WorkProps["desk"], { personKey, to }: PreparedLetter): string => {
  const person = personOfRecord(desk, personKey);
  const own = person?.addresses.find(({ addressKey }) => addressKey === to)?.address;
  return own ?? [...desk.representatives.values()].flat().find(({ addressKey }) => addressKey === to)?.address ?? "";
};
