import type { UnderReview } from "./review-work.ts";
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { isLongQuiet, quietWeeks } from "../../domain/subjects/review/review-figures.ts";
import { Section } from "../kit/sections/section.tsx";
import { words } from "./words.ts";

/** What happened since the restriction was last looked at. Figures alone decide nothing. */
export const FiguresSection = ({ figures, countedAsOn }: Pick<UnderReview, "figures" | "countedAsOn">): ReactNode => {
  const styles = useStyles();
  const shown: readonly (readonly [string, number])[] = [
    [words.messages, figures.messages],
    [words.concerns, figures.concerns],
    [words.breaches, figures.breaches],
    [words.quiet, figures.quietDays],
  ];
  return (
    <Section title={words.figures} hint={words.figuresSince(figures.since)}>
      {countedAsOn !== null && <Text>{words.asOn(countedAsOn)}</Text>}
      <dl className={styles.figures}>
        {shown.map(([label, value]) => (
          <div key={label} className={styles.figure}>
            <dt>{label}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      {isLongQuiet(figures) && countedAsOn === null && <Text weight="semibold">{words.longQuiet(quietWeeks(figures))}</Text>}
    </Section>
  );
};

const useStyles = makeStyles({
  figures: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))", gap: tokens.spacingHorizontalL, margin: 0 },
  figure: { display: "flex", flexDirection: "column-reverse", justifyContent: "flex-end", color: tokens.colorNeutralForeground2 },
  value: { margin: 0, fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground1 },
});
