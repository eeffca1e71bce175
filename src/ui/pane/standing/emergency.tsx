import type { ReactNode } from "react";
import { Disclosure } from "../parts/disclosure.tsx";
import { WarningIcon } from "../parts/icons.tsx";
import { words } from "../words.ts";

/** Always there and never behind a gate: danger comes before every rule. */
export const Emergency = ({ says, children }: { readonly says: string | null; readonly children?: ReactNode }): ReactNode => (
  <div className="pane-emergency">
    <Disclosure
      label={
        <>
          <WarningIcon /> {words.emergency.heading}
        </>
      }
    >
      <div className="pane-emergency-body">
        <p>{says ?? words.emergency.unknown}</p>
        {children}
      </div>
    </Disclosure>
  </div>
);
