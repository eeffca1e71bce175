import { useEffect, useRef, type ReactNode } from "react";

export interface PageTopProps {
  /** Tells one page from another. */
  readonly place: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * Where pages take each other's place. The next one is shown from its top, and its heading has the focus, so that a
 * screen reader goes on there and not at the start of everything. The first page leaves the focus where the host has it.
 */
export const PageTop = ({ place, className, children }: PageTopProps): ReactNode => {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    window.scrollTo(0, 0);
    // Whoever chooses from a list by the arrow keys is not done when the first page opens.
    if (document.activeElement instanceof HTMLSelectElement) return;
    const heading = main.current?.querySelector("h1") ?? main.current;
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [place]);
  return (
    <main ref={main} {...(className !== undefined && { className })}>
      {children}
    </main>
  );
};
