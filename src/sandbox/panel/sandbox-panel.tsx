import { Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, OverlayDrawer } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { PanelSections } from "./panel-sections.tsx";
import type { PanelSectionsProps } from "./panel-sections.tsx";
import { words } from "./words.ts";

export interface SandboxPanelProps extends PanelSectionsProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The sandbox's controls as a drawer over a host. */
export const SandboxPanel = ({ open, onClose, ...sections }: SandboxPanelProps) => (
  <OverlayDrawer position="end" open={open} onOpenChange={onClose}>
    <DrawerHeader>
      <DrawerHeaderTitle action={<Button appearance="subtle" aria-label={words.close} icon={<DismissRegular />} onClick={onClose} />}>{words.title}</DrawerHeaderTitle>
    </DrawerHeader>
    <DrawerBody>
      <PanelSections {...sections} />
    </DrawerBody>
  </OverlayDrawer>
);
