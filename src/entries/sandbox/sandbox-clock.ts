import type { Clock } from "../../app/ports.ts";
import { instantOf } from "../../domain/base/time.ts";

/** The tenant's clock, so that the pages live in the same time as the records. Asked again now and then, as it can be moved. */
export const createSandboxClock = async (): Promise<Clock> => {
  let offset = 0;
  const ask = async (): Promise<void> => {
    const response = await fetch("/sandbox/clock");
    const { now } = (await response.json()) as { readonly now: string };
    offset = Date.parse(now) - Date.now();
  };
  await ask();
  setInterval(() => void ask().catch(() => {}), 2000);
  return { now: () => instantOf(Date.now() + offset) };
};
