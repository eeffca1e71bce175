/**
 * The tenant's time as a function of milliseconds since 1970, for a page of the app in the sandbox.
 * Read once: the hosts open the app's frames anew whenever the time is changed. Throws when the sandbox does not answer.
 */
export const openSandboxClock = async (): Promise<() => number> => {
  const response = await fetch("/sandbox/clock");
  if (!response.ok) throw new Error(`The sandbox's clock answered ${response.status}.`);
  const { now }: { now: string } = await response.json();
  const offset = Date.parse(now) - Date.now();
  return () => Date.now() + offset;
};
