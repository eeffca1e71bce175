import { atStart } from "../words/at-start.ts";
import { Button, Field, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { ShieldErrorRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import { recordDanger } from "../../app/contact/act-on-danger.ts";
import type { AppendError } from "../../app/ledger/append.ts";
import type { BodyOf } from "../../domain/events/kinds.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import { dangerWords as words } from "../words/danger-words.ts";
import { LongText } from "./fields/long-text.tsx";
import { OutcomeBar } from "./sections/outcome-bar.tsx";
import { sayRecordProblem } from "../words/record-words.ts";
import { useRecord } from "./use-record.ts";

export interface DangerBarProps {
  readonly settings: Settings;
  /** The person whom it is about; empty when they are not recorded or not known yet. */
  readonly personKey: string;
}

type Called = BodyOf<"danger.acted">["called"];

const whom: readonly Called[] = ["emergency-services", "police", "safeguarding", "other"];

/** What to do when anyone is in danger, always in sight, and a record of having done it. It stands before every gate. */
export const DangerBar = ({ settings, personKey }: DangerBarProps): ReactNode => {
  const styles = useStyles();
  const [state, setState] = useState<"quiet" | "open" | "recorded">("quiet");
  const [called, setCalled] = useState<Called>("emergency-services");
  const [note, setNote] = useState("");
  const { isBusy, problem, write } = useRecord<AppendError>();
  const record = (): void =>
    void write(
      (recording) => recordDanger(recording, personKey, { called, note: note.trim().slice(0, 1000) }),
      () => {
        setState("recorded");
        setNote("");
      },
    );
  return (
    <aside aria-label={words.title} className={styles.bar}>
      <div className={styles.line}>
        <ShieldErrorRegular aria-hidden className={styles.icon} fontSize={20} />
        <Text weight="semibold">{words.title}:</Text>
        <Text className={styles.says}>{settings.emergency}</Text>
        {state !== "open" && (
          <Button size="small" onClick={() => setState("open")}>
            {words.called}
          </Button>
        )}
      </div>
      {state === "open" && (
        <div className={styles.form}>
          <Field label={words.who} hint={words.nothingFirst}>
            <RadioGroup value={called} onChange={(_, { value }) => setCalled(whom.find((known) => known === value) ?? "other")}>
              {whom.map((each) => (
                <Radio key={each} value={each} label={atStart(words.whom[each])} />
              ))}
            </RadioGroup>
          </Field>
          <LongText label={words.note} hint={words.noteHint} value={note} limit={1000} rows={2} onChange={setNote} />
          <div className={styles.buttons}>
            <Button appearance="primary" disabledFocusable={isBusy} onClick={record}>
              {words.record}
            </Button>
            <Button onClick={() => setState("quiet")}>{words.cancel}</Button>
          </div>
        </div>
      )}
      <OutcomeBar problem={problem && sayRecordProblem(problem)} done={state === "recorded" ? words.recorded : null} />
    </aside>
  );
};

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gap: "12px",
    padding: "8px 16px",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  icon: { flexShrink: 0, color: tokens.colorStatusDangerForeground3 },
  says: { flex: "1 1 200px", overflowWrap: "anywhere" },
  form: { display: "grid", gap: "12px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});
