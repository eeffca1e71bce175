import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";

/** A command as it is typed. One click selects all of it; where it is too long for a line, no word of it is broken. */
export const Command = ({ children }: { readonly children: string }): ReactNode => {
  const styles = useStyles();
  return (
    <code className={styles.command}>
      {children.split(" ").map((word, place) => (
        <Fragment key={word}>
          {place > 0 && " "}
          <span className={styles.word}>{word}</span>
        </Fragment>
      ))}
    </code>
  );
};

const useStyles = makeStyles({
  command: {
    display: "block",
    marginTop: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
    userSelect: "all",
  },
  word: { display: "inline-block" },
});
