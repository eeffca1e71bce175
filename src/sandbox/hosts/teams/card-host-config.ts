const colour = (normal: string, subtle: string) => ({ default: `var(--${normal})`, subtle: `var(--${subtle})` });

const foregroundColors = {
  default: colour("colorNeutralForeground1", "colorNeutralForeground2"),
  dark: colour("colorNeutralForeground1", "colorNeutralForeground2"),
  light: colour("colorNeutralForeground3", "colorNeutralForeground4"),
  accent: colour("colorBrandForeground1", "colorBrandForeground2"),
  good: colour("colorStatusSuccessForeground1", "colorStatusSuccessForeground3"),
  warning: colour("colorStatusWarningForeground1", "colorStatusWarningForeground3"),
  attention: colour("colorStatusDangerForeground1", "colorStatusDangerForeground3"),
};

/** How Teams draws a card, near enough: its own type and spacing, and the host's colours, so that themes reach into cards. */
export const cardHostConfig = {
  fontFamily: "inherit",
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: "var(--colorNeutralStroke2)" },
  supportsInteractivity: true,
  actions: { maxActions: 6, spacing: "default", buttonSpacing: 8, actionsOrientation: "horizontal", actionAlignment: "left" },
  containerStyles: {
    default: { backgroundColor: "transparent", foregroundColors },
    emphasis: { backgroundColor: "var(--colorNeutralBackground3)", foregroundColors },
  },
  factSet: {
    title: { color: "default", size: "default", weight: "bolder", wrap: true, maxWidth: 160 },
    value: { color: "default", size: "default", wrap: true },
    spacing: 12,
  },
};
