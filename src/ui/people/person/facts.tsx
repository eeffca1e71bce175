import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";

/** Terms with what is known for each. Under each other on a narrow screen. */
export const Facts = ({ facts }: { readonly facts: readonly (readonly [term: string, says: ReactNode])[] }): ReactNode => {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts.map(([term, says]) => (
        <Fragment key={term}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.says}>{says}</dd>
        </Fragment>
      ))}
    </dl>
  );
};

const useStyles = makeStyles({
  facts: { display: "grid", gridTemplateColumns: "minmax(90px, max-content) 1fr", gap: "4px 16px", margin: 0, "@media (max-width: 480px)": { display: "block" } },
  term: { color: tokens.colorNeutralForeground2 },
  says: { margin: 0, minWidth: 0, overflowWrap: "anywhere", "@media (max-width: 480px)": { marginBottom: "8px" } },
});
