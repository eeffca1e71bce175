import type { Exchanges } from "../exchanges.ts";
import type { Faults } from "../faults.ts";
import type { Reply } from "../http.ts";
import type { TenantStore } from "../store/tenant-store.ts";
import type { World } from "../world.ts";
import { getChannelTraffic } from "./channels.ts";
import { getClock, setClock } from "./clock.ts";
import { exportState, importState } from "./export.ts";
import { getPeople } from "./people.ts";
import { resetTenant } from "./reset.ts";
import { issueToken } from "./token.ts";
import { clearExchanges, getExchanges, getFaults, setFaults } from "./traffic.ts";

/** A request to one of the sandbox's own addresses. They need no token: the sandbox holds invented data and answers this machine only. */
export interface ControlCall {
  readonly world: World;
  readonly store: TenantStore;
  readonly exchanges: Exchanges;
  readonly faults: Faults;
  /** The tenant's clock without its offset. */
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

export const controlOperations: readonly ControlOperation[] = [
  { method: "POST", path: "/sandbox/token", run: issueToken },
  { method: "POST", path: "/sandbox/reset", run: resetTenant },
  { method: "GET", path: "/sandbox/exchanges", run: getExchanges },
  { method: "DELETE", path: "/sandbox/exchanges", run: clearExchanges },
  { method: "GET", path: "/sandbox/faults", run: getFaults },
  { method: "PUT", path: "/sandbox/faults", run: setFaults },
  { method: "GET", path: "/sandbox/clock", run: getClock },
  { method: "PUT", path: "/sandbox/clock", run: setClock },
  { method: "GET", path: "/sandbox/export", run: exportState },
  { method: "POST", path: "/sandbox/import", run: importState },
  { method: "GET", path: "/sandbox/people", run: getPeople },
  { method: "GET", path: "/sandbox/channels", run: getChannelTraffic },
];
