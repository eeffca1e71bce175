import { makeStyles, tokens } from "@fluentui/react-components";

/** What the parts of the page have in common. */
export const usePageStyles = makeStyles({
  page: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalL, maxWidth: "820px", minWidth: 0, "& h1": { margin: 0 } },
  section: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    margin: 0,
    "& h2, & h3": { margin: 0 },
    padding: `${tokens.spacingVerticalL} clamp(12px, 3vw, 24px)`,
    // Visible in high contrast, where surfaces have one colour.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  plain: { margin: 0, paddingLeft: "20px", display: "grid", gap: tokens.spacingVerticalXS },
  nested: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    margin: "0 0 0 10px",
    padding: 0,
    border: "none",
    paddingLeft: "clamp(10px, 2vw, 22px)",
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  actionsEnd: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalM },
  facts: {
    display: "grid",
    gridTemplateColumns: "fit-content(40%) minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    "& dt": { color: tokens.colorNeutralForeground3 },
    "& dd": { margin: 0, overflowWrap: "anywhere" },
    "@media (max-width: 480px)": { gridTemplateColumns: "minmax(0, 1fr)", "& dd": { marginBottom: tokens.spacingVerticalXS } },
  },
  dialog: { display: "grid", gap: tokens.spacingVerticalM },
  // A long option must not make a field wider than the page.
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  short: { gridTemplateColumns: "minmax(0, 1fr)", maxWidth: "320px", minWidth: 0 },
  asWritten: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  // Always there, so that what it says later is announced; without a gap while it says nothing.
  said: { "&:empty": { position: "absolute" } },
  focusTarget: { "&:focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" } },
});
