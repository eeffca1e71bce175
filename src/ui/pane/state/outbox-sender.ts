import type { WriteError } from "../../../app/ledger/write.ts";
import type { PaneServices } from "../../../app/services.ts";
import type { ShownError } from "../../words/service-words.ts";
import type { Connector } from "../../../app/connector.ts";
import { later } from "../../../app/later.ts";

export interface OutboxSender {
  /** Sends what is kept, and again later if that does not succeed. `force` does not wait for an earlier try's delay. */
  readonly send: (force: boolean) => Promise<void>;
  readonly stop: () => void;
}

export interface OutboxSent {
  /** Whether what is known of any entry may have changed. */
  readonly changed: boolean;
  /** Whether the service took any entry, so that it can be reached. */
  readonly logged: boolean;
  readonly problem: ShownError | null;
}

const loadFlush = later(() => import("../../../app/pane/flush-outbox.ts"));

const retryWhenNotConnectedMs = 30_000;

/** Sends the outbox, one run at a time. `sent` is called after each run. */
export const createOutboxSender = (services: PaneServices, connector: Connector, sent: (outcome: OutboxSent) => Promise<void>): OutboxSender => {
  let running = false;
  let askedMeanwhile = false;
  let stopWaiting = (): void => {};

  const sendLater = (milliseconds: number): void => {
    stopWaiting();
    // Never a tight loop, whatever the outbox says.
    stopWaiting = services.wait(Math.max(250, milliseconds), () => void send(false));
  };

  const run = async (force: boolean): Promise<void> => {
    const connected = await connector.connect(false);
    if (!connected.ok) {
      const kept = (await connector.workspace()?.outbox.all()) ?? [];
      if (kept.some(({ refusal }) => refusal === null)) sendLater(retryWhenNotConnectedMs);
      return sent({ changed: false, logged: false, problem: kept.length > 0 ? connected.error : null });
    }
    const { flushOutbox } = await loadFlush();
    const outcome = await flushOutbox(connected.value.work, { force });
    if (outcome.tryAgainInMs !== null) sendLater(outcome.tryAgainInMs);
    const changed = outcome.logged.length + outcome.left.length > 0;
    return sent({ changed, logged: outcome.logged.length > 0, problem: outcome.problem && shown(outcome.problem) });
  };

  const send = async (force: boolean): Promise<void> => {
    if (running) {
      askedMeanwhile = true;
      return;
    }
    running = true;
    stopWaiting();
    try {
      await run(force);
    } catch {
      sendLater(retryWhenNotConnectedMs);
    } finally {
      running = false;
    }
    if (askedMeanwhile) {
      askedMeanwhile = false;
      await send(false);
    }
  };

  return { send, stop: () => stopWaiting() };
};

// Each refused entry says itself what became of it; what is said of all is only why the others still wait.
const shown = (problem: WriteError): ShownError | null => (problem.type === "already-done" || problem.type === "row-refused" ? null : problem);
