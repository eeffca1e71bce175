import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Policy } from "../../../domain/policy/types.ts";
import { sayChoice } from "../../words/contact-words.ts";
import { requestWords as words } from "../../words/request-words.ts";

export interface BehaviourCountsProps {
  readonly policy: Policy;
  readonly counts: Readonly<Record<string, number>>;
}

/** How many messages there are of each behaviour, most first. Each message counts once. */
export const BehaviourCounts = ({ policy, counts }: BehaviourCountsProps): ReactNode => {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{words.counts}</caption>
      <tbody>
        {Object.entries(counts)
          .toSorted(([, left], [, right]) => right - left)
          .map(([choice, count]) => (
            <tr key={choice}>
              <th scope="row" className={styles.behaviour}>
                {sayChoice(policy, choice, words.aboutMe)}
              </th>
              <td className={styles.count}>{count}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
};

const line = `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", maxWidth: "420px", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  caption: { textAlign: "left", fontWeight: tokens.fontWeightSemibold, paddingBottom: tokens.spacingVerticalXS },
  behaviour: { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: "4px 12px 4px 0", borderBottom: line },
  count: { textAlign: "right", fontVariantNumeric: "tabular-nums", padding: "4px 0", borderBottom: line },
});
