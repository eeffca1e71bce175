import { tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** How a group of contacts is drawn. Patterns differ as well as colours, so that a contrast theme and a printed page tell them apart. */
interface SeriesStyle {
  readonly line: string;
  readonly ground: string;
  readonly pattern: "plain" | "solid" | "stripes" | "dots" | "bars" | "checks";
}

const calm: SeriesStyle = { line: tokens.colorNeutralStrokeAccessible, ground: tokens.colorNeutralBackground6, pattern: "plain" };

const concerns: readonly SeriesStyle[] = [
  { line: tokens.colorPaletteBlueBorderActive, ground: tokens.colorPaletteBlueBorderActive, pattern: "solid" },
  { line: tokens.colorPaletteTealBorderActive, ground: tokens.colorPaletteTealBackground2, pattern: "stripes" },
  { line: tokens.colorPalettePurpleBorderActive, ground: tokens.colorPalettePurpleBackground2, pattern: "dots" },
  { line: tokens.colorPaletteMarigoldBorderActive, ground: tokens.colorPaletteMarigoldBackground2, pattern: "bars" },
  { line: tokens.colorPaletteBerryBorderActive, ground: tokens.colorPaletteBerryBackground2, pattern: "checks" },
];

/** The style of the group at a place in the chart; the first is always "no concern" when it is there. */
const styleOf = (index: number, isCalm: boolean): SeriesStyle => (isCalm ? calm : (concerns[index % concerns.length] ?? calm));

export interface SeriesFillProps {
  readonly id: string;
  readonly index: number;
  readonly isCalm: boolean;
}

/** The definition of a group's fill, used as `url(#id)`. */
export const SeriesFill = ({ id, index, isCalm }: SeriesFillProps): ReactNode => {
  const { line, ground, pattern } = styleOf(index, isCalm);
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" {...(pattern === "stripes" && { patternTransform: "rotate(45)" })}>
      <rect width="8" height="8" style={{ fill: ground }} />
      {pattern === "stripes" && <rect width="4" height="8" style={{ fill: line }} />}
      {pattern === "dots" && <circle cx="4" cy="4" r="2.2" style={{ fill: line }} />}
      {pattern === "bars" && <rect width="8" height="3" style={{ fill: line }} />}
      {pattern === "checks" && <path d="M0 0h4v4h4v4h-4v-4h-4z" style={{ fill: line }} />}
    </pattern>
  );
};

export const seriesLine = (index: number, isCalm: boolean): string => styleOf(index, isCalm).line;
