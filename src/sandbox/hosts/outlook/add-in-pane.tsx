import { Text, ToggleButton, Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular, PinFilled, PinRegular } from "@fluentui/react-icons";
import { forwardRef } from "react";
import { useStore } from "../shared/store.ts";
import { AddInFrame } from "./add-in-frame.tsx";
import type { AddInFrameProps } from "./add-in-frame.tsx";
import { words } from "./words.ts";

const useStyles = makeStyles({
  pane: {
    display: "grid",
    gridTemplateRows: "auto minmax(0, 1fr)",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 720px)": { height: "80dvh", borderLeftStyle: "none", borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  header: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  name: { flexGrow: 1 },
});

/** The add-in's pane: Outlook's own header with the pin, and below it the add-in's page. The ref is the header's. */
export const AddInPane = forwardRef<HTMLElement, AddInFrameProps>((props, ref) => {
  const styles = useStyles();
  const { store } = props;
  const { panePinned } = useStore(store);
  return (
    <aside aria-label={words.pane} className={styles.pane}>
      <header ref={ref} className={styles.header}>
        <Text weight="semibold" className={styles.name}>
          {words.pane}
        </Text>
        <ToggleButton
          size="small"
          appearance="subtle"
          checked={panePinned}
          icon={panePinned ? <PinFilled /> : <PinRegular />}
          aria-label={words.pin}
          title={panePinned ? words.pinned : words.notPinned}
          onClick={() => store.set((before) => ({ ...before, panePinned: !before.panePinned }))}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={words.closePane}
          title={words.closePane}
          onClick={() => store.set((before) => ({ ...before, paneOpen: false }))}
        />
      </header>
      <AddInFrame {...props} />
    </aside>
  );
});
AddInPane.displayName = "AddInPane";
