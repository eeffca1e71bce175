import { Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePageStyles } from "../../kit/sections/page-styles.ts";

export interface QuotedTextProps {
  /** Who says it, and when. */
  readonly by: string;
  readonly children: string;
}

/** What somebody wrote, as they wrote it. */
export const QuotedText = ({ by, children }: QuotedTextProps): ReactNode => {
  const styles = usePageStyles();
  const own = useStyles();
  return (
    <div>
      {by !== "" && (
        <Caption1 block className={styles.quiet}>
          {by}
        </Caption1>
      )}
      <blockquote className={own.quote}>
        <Text className={styles.asWritten}>{children}</Text>
      </blockquote>
    </div>
  );
};

const useStyles = makeStyles({
  quote: {
    margin: "4px 0 0",
    padding: "2px 0 2px 12px",
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke2}`,
  },
});
