import type { HostName } from "../hosts/shared/host-shell.tsx";
import type { HostSettings } from "../hosts/shared/host-settings.ts";
import type { Store } from "../hosts/shared/store.ts";

export interface SandboxPanelProps {
  readonly host: HostName;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly settings: Store<HostSettings>;
  readonly onTenantChanged: () => void;
}

export const SandboxPanel = ({ open }: SandboxPanelProps) => (open ? <p>Panel</p> : null);
