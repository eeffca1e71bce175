import { makeStyles, shorthands, tokens } from "@fluentui/react-components";
import type { EntryStyles } from "./entry-link.tsx";
import { small } from "./widths.ts";

const focus = { outlineColor: tokens.colorStrokeFocus2, outlineStyle: "solid", outlineWidth: tokens.strokeWidthThick, outlineOffset: "-2px" } as const;

const useEntryStyles = makeStyles({
  entry: {
    position: "relative",
    display: "flex",
    alignItems: "center",
    gap: "10px",
    boxSizing: "border-box",
    minHeight: "36px",
    padding: "6px 8px 6px 12px",
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: "none",
    "&:hover": { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground2Hover },
    "&:active": { backgroundColor: tokens.colorSubtleBackgroundPressed, color: tokens.colorNeutralForeground2Pressed },
    "&:focus-visible": focus,
    [small]: { flexDirection: "column", justifyContent: "center", gap: "2px", minHeight: "52px", padding: "6px 2px 4px", textAlign: "center" },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
    // Drawn in forced colours too, where backgrounds are all one.
    "::before": {
      content: '""',
      position: "absolute",
      top: "8px",
      bottom: "8px",
      left: 0,
      borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
      borderRadius: tokens.borderRadiusCircular,
    },
    "& svg": { color: tokens.colorCompoundBrandForeground1 },
    "&:hover svg": { color: "inherit" },
  },
  icon: { flexShrink: 0, width: "20px", height: "20px" },
  label: {
    flexGrow: 1,
    minWidth: 0,
    [small]: { flexGrow: 0, fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100, maxWidth: "100%" },
  },
  count: {
    flexShrink: 0,
    boxSizing: "border-box",
    minWidth: "22px",
    padding: "0 6px",
    borderRadius: tokens.borderRadiusCircular,
    ...shorthands.border("1px", "solid", tokens.colorTransparentStroke),
    backgroundColor: tokens.colorNeutralBackground6,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "center",
    [small]: { position: "absolute", top: "2px", left: "calc(50% + 4px)", minWidth: "16px", padding: "0 4px", fontSize: tokens.fontSizeBase100, lineHeight: "14px" },
  },
});

const useBarStyles = makeStyles({
  entry: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: "2px",
    flex: "1 1 0",
    minWidth: 0,
    boxSizing: "border-box",
    minHeight: "56px",
    padding: "6px 2px",
    border: "none",
    background: "none",
    font: "inherit",
    cursor: "pointer",
    color: tokens.colorNeutralForeground2,
    textDecorationLine: "none",
    textAlign: "center",
    "&:focus-visible": focus,
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::before": {
      content: '""',
      position: "absolute",
      top: 0,
      left: "25%",
      right: "25%",
      borderTop: `3px solid ${tokens.colorCompoundBrandStroke}`,
      borderRadius: tokens.borderRadiusCircular,
    },
    "& svg": { color: tokens.colorCompoundBrandForeground1 },
  },
  icon: { flexShrink: 0, width: "24px", height: "24px" },
  label: { maxWidth: "100%", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  count: {
    position: "absolute",
    top: "3px",
    left: "calc(50% + 6px)",
    boxSizing: "border-box",
    minWidth: "18px",
    padding: "0 4px",
    borderRadius: tokens.borderRadiusCircular,
    ...shorthands.border("1px", "solid", tokens.colorTransparentStroke),
    backgroundColor: tokens.colorNeutralBackground6,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase100,
    lineHeight: "16px",
    fontWeight: tokens.fontWeightSemibold,
  },
});

const useCommandStyles = makeStyles({
  entry: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    gap: "6px",
    boxSizing: "border-box",
    minHeight: "36px",
    margin: "4px 0",
    padding: "6px 8px",
    ...shorthands.border("1px", "solid", tokens.colorNeutralStroke1),
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "none",
    "&:hover": { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    "&:active": { backgroundColor: tokens.colorNeutralBackground1Pressed, color: tokens.colorNeutralForeground1Pressed },
    "&:focus-visible": focus,
    [small]: { flexDirection: "column", gap: "2px", minHeight: "52px", padding: "6px 2px 4px", textAlign: "center" },
  },
  current: { ...shorthands.borderColor(tokens.colorCompoundBrandStroke), "& svg": { color: tokens.colorCompoundBrandForeground1 } },
  icon: { flexShrink: 0, width: "20px", height: "20px" },
  label: { [small]: { fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100 } },
  count: {},
});

/** An entry in the column beside the page, and in the list behind "More". */
export const useColumnEntry = (): EntryStyles => useEntryStyles();

/** An entry in the bar below the page. */
export const useBarEntry = (): EntryStyles => useBarStyles();

/** An entry that begins something, in the column. */
export const useCommandEntry = (): EntryStyles => useCommandStyles();
