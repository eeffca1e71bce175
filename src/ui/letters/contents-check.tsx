import { Badge, Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { letterLimits } from "../../domain/subjects/letter/check-letter.ts";
import { mayBeWaived } from "../../domain/decide/required-contents.ts";
import type { NoticeElement, Policy } from "../../domain/policy/types.ts";
import type { Day } from "../../domain/base/time.ts";
import { letterWords, elementName } from "../words/letter-words.ts";
import { Section } from "../kit/sections/section.tsx";
import { words } from "./words.ts";

export interface ContentsCheckProps {
  readonly policy: Policy;
  readonly endsOn: Day | null;
  readonly required: readonly NoticeElement[];
  readonly contents: readonly string[];
  readonly waived: Readonly<Record<string, string>>;
  readonly onWaive: (element: string, reason: string) => void;
  readonly onPutBack: (element: string) => void;
}

/** What the letter must say, each thing with its clause: whether it is there, or why it is left out. */
export const ContentsCheck = ({ policy, endsOn, required, contents, waived, onWaive, onPutBack }: ContentsCheckProps): ReactNode => {
  const styles = useStyles();
  return (
    <Section title={words.check} hint={words.checkHint}>
      <ul className={styles.list}>
        {required.map((element) => {
          const { id, clause } = element;
          const label = elementName(element);
          const isOptional = mayBeWaived(policy, element, endsOn);
          const reason = Object.hasOwn(waived, id) ? waived[id] : undefined;
          const isThere = contents.includes(id);
          return (
            <li key={id} className={styles.element}>
              <div className={styles.row}>
                <Badge appearance={isThere ? "tint" : "filled"} color={isThere ? "success" : reason === undefined ? "danger" : "informative"}>
                  {isThere ? words.isThere : reason === undefined ? words.isMissing : words.isWaived}
                </Badge>
                <Text className={styles.label}>
                  {label}
                  {letterWords.clauseOf(clause)}
                </Text>
                {isOptional && (
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={reason === undefined ? words.leaveOut(label) : words.putBack(label)}
                    onClick={() => (reason === undefined ? onWaive(id, "") : onPutBack(id))}
                  >
                    {reason === undefined ? words.leaveOutShort : words.putBackShort}
                  </Button>
                )}
              </div>
              {!isOptional && !isThere && <Text size={200}>{words.cannotBeWaived}</Text>}
              {reason !== undefined && (
                <Field label={words.whyLeftOut(label)} required>
                  <Input value={reason} maxLength={letterLimits.reason} onChange={(_, { value }) => onWaive(id, value)} />
                </Field>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
};

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "10px", listStyleType: "none", margin: 0, padding: 0 },
  element: { display: "flex", flexDirection: "column", gap: "6px", minWidth: 0, "& + &": { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "10px" } },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  label: { flexGrow: 1, flexBasis: "180px", minWidth: 0 },
});
