import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Policy } from "../../../domain/policy/types.ts";
import { previewMeasures } from "../../../domain/decide/preview-measures.ts";
import { personConsequences, staffInstructions, type ChosenMeasure } from "../../../domain/policy/instruct.ts";
import { usePageStyles } from "../sections/page-styles.ts";
import { requestWords } from "../../words/request-words.ts";
import { changeWords as words } from "../../words/change-words.ts";

export interface TermsLinesProps {
  readonly policy: Policy;
  readonly measures: readonly ChosenMeasure[];
  /** Null for all contact. */
  readonly matter: string | null;
}

/** What measures say to staff and what they mean to the person, side by side, and how the person can still reach the office. */
export const TermsLines = ({ policy, measures, matter }: TermsLinesProps): ReactNode => {
  const styles = usePageStyles();
  const own = useStyles();
  const preview = previewMeasures(policy, measures);
  return (
    <>
      <dl className={own.sides}>
        <div>
          <dt>{words.staff}</dt>
          <dd>
            <Lines lines={staffInstructions(policy, preview)} className={styles.plain} />
          </dd>
        </div>
        <div>
          <dt>{words.person}</dt>
          <dd>
            <Lines lines={[...personConsequences(policy, preview), words.covers(matter)]} className={styles.plain} />
          </dd>
        </div>
      </dl>
      <Text>
        {requestWords.reach(policy, measures)} {requestWords.alwaysRead}
      </Text>
    </>
  );
};

const Lines = ({ lines, className }: { readonly lines: readonly string[]; readonly className: string }): ReactNode => (
  <ul className={className}>
    {[...new Set(lines)].map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

const useStyles = makeStyles({
  sides: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(260px, 100%), 1fr))",
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    margin: 0,
    "& dt": { fontWeight: tokens.fontWeightSemibold, marginBottom: tokens.spacingVerticalXS },
    "& dd": { margin: 0, overflowWrap: "anywhere" },
  },
});
