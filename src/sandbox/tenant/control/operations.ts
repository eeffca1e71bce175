import { getChannelTraffic } from "./channels.ts";
import { getClock, setClock } from "./clock.ts";
import { exportState, importState } from "./export.ts";
import { deliverMail, openMail } from "./mail.ts";
import type { ControlOperation } from "./operation.ts";
import { getPeople } from "./people.ts";
import { getQuirks, setQuirks } from "./quirks.ts";
import { resetTenant } from "./reset.ts";
import { getSharing, setSharing } from "./sharing.ts";
import { issueToken } from "./token.ts";
import { clearExchanges, getExchanges, getFaults, setFaults } from "./traffic.ts";

/** The sandbox's own addresses; any other answers 501. */
export const controlOperations: readonly ControlOperation[] = [
  { method: "POST", path: "/sandbox/token", run: issueToken },
  { method: "POST", path: "/sandbox/reset", run: resetTenant },
  { method: "GET", path: "/sandbox/exchanges", run: getExchanges },
  { method: "DELETE", path: "/sandbox/exchanges", run: clearExchanges },
  { method: "GET", path: "/sandbox/faults", run: getFaults },
  { method: "PUT", path: "/sandbox/faults", run: setFaults },
  { method: "GET", path: "/sandbox/quirks", run: getQuirks },
  { method: "PUT", path: "/sandbox/quirks", run: setQuirks },
  { method: "GET", path: "/sandbox/clock", run: getClock },
  { method: "PUT", path: "/sandbox/clock", run: setClock },
  { method: "GET", path: "/sandbox/sharing", run: getSharing },
  { method: "PUT", path: "/sandbox/sharing", run: setSharing },
  { method: "GET", path: "/sandbox/export", run: exportState },
  { method: "POST", path: "/sandbox/import", run: importState },
  { method: "GET", path: "/sandbox/people", run: getPeople },
  { method: "GET", path: "/sandbox/channels", run: getChannelTraffic },
  { method: "POST", path: "/sandbox/inboxes", run: deliverMail },
  { method: "PUT", path: "/sandbox/inboxes", run: openMail },
];
