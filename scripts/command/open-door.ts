import { createDoor, type Door, type DoorDeps } from "../../src/adapters/graph/door.ts";
import { microsoftGraph } from "./addresses.ts";

export interface Network {
  readonly fetch: typeof fetch;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** A minute: an answer that takes longer is not waited for. */
export const timeoutMs = 60_000;

/** The door to Graph at the address that was asked for. */
export const openDoor = ({ fetch, wait }: Network, graph: string, token: DoorDeps["token"]): Door =>
  createDoor({
    token,
    fetch: (input, init) =>
      fetch(
        String(input).replace(microsoftGraph, () => graph),
        init,
      ),
    wait,
    random: Math.random,
    isOnline: () => true,
    deadline: () => AbortSignal.timeout(timeoutMs),
  });
