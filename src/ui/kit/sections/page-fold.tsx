import { Badge, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { personWords } from "../../words/person-words.ts";

export interface PageFoldProps {
  readonly title: string;
  /** One line that stands there while it is closed. */
  readonly says: string;
  /** Something in it waits for somebody: it is open when the page opens. */
  readonly isDue: boolean;
  readonly children: ReactNode;
}

/** A part of a long page that is closed unless something in it is due. */
export const PageFold = ({ title, says, isDue, children }: PageFoldProps): ReactNode => {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(isDue);
  return (
    <details className={styles.fold} open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>
        <h2 className={styles.title}>{title}</h2>
        {isDue && (
          <Badge color="danger" shape="rounded">
            {personWords.due}
          </Badge>
        )}
        <span className={styles.says}>{says}</span>
      </summary>
      {isOpen && <div className={styles.content}>{children}</div>}
    </details>
  );
};

const useStyles = makeStyles({
  fold: {
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
  },
  summary: {
    padding: "12px 20px",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px", borderRadius: tokens.borderRadiusXLarge },
  },
  title: { ...typographyStyles.subtitle2, display: "inline", margin: "0 8px 0 4px" },
  says: { color: tokens.colorNeutralForeground2, marginInlineStart: "8px", overflowWrap: "anywhere" },
  content: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0, padding: "0 20px 16px", overflowWrap: "anywhere" },
});
