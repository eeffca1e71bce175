import { formWords } from "../../words/form-words.ts";
import { Button, makeStyles, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useId, useRef, type FormEvent, type ReactNode } from "react";
import type { WriteProblem } from "../say-write-problem.ts";
import { WriteProblemBar } from "../write-problem-bar.tsx";

export interface FormFrameProps {
  readonly title: string;
  readonly hint?: string;
  readonly submit: string;
  readonly isBusy: boolean;
  readonly problem: WriteProblem | null;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A form that opens within a page, takes the focus, and ends with what it does and a way out. */
export const FormFrame = ({ title, hint, submit, isBusy, problem, onSubmit, onCancel, children }: FormFrameProps): ReactNode => {
  const styles = useStyles();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      // What opened the form was hidden, not removed, so that the focus can go back to it.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form aria-labelledby={id} className={styles.form} onSubmit={send} noValidate>
      <div>
        <h3 id={id} ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h3>
        {hint !== undefined && <Text className={styles.hint}>{hint}</Text>}
      </div>
      {children}
      <WriteProblemBar problem={problem} />
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {submit}
        </Button>
        <Button onClick={onCancel}>{formWords.cancel}</Button>
      </div>
    </form>
  );
};

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: "14px",
    padding: "16px",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { ...typographyStyles.body1Strong, margin: 0, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  hint: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});
