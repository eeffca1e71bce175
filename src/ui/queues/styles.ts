import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** What the lists of the queues have in common. */
export const useQueueStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  entry: { display: "grid", gap: "6px", padding: "12px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 12px" },
  title: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: "anywhere" },
  link: { fontWeight: tokens.fontWeightSemibold, textAlign: "start", overflowWrap: "anywhere" },
  // Alone on its line a button stands under the title.
  end: { marginInlineStart: "auto", "@media (max-width: 480px)": { marginInlineStart: 0 } },
  details: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "2px 20px", listStyleType: "none", margin: 0, padding: 0 },
  detail: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  loud: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  marked: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "2px 8px", fontSize: tokens.fontSizeBase200 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  choices: { display: "flex", flexWrap: "wrap", gap: "8px", margin: 0, padding: 0, border: "none", minWidth: 0 },
  field: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: "8px" },
  number: { maxWidth: "120px" },
});
