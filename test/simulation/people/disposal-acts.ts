import { disposeRows } from "../../../src/app/disposal/dispose-rows.ts";
import { liftHold, placeHold } from "../../../src/app/disposal/hold.ts";
import type { Desk } from "../../../src/app/desk/read-desk.ts";
import type { Connection } from "../../../src/app/services.ts";
import { foldHolds, openHolds } from "../../../src/domain/subjects/disposal/holds.ts";
import { retentionOf } from "../../../src/domain/subjects/disposal/retention.ts";
import { said } from "./forms.ts";
import type { Act } from "./told.ts";

/** What is kept for longer, and what is removed when its time is over. */
export const disposalActs = ({ work, siteAdmin }: Connection, desk: Desk): readonly Act[] => {
  const acts: Act[] = [];
  const { events } = desk;
  if (work.roles.includes("manager")) {
    const holds = [...foldHolds(desk.settings, events).values()].flatMap(openHolds);
    const [person] = desk.people.values();
    if (person && holds.length === 0) {
      acts.push({
        weight: 0.1,
        about: person.key,
        says: `holds what is kept of ${person.name}`,
        run: async () => said(await placeHold(work, { personKey: person.key, reason: "A claim.", events })),
      });
    }
    for (const hold of holds)
      acts.push({ weight: 0.3, about: hold.personKey, says: "lifts a hold", run: async () => said(await liftHold(work, { hold, reason: "Settled.", events })) });
  }
  if (!siteAdmin) return acts;
  const [listed] = retentionOf(desk.settings, desk, desk.now).listed;
  if (listed) {
    acts.push({
      weight: 3,
      about: listed.owner,
      says: `removes ${listed.rows.length} rows whose time is over`,
      run: async () => said(await disposeRows({ ...work, siteAdmin }, { id: work.newId(), why: listed.why, authority: "The schedule", rows: listed.rows })),
    });
  }
  const contact = events.find(({ kind }) => kind === "contact.logged");
  if (contact) {
    acts.push({
      weight: 0.2,
      about: contact.stream,
      says: "removes a row that was logged by mistake",
      run: async () => said(await disposeRows({ ...work, siteAdmin }, { id: work.newId(), why: "correction", authority: "The data protection officer", rows: [contact] })),
    });
  }
  return acts;
};
