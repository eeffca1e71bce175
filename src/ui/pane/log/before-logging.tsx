import { lazy, Suspense, type ReactNode } from "react";
import type { ReadMessage } from "../../../app/pane/read-message.ts";
import { FailureBoundary } from "../parts/failure-boundary.tsx";
import { words } from "../words.ts";

/** Fetched behind the first paint: what they say comes of the header, which comes after the message. */
const loadAsks = () => import("../asks/ask-first.tsx");

const AskFirst = lazy(() => loadAsks().then(({ AskFirst: ask }) => ({ default: ask })));
const TakenAsKnown = lazy(() => loadAsks().then(({ TakenAsKnown: taken }) => ({ default: taken })));

/** Whether something is to be known before an email is logged: what its header says, when it came, that a person wrote it, and who. */
export const isToAskFirst = ({ header, receipt, automatic, through }: ReadMessage): boolean =>
  header === "waiting" || receipt === null || automatic !== null || (through !== null && through.author === null);

export const BeforeLogging = ({ read }: { readonly read: ReadMessage }): ReactNode => {
  if (read.header === "waiting") return <p className="pane-quiet">{words.log.headerComing}</p>;
  const isPlain = !isToAskFirst(read) && read.receipt?.from === "header" && read.through === null;
  if (isPlain) return null;
  return (
    <FailureBoundary instead={<p>{words.log.asksMissing}</p>}>
      <Suspense fallback={null}>{isToAskFirst(read) ? <AskFirst read={read} /> : <TakenAsKnown read={read} />}</Suspense>
    </FailureBoundary>
  );
};
