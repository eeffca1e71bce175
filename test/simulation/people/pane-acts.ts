import type { Pane } from "../../../src/ui/pane/state/create-pane.ts";
import { refusedEntries, unclaimedEntries } from "../../../src/ui/pane/state/log-view.ts";
import { knownOf } from "../../../src/app/pane/local-answer.ts";
import type { Chance } from "../world/chance.ts";
import type { Device } from "../world/device.ts";
import { policyIn } from "./forms.ts";
import type { Act, Tell } from "./told.ts";

/** What can be clicked beside the email that is open. */
export const paneActs = (pane: Pane, device: Device, chance: Chance, tell: Tell): readonly Act[] => {
  const { open, outbox, session, confirmed } = pane.state();
  const acts: Act[] = [];
  const add = (weight: number, says: string, run: () => Promise<string>): void => void acts.push({ weight, about: "", says, run });
  const kept = async (click: Promise<boolean>): Promise<string> => ((await click) ? "kept" : "not kept");

  add(0.4, "asks to check again", async () => pane.actions.checkAgain().then(() => "done"));
  for (const { draft } of unclaimedEntries(outbox, confirmed !== null)) {
    add(1, `says that a kept ${draft.kind} is theirs`, async () => pane.actions.claim(draft.key).then(() => "done"));
  }
  for (const { draft } of refusedEntries(outbox)) {
    add(1, `sends a refused ${draft.kind} again`, async () => pane.actions.sendAgain(draft.key).then(() => "done"));
    add(0.7, `takes a refused ${draft.kind} off the device`, async () => {
      tell({ type: "forgotten", device: device.name, key: draft.key });
      return pane.actions.forget(draft.key).then(() => "done");
    });
  }
  if (open.type !== "message" || open.read?.type !== "sender" || !open.answer) return acts;
  const { message, standings } = open.answer;
  const about = `"${open.message.subject}"`;
  const policy = session ? policyIn(session.settings) : null;
  const choice = chance.pick([...(policy?.firstChoices.slice(0, 4) ?? []), "no-concern", "about-me"]);
  const effects = policy?.effectTest.effects.slice(0, 1).map(({ id }) => id) ?? [];
  const own = message?.views.filter(({ by }) => by.oid === session?.account.oid) ?? [];
  const standing = knownOf(standings[0].standing);
  if (own.length === 0) add(5, `logs ${about} as ${choice}`, () => kept(pane.actions.log(choice)));
  for (const view of own) {
    add(0.8, `takes back what they logged about ${about}`, () => kept(pane.actions.undo(view.key)));
    if (!view.detailed) add(1, `writes more about ${about}`, () => kept(pane.actions.giveDetail(view.key, { effects, note: "Called names.", content: null })));
  }
  if (message) {
    add(0.8, `says what ${about} is`, () => kept(pane.actions.triage(chance.pick(["none-of-these", "new-information", "dispute", "information-request"] as const))));
    for (const triage of message.triages) add(0.2, `takes back what ${about} was said to be`, () => kept(pane.actions.undoTriage(triage.key)));
    add(0.2, `proposes a restriction beside ${about}`, () => kept(pane.actions.propose("", "This goes on for weeks.")));
  }
  if (standing.type === "in-force") {
    const [restriction] = standing.restrictions;
    if (restriction) add(1, `logs ${about} as a breach`, () => kept(pane.actions.logBreach(restriction.key, "It came to somebody else.")));
  }
  if (standing.type === "several-writers") {
    const [writer] = standing.writers;
    if (writer) add(1, `says who wrote ${about}`, () => kept(pane.actions.sayWriter({ type: "person", person: writer.key })));
    add(0.5, `is not sure who wrote ${about}`, () => kept(pane.actions.sayWriter({ type: "not-sure" })));
  }
  add(0.05, "calls the emergency services", () => kept(pane.actions.actOnDanger("emergency-services")));
  return acts;
};
