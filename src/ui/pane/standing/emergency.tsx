import type { ReactNode } from "react";
import { WarningIcon } from "../parts/icons.tsx";
import { words } from "../words.ts";

/** Always there and never behind a gate: danger comes before every rule. */
export const Emergency = ({ says }: { readonly says: string | null }): ReactNode => (
  <details className="pane-emergency">
    <summary>
      <WarningIcon /> {words.emergency.heading}
    </summary>
    <p>{says ?? words.emergency.unknown}</p>
  </details>
);
