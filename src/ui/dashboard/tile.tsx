import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { WarningFilled } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { FigureTile } from "./figure-tiles.ts";

export interface TileProps {
  readonly tile: FigureTile;
  readonly isOpen: boolean;
  readonly panelId: string;
  readonly onOpen: () => void;
}

/** A number that opens the rows behind it, or that it could not be checked. */
export const Tile = ({ tile, isOpen, panelId, onOpen }: TileProps): ReactNode => {
  const styles = useStyles();
  if (!tile.isKnown) {
    return (
      <div className={mergeClasses(styles.tile, styles.unchecked)}>
        <Text weight="semibold">{tile.label}</Text>
        <Text size={200} className={styles.hint}>
          {tile.hint}
        </Text>
      </div>
    );
  }
  return (
    <button
      type="button"
      className={mergeClasses(styles.tile, tile.isLoud && styles.loud, isOpen && styles.open)}
      aria-expanded={isOpen}
      {...(isOpen && { "aria-controls": panelId })}
      onClick={onOpen}
    >
      <span className={styles.label}>
        {tile.isLoud && <WarningFilled aria-hidden="true" />}
        <Text weight="semibold">{tile.label}</Text>
      </span>
      <span className={mergeClasses(styles.number, tile.count !== String(tile.rows.rows.length) && styles.unknown, tile.rows.rows.length === 0 && styles.zero)}>{tile.count}</span>
      <Text size={200} className={styles.hint}>
        {tile.hint}
      </Text>
    </button>
  );
};

const useStyles = makeStyles({
  tile: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "4px",
    width: "100%",
    padding: "16px",
    textAlign: "start",
    fontFamily: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  unchecked: { cursor: "default", ":hover": { backgroundColor: tokens.colorNeutralBackground1 }, boxSizing: "border-box" },
  loud: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `2px solid ${tokens.colorStatusDangerBorderActive}`,
    padding: "15px",
    ":hover": { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1, boxShadow: tokens.shadow8 },
  },
  open: { border: `2px solid ${tokens.colorCompoundBrandStroke}`, padding: "15px" },
  label: { display: "flex", alignItems: "center", gap: "6px" },
  number: { fontSize: tokens.fontSizeHero800, lineHeight: tokens.lineHeightHero800, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  // Words need more room than a number.
  unknown: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightHero800 },
  zero: { color: tokens.colorNeutralForeground3 },
  hint: { color: "inherit" },
});
