import type { SignedOut } from "../../adapters/auth/identity.ts";
import { leaveWords as words } from "../../ui/words/leave-words.ts";

export interface Ended {
  readonly signedOut: SignedOut;
  /** Whether another window of Evenhand sleeps, and holds what is empty now. */
  readonly isAsleepElsewhere: boolean;
}

/** Says in the place of the surface that the device was left, and what stays signed in. Nothing of ours works on the page any more. */
export const showLeft = (root: Element | null, { signedOut, isAsleepElsewhere }: Ended): void => {
  const heading = document.createElement("h1");
  heading.textContent = words.done;
  // A screen reader begins here, as after any change of page.
  heading.tabIndex = -1;
  const says = [words.deleted, words.signedOut[signedOut], ...(isAsleepElsewhere ? [words.asleepElsewhere] : []), words.close];
  const page = document.createElement("main");
  page.className = "opening";
  page.append(heading, ...says.map(paragraph));
  root?.replaceChildren(page);
  heading.focus();
};

const paragraph = (text: string): HTMLParagraphElement => {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
};
