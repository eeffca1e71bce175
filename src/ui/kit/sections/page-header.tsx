import { makeStyles, Text, Title2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

export interface PageHeaderProps {
  readonly title: string;
  readonly hint?: string | undefined;
  readonly children?: ReactNode;
}

/** The title of a page, one line on what it is, and its buttons. */
export const PageHeader = ({ title, hint, children }: PageHeaderProps): ReactNode => {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <Title2 as="h1" className={styles.title}>
          {title}
        </Title2>
        {hint !== undefined && <Text className={styles.hint}>{hint}</Text>}
      </div>
      {children}
    </header>
  );
};

const useStyles = makeStyles({
  header: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", justifyContent: "space-between", gap: "12px" },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  title: { margin: 0, overflowWrap: "anywhere" },
  hint: { color: tokens.colorNeutralForeground2 },
});
