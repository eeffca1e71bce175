import { createNarrator } from "../../../src/entries/sandbox/node/sample/narrator.ts";
import { ask, decide, linkAnother, logMail, notify, recordSender, warn } from "../../../src/entries/sandbox/node/sample/acts.ts";
import { sampleDirectory } from "../../../src/sandbox/tenant/sample-directory.ts";
import { correspondents } from "../people/mail.ts";
import { openSite, setUpSite, sha256, settingsUnder, start, stateOf, type SiteState } from "./site.ts";
import { castOf } from "../../../src/entries/sandbox/node/sample/cast.ts";
import type { Policy } from "../../../src/domain/policy/types.ts";
import type { Day } from "../../../src/domain/base/time.ts";
import { createVirtualTime } from "./virtual-time.ts";

const openings = new Map<string, Promise<SiteState>>();

/**
 * A site on which people have worked for a month: Priya is under a restriction, Terry's is approved and he was not told
 * yet, and a request about Jordan waits. Most runs begin here, so that they reach what comes late in such a story.
 */
export const openingSite = (lastDay: Day | null, policy: Policy): Promise<SiteState> => {
  const name = `${lastDay ?? "no last day"} ${policy.id}`;
  const known = openings.get(name);
  if (known) return known;
  const opening = tell(lastDay, policy);
  openings.set(name, opening);
  return opening;
};

const tell = async (lastDay: Day | null, policy: Policy): Promise<SiteState> => {
  const time = createVirtualTime(start);
  const tenant = await openSite(await setUpSite(policy), time, () => {});
  let ids = 0;
  const narrator = createNarrator({
    tenant,
    directory: sampleDirectory,
    settings: settingsUnder(policy),
    newId: () => `b${(ids += 1)}-before`,
    sha256: async (text) => sha256(text),
    present: start,
  });
  const { at } = narrator;
  const [jordan, other, priya, terry] = correspondents;
  if (!jordan || !other || !priya || !terry) throw new Error("The opening needs its correspondents.");
  const cast = castOf(policy);
  const measures = [{ ...cast.readOnly("2026/05"), why: "It keeps access open." }];
  for (const [who, days] of [
    [priya, 30],
    [terry, 28],
    [jordan, 26],
  ] as const) {
    const staff = await at(days, "09:00", "staff");
    await logMail(staff, { ...who, subject: "First letter", receivedAt: staff.clock.now(), internetMessageId: `<first-${days}@example.org>` }, cast.behaviours.rudeness, {
      effects: cast.effectsOf("rudeness"),
      note: "",
    });
    const person = await recordSender(await at(days, "10:00", "manager"), who);
    if (who === jordan) await linkAnother(await at(days, "10:30", "staff2"), person, other.name, other.address, false);
    await warn(await at(days, "11:00", "manager"), person, "letter", "");
    const request = await ask(await at(days - 20, "10:00", "manager"), person, { ask: "One desk answers.", circumstances: "Many messages.", measures });
    if (who !== jordan)
      await decide(await at(days - 22, "10:00", "head"), request, {
        kind: "request.approved",
        reasons: "Everything else was tried.",
        ...(lastDay !== null && { terms: { measures, reviewOn: lastDay, endsOn: lastDay } }),
      });
    if (who === priya) await notify(await at(days - 23, "10:00", "manager"), request);
  }
  await narrator.end();
  return stateOf(tenant);
};
