import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Leaving } from "../../app/ports.ts";
import { LeaveForm } from "../kit/leave/leave-form.tsx";
import { leaveWords as words } from "../words/leave-words.ts";

/** At the foot of every page, whether or not the service answers: signs out and deletes what this device keeps. */
export const LeaveDevice = ({ leaving }: { readonly leaving: Leaving }): ReactNode => {
  const [state, setState] = useState<"closed" | "open" | "kept">("closed");
  if (state === "open") return <LeaveForm leaving={leaving} onKeep={() => setState("kept")} />;
  return (
    // Whoever keeps everything goes on from where they were.
    <Button size="small" appearance="subtle" ref={state === "kept" ? focusOn : null} onClick={() => setState("open")}>
      {words.open}
    </Button>
  );
};

const focusOn = (button: HTMLButtonElement | null): void => button?.focus();
