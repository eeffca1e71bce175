import type { Reply } from "../http.ts";
import { answer, isRecord } from "../http.ts";
import { controlRefused } from "../wire-errors.ts";
import type { ControlCall } from "./operation.ts";

/** The tenant's time, which is the time of the devices in it; a quirk may have the service's stand beside it. */
export const getClock = ({ wallClock, world }: ControlCall): Reply => answer({ now: new Date(wallClock() + world.state.clockOffset).toISOString() });

/** Sets the tenant's time, moves it on by milliseconds, or gives it back to the machine's clock. It keeps running in any case. */
export const setClock = (call: ControlCall): Reply => {
  call.world.commit({ type: "clock-set", offset: readOffset(call) });
  return getClock(call);
};

const readOffset = ({ body, wallClock, world }: ControlCall): number => {
  const { advance, now, reset } = isRecord(body) ? body : {};
  if (reset === true) return 0;
  if (typeof advance === "number" && Number.isFinite(advance)) return world.state.clockOffset + advance;
  const time = typeof now === "string" ? Date.parse(now) : Number.NaN;
  if (Number.isNaN(time)) throw controlRefused('Send {"now": an ISO time}, {"advance": milliseconds} or {"reset": true}.');
  return time - wallClock();
};
