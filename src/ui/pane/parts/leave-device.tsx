import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import type { PaneServices } from "../../../app/services.ts";
import { leaveWords as words } from "../../words/leave-words.ts";
import { FailureBoundary } from "./failure-boundary.tsx";

const load = () => import("./themed-leave-form.tsx");
const Form = lazy(() => load().then(({ ThemedLeaveForm }) => ({ default: ThemedLeaveForm })));

/** Fluent comes with the form: once the pane has been open for a while, so that it is there offline too. */
const afterFirstPaintMs = 2000;

/** Signs out and deletes what this device keeps, whether or not the service answers. */
export const LeaveDevice = ({ services }: { readonly services: Pick<PaneServices, "leaving" | "mail" | "wait"> }): ReactNode => {
  const [state, setState] = useState<"closed" | "open" | "kept">("closed");
  useEffect(() => services.wait(afterFirstPaintMs, () => void load().catch(() => null)), [services]);
  if (state !== "open")
    return (
      // Whoever keeps everything goes on from where they were.
      <button type="button" className="pane-link" ref={state === "kept" ? focusOn : null} onClick={() => setState("open")}>
        {words.open}
      </button>
    );
  return (
    <FailureBoundary instead={<p role="alert">{words.notLoaded}</p>}>
      <Suspense fallback={null}>
        <Form host={services.mail} leaving={services.leaving} onKeep={() => setState("kept")} />
      </Suspense>
    </FailureBoundary>
  );
};

const focusOn = (button: HTMLButtonElement | null): void => button?.focus();
