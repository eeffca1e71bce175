/** One PNG to draw: `artwork` and `file` are paths from the project's root, `size` is the side in pixels. */
export interface IconFile {
  readonly artwork: string;
  readonly file: string;
  readonly size: number;
}

/** The icons inside the Teams package, by the name that the unified manifest gives them. */
export const packageIcons = {
  color: "color.png",
  outline: "outline.png",
  color32x32: "color32x32.png",
} as const;

/** Sides in pixels: 16, 32, 80 for ribbons, 25, 32, 48 for mobile, 64 and 128 for the list of add-ins. */
export const addInIconSizes = [16, 25, 32, 48, 64, 80, 128] as const;

export type AddInIconSize = (typeof addInIconSizes)[number];

export const packageFolder = "appPackage";

/** What the build serves at `/icons/`. */
const servedFolder = "src/entries/public/icons";

const mark = `${packageFolder}/icons/evenhand.svg`;

const addInIconName = (size: AddInIconSize): string => `evenhand-${size}.png`;

/** Where Outlook fetches an add-in icon once the pages are hosted. */
export const addInIconUrl = (origin: string, size: AddInIconSize): string => `${origin}/icons/${addInIconName(size)}`;

/** Every PNG of the product. The list of add-ins shows the mark alone, Teams the tile, so that twins can be told apart. */
export const iconFiles: readonly IconFile[] = [
  { artwork: `${packageFolder}/icons/evenhand-tile.svg`, file: `${packageFolder}/${packageIcons.color}`, size: 192 },
  { artwork: `${packageFolder}/icons/evenhand-outline.svg`, file: `${packageFolder}/${packageIcons.outline}`, size: 32 },
  { artwork: mark, file: `${packageFolder}/${packageIcons.color32x32}`, size: 32 },
  ...addInIconSizes.map((size) => ({ artwork: mark, file: `${servedFolder}/${addInIconName(size)}`, size })),
];
