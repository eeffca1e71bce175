import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Leaving } from "../../app/ports.ts";
import { LeaveForm } from "../kit/leave/leave-form.tsx";
import { leaveWords as words } from "../words/leave-words.ts";

/** At the foot of every page, whether or not the service answers: signs out and deletes what this device keeps. */
export const LeaveDevice = ({ leaving }: { readonly leaving: Leaving }): ReactNode => {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <LeaveForm leaving={leaving} onKeep={() => setOpen(false)} />;
  return (
    <Button size="small" appearance="subtle" onClick={() => setOpen(true)}>
      {words.open}
    </Button>
  );
};
