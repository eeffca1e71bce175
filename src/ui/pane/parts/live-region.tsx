import type { ReactNode } from "react";

/** Says changes to those who do not see them. It is there from the start: a region that appears with its words is not read. */
export const LiveRegion = ({ children }: { readonly children: ReactNode }): ReactNode => <output className="pane-unseen">{children}</output>;
