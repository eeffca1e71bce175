import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** A command as it is typed. One click selects all of it. */
export const Command = ({ children }: { readonly children: string }): ReactNode => <code className={useStyles().command}>{children}</code>;

const useStyles = makeStyles({
  command: {
    display: "block",
    marginTop: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
    userSelect: "all",
  },
});
