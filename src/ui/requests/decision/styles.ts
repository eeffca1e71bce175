import { makeStyles, tokens } from "@fluentui/react-components";

/** What the parts of the decision page have in common beyond the styles of every page. */
export const useDecisionStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "fit-content(40%) minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    "& dt": { color: tokens.colorNeutralForeground3 },
    "& dd": { margin: 0, overflowWrap: "anywhere" },
    "@media (max-width: 480px)": { gridTemplateColumns: "minmax(0, 1fr)", "& dd": { marginBottom: tokens.spacingVerticalXS } },
  },
  summary: { cursor: "pointer", padding: "4px 0", fontWeight: tokens.fontWeightSemibold },
  dialog: { display: "grid", gap: tokens.spacingVerticalM },
});
