import type { ReactNode } from "react";
import { Disclosure } from "../parts/disclosure.tsx";
import { WarningIcon } from "../parts/icons.tsx";
import { words } from "../words.ts";

/** Always there and never behind a gate: danger comes before every rule. */
export const Emergency = ({ says }: { readonly says: string | null }): ReactNode => (
  <div className="pane-emergency">
    <Disclosure
      label={
        <>
          <WarningIcon /> {words.emergency.heading}
        </>
      }
    >
      <p>{says ?? words.emergency.unknown}</p>
    </Disclosure>
  </div>
);
