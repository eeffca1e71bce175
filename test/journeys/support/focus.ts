import type { Frame, Page } from "@playwright/test";

/** Where the keyboard is: which frame, the element's words, and whether anything shows that it is there. */
export interface FocusSpot {
  readonly inPane: boolean;
  readonly name: string;
  readonly shows: boolean;
}

/** The element that has the focus now; null when it is the page itself. */
const focusOf = async (page: Page): Promise<FocusSpot | null> => {
  const frame = await focusedFrame(page.mainFrame());
  const found = await frame.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const drawn = (style: CSSStyleDeclaration): boolean => (style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
    // Fluent draws its focus on the element or on what it puts behind it.
    const after = getComputedStyle(element, "::after");
    const isAfterDrawn = after.content !== "none" && (drawn(after) || Number.parseFloat(after.borderTopWidth) > 0);
    return {
      name: (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 80),
      shows: drawn(getComputedStyle(element)) || isAfterDrawn,
    };
  });
  return found && { ...found, inPane: frame !== page.mainFrame() };
};

const focusedFrame = async (frame: Frame): Promise<Frame> => {
  for (const child of frame.childFrames()) {
    const holder = await child.frameElement();
    if (await holder.evaluate((element) => element === document.activeElement)) return focusedFrame(child);
  }
  return frame;
};

/** Presses a key until the focus is where it is wanted, and gives every spot on the way. Gives up after `most` presses. */
export const pressUntil = async (page: Page, key: string, isThere: (spot: FocusSpot) => boolean, most = 40): Promise<readonly FocusSpot[]> => {
  const way: FocusSpot[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press(key);
    const spot = await focusOf(page);
    if (spot === null) continue;
    way.push(spot);
    if (isThere(spot)) return way;
  }
  throw new Error(`The focus never got there. It was at: ${way.map(({ name }) => name).join(" | ")}`);
};
