import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

export interface CardProps {
  readonly title: string;
  /** Stands beside the title: a state, or a button. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
  /** One of many of the same kind: no landmark of its own, or there would be too many to move among. */
  readonly isItem?: boolean;
}

/** A part of a page with its own heading. */
export const Card = ({ title, beside, children, isItem = false }: CardProps): ReactNode => {
  const styles = useStyles();
  const id = useId();
  const Element = isItem ? "article" : "section";
  return (
    <Element aria-labelledby={id} className={styles.card}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {beside}
      </div>
      {children}
    </Element>
  );
};

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    minWidth: 0,
    padding: "16px 20px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "4px 12px" },
  title: { ...typographyStyles.subtitle2, margin: 0 },
});
