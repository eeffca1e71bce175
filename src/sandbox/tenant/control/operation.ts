import type { Exchanges } from "../exchanges.ts";
import type { Faults } from "../faults.ts";
import type { Reply } from "../http.ts";
import type { KeptQuirks } from "../quirks/kept-quirks.ts";
import type { TenantStore } from "../store/tenant-store.ts";
import type { World } from "../world.ts";

/** A request to one of the sandbox's own addresses. They need no token: the sandbox holds invented data and answers this machine only. */
export interface ControlCall {
  readonly world: World;
  readonly store: TenantStore;
  readonly exchanges: Exchanges;
  readonly faults: Faults;
  readonly quirks: KeptQuirks;
  /** The machine's clock: the tenant's without its offset, the service's without its quirk. */
  readonly wallClock: () => number;
  readonly afterReset: (request: ResetRequest) => Promise<void>;
  readonly headers: Headers;
  readonly body: unknown;
}

/** What `POST /sandbox/reset` asks to be put in place of what was wiped. */
export interface ResetRequest {
  readonly seed?: string;
  readonly pack?: string;
}

export interface ControlOperation {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly run: (call: ControlCall) => Reply | Promise<Reply>;
}
