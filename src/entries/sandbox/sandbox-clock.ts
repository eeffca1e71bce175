import type { ClockParts } from "../../app/ports.ts";

/**
 * The device's clock is the tenant's, so that the pages live in the same time as the records. Asked again now and then, as
 * it can be moved: then the service's clock moved with it, and the one that counts on has to be taken along.
 */
export const createSandboxClock = async (): Promise<ClockParts["read"]> => {
  let offset = 0;
  const ask = async (): Promise<void> => {
    const response = await fetch("/sandbox/clock");
    const { now } = (await response.json()) as { readonly now: string };
    offset = Date.parse(now) - Date.now();
  };
  await ask();
  setInterval(() => void ask().catch(() => {}), 2000);
  return () => ({ clock: Date.now() + offset, steady: performance.now() + offset });
};
