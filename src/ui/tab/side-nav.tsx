import { makeStyles, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { EntryGroups, type NavProps } from "./entry-groups.tsx";
import { phone, small, wide } from "./widths.ts";
import { words } from "./words.ts";

export interface SideNavProps extends NavProps {
  readonly body: string;
  /** Whether what will stand here is still being read. */
  readonly isOpening: boolean;
}

/** The navigation beside the page. */
export const SideNav = ({ body, isOpening, ...props }: SideNavProps): ReactNode => {
  const styles = useStyles();
  return (
    <div className={styles.column}>
      <div className={styles.brand}>
        <span className={styles.name}>{words.name}</span>
        <span className={styles.body}>{body}</span>
      </div>
      {props.entries.length > 0 ? (
        <nav aria-label={words.places} className={styles.nav}>
          <EntryGroups {...props} />
        </nav>
      ) : isOpening ? (
        <Skeleton aria-hidden className={styles.nav}>
          {["80%", "60%", "70%", "55%", "65%", "50%"].map((width) => (
            <SkeletonItem key={width} size={20} className={styles.bone} style={{ width }} />
          ))}
        </Skeleton>
      ) : null}
    </div>
  );
};

const useStyles = makeStyles({
  column: {
    position: "sticky",
    top: 0,
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    boxSizing: "border-box",
    height: "100vh",
    overflowY: "auto",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [phone]: { display: "none" },
    [small]: { width: "76px", padding: "8px 4px" },
    [wide]: { width: "216px", padding: "12px 8px" },
    "@media print": { display: "none" },
  },
  brand: { display: "grid", padding: "0 12px 4px", [small]: { display: "none" } },
  name: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  body: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  nav: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "4px" },
  bone: { margin: "10px 12px", maxWidth: "calc(100% - 24px)" },
});
