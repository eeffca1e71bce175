import { useId, useState, type ReactNode } from "react";

export interface DisclosureProps {
  readonly label: ReactNode;
  readonly children: ReactNode;
}

/**
 * A button that shows and hides what belongs to it, in the page's own flow: nothing floats, so nothing traps the focus.
 * No `details`, because office.js moves the focus on Tab by itself and knows of no `summary`.
 */
export const Disclosure = ({ label, children }: DisclosureProps): ReactNode => {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <button type="button" className="pane-link" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {label}
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </div>
  );
};
