import type { LoggedMessage } from "./messages.ts";
import type { Triage } from "./triage.ts";

/** What a message still asks of the desks that it was passed to. Reading a message to its end without a find asks nothing. */
export const openTasks = ({ triages }: Pick<LoggedMessage, "triages">): readonly Triage[] => triages.filter(({ done, outcome }) => done === null && outcome !== "none-of-these");
