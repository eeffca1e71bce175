import { makeStyles, tokens } from "@fluentui/react-components";

/** What pages that are read or filled in from top to bottom have in common. */
export const usePageStyles = makeStyles({
  page: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalL, maxWidth: "820px", minWidth: 0, "& h1": { margin: 0 } },
  section: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    margin: 0,
    "& h1, & h2, & h3": { margin: 0 },
    padding: `${tokens.spacingVerticalL} clamp(12px, 3vw, 24px)`,
    // Visible in high contrast, where surfaces have one colour.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  plain: { margin: 0, paddingLeft: "20px", display: "grid", gap: tokens.spacingVerticalXS },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  // A region that is read aloud is always there, and takes no room while it says nothing.
  said: { "&:empty": { position: "absolute" } },
  // A long option must not make a field wider than the page.
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  short: { gridTemplateColumns: "minmax(0, 1fr)", maxWidth: "320px", minWidth: 0 },
  asWritten: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  focusTarget: { "&:focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" } },
});
