import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { OutboxEntry } from "../../../app/ports.ts";
import type { Leaving } from "../../../app/ports.ts";
import { leaveWords as words } from "../../words/leave-words.ts";
import { OutcomeBar } from "../sections/outcome-bar.tsx";

export interface LeaveFormProps {
  readonly leaving: Leaving;
  readonly onKeep: () => void;
}

/** Says what goes, has clicks that would be lost agreed to by name, and deletes. Where it succeeds, the whole surface ends. */
export const LeaveForm = ({ leaving, onKeep }: LeaveFormProps): ReactNode => {
  const styles = useStyles();
  const [clicks, setClicks] = useState<readonly OutboxEntry[] | null>(null);
  const [mayBeLost, setMayBeLost] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => void leaving.waiting().then(setClicks), [leaving]);
  const isAsking = clicks !== null;
  useEffect(() => {
    if (isAsking) title.current?.focus();
  }, [isAsking]);
  if (clicks === null) return null;

  const leave = async (): Promise<void> => {
    if (isBusy) return;
    if (clicks.length > 0 && !mayBeLost) return setProblem(words.loseFirst);
    setBusy(true);
    setProblem(null);
    const left = await leaving.leave(clicks.map(({ draft }) => draft.key));
    setBusy(false);
    if (left.type === "device-failed") setProblem(words.failed);
    if (left.type !== "clicks-wait") return;
    setClicks(left.clicks);
    setMayBeLost(false);
    setProblem(words.another);
  };

  return (
    <section aria-labelledby="leave-title" className={styles.form}>
      <h2 id="leave-title" ref={title} tabIndex={-1} className={styles.title}>
        {words.title}
      </h2>
      <Text>{words.goes}</Text>
      <Text>{words.stays}</Text>
      {clicks.length > 0 && (
        <>
          <Text weight="semibold">{words.waiting(clicks.length)}</Text>
          <ul className={styles.clicks}>
            {clicks.map(({ draft }) => (
              <li key={draft.key}>{words.click("subject" in draft.body ? draft.body.subject : "")}</li>
            ))}
          </ul>
          <Checkbox label={words.lose(clicks.length)} checked={mayBeLost} onChange={(_, { checked }) => setMayBeLost(checked === true)} />
        </>
      )}
      <OutcomeBar problem={problem} done={null} />
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void leave()}>
          {words.leave}
        </Button>
        <Button disabledFocusable={isBusy} onClick={onKeep}>
          {words.keep}
        </Button>
      </div>
    </section>
  );
};

const useStyles = makeStyles({
  form: { display: "grid", gap: "8px", maxWidth: "640px", padding: "12px 0", overflowWrap: "anywhere" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, outlineStyle: "none" },
  clicks: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});
