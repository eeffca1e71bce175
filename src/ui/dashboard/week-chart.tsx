import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { noConcern } from "../../domain/policy/vocabulary.ts";
import type { LoggedMessage } from "../../domain/subjects/contact/messages.ts";
import { shortDay, type ContactGroup, type ContactWeeks } from "./contact-weeks.ts";
import type { Opened } from "./figure-tiles.ts";
import { SeriesFill, seriesLine } from "./series-fill.tsx";
import { words } from "./words.ts";

const height = 168;
const gap = 1;

export interface WeekChartProps {
  readonly contacts: ContactWeeks;
  readonly onOpen: (opened: Opened) => void;
}

/** Contacts a week as stacked bars. The drawing is for the eye; the table after it says the same to everyone. */
export const WeekChart = ({ contacts, onOpen }: WeekChartProps): ReactNode => {
  const styles = useStyles();
  const id = useId();
  const { weeks, groups, total } = contacts;
  const most = Math.max(1, ...total.byWeek.map(({ length }) => length));
  const messagesIn = (week: number): readonly LoggedMessage[] => total.byWeek[week] ?? [];
  const fillOf = (group: ContactGroup): string => `${id}-${group.id}`;
  const indexOf = (group: ContactGroup): number => groups.filter((other) => other.id !== noConcern).indexOf(group);
  return (
    <div>
      <ul className={styles.legend}>
        {groups.map((group) => (
          <li key={group.id} className={styles.legendEntry}>
            <svg width="20" height="20" aria-hidden="true">
              <rect x="0.5" y="0.5" width="19" height="19" rx="2" fill={`url(#${fillOf(group)})`} style={{ stroke: seriesLine(indexOf(group), group.id === noConcern) }} />
            </svg>
            <Text size={200}>{group.label}</Text>
          </li>
        ))}
      </ul>
      <div className={styles.row}>
        {weeks.map((from, week) => (
          <Button
            key={from}
            size="small"
            appearance="subtle"
            className={styles.total}
            aria-label={words.open(words.weekOf(from), messagesIn(week).length)}
            onClick={() => onOpen({ id: `week:${from}`, label: words.weekOf(from), none: words.noContacts, rows: { type: "messages", rows: messagesIn(week) } })}
          >
            {messagesIn(week).length}
          </Button>
        ))}
      </div>
      <figure aria-label={words.chart} className={styles.figure}>
        <svg aria-hidden="true" width="100%" height={height} className={styles.chart}>
          <defs>
            {groups.map((group) => (
              <SeriesFill key={group.id} id={fillOf(group)} index={indexOf(group)} isCalm={group.id === noConcern} />
            ))}
          </defs>
          {weeks.map((from, week) => {
            const width = 100 / weeks.length;
            return stackOf(groups, week, most).map(({ group, top, tall }) => (
              <rect
                key={`${from}-${group.id}`}
                x={`${width * (week + 0.17)}%`}
                y={top}
                width={`${width * 0.66}%`}
                height={tall}
                rx="2"
                fill={`url(#${fillOf(group)})`}
                style={{ stroke: seriesLine(indexOf(group), group.id === noConcern) }}
              />
            ));
          })}
        </svg>
      </figure>
      <div className={styles.row} aria-hidden="true">
        {weeks.map((from) => (
          <Text key={from} size={200} align="center" className={styles.week}>
            {shortDay(from)}
          </Text>
        ))}
      </div>
    </div>
  );
};

interface Block {
  readonly group: ContactGroup;
  readonly top: number;
  readonly tall: number;
}

/** The blocks of one week from the ground up, in pixels; the largest week fills the height. */
const stackOf = (groups: readonly ContactGroup[], week: number, most: number): readonly Block[] => {
  const blocks: Block[] = [];
  let top = height - gap;
  for (const group of groups) {
    const share = (group.byWeek[week]?.length ?? 0) / most;
    if (share === 0) continue;
    // A single contact beside hundreds is still seen.
    const tall = Math.max(3, share * (height - groups.length * (3 + gap)));
    top -= tall;
    blocks.push({ group, top, tall });
    top -= gap;
  }
  return blocks;
};

const useStyles = makeStyles({
  legend: { display: "flex", flexWrap: "wrap", gap: "4px 20px", listStyleType: "none", margin: "0 0 12px", padding: 0 },
  legendEntry: { display: "flex", alignItems: "center", gap: "8px" },
  row: { display: "flex" },
  total: { flex: "1 1 0", minWidth: 0, padding: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  figure: { margin: 0 },
  chart: { display: "block", borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
  // Day and month under each other where there is no room for both.
  week: { flex: "1 1 0", minWidth: 0, paddingTop: "4px", color: tokens.colorNeutralForeground2, "@media (max-width: 480px)": { wordSpacing: "100vw" } },
});
