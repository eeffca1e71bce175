import { runProbes } from "../../../app/conformance/run-probes.ts";
import type { Trial } from "../../../app/conformance/trial.ts";
import { scratchLists } from "../../../app/conformance/scratch.ts";
import type { Account, ServiceError } from "../../../app/ports.ts";
import { err, ok, type Result } from "../../../domain/base/result.ts";
import { listAddress, siteAddress } from "../site-address.ts";
import { createBench } from "./bench.ts";
import type { ProbeContext } from "./context.ts";
import { graphProbes } from "./run-time.ts";
import { createWire, isSuccess, type WireDeps } from "./wire.ts";

export interface TrialDeps extends WireDeps {
  /** Web address of the site. */
  readonly site: string;
  readonly account: () => Promise<Result<Account, ServiceError>>;
  readonly signIn: Trial["signIn"];
  readonly now: () => number;
  readonly newId: () => string;
}

export const createTrial = ({ site: webAddress, account, signIn, now, newId, ...wireDeps }: TrialDeps): Trial => ({
  site: webAddress,
  signIn,
  run: async ({ rows, channel }, how) => {
    const me = await account();
    if (!me.ok) return me;
    const [site, { wait }] = [siteAddress(webAddress), wireDeps];
    const wire = createWire(wireDeps);
    const list = await wire.get(`${listAddress(site, scratchLists.open)}`);
    if (list.status === null) return err({ type: "offline" });
    if (list.status === 401) return err({ type: "sign-in-needed", detail: "" });
    if (!isSuccess(list)) return err({ type: "no-lists" });
    // Letters and digits alone: hyphens are passed over when text is sorted.
    const run = `c${newId().replaceAll("-", "")}`;
    const bench = createBench({ wire, site, run, wait, isStopped: how.isStopped });
    const context: ProbeContext = { wire, site, bench, me: me.value, rows, channel, now, wait, putLabel: how.putLabel, progress: how.onProgress };
    const entries = await runProbes(graphProbes, context, how);
    how.onCleaning();
    return ok({ entries, cleaned: await bench.cleanUp(how.onProgress) });
  },
});
