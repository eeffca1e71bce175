import { considerConcern } from "../../../src/app/desk/consider-concern.ts";
import type { Desk } from "../../../src/app/desk/read-desk.ts";
import { logByHand } from "../../../src/app/contact/log-by-hand.ts";
import { recordWarning } from "../../../src/app/notice/record-notice.ts";
import { confirmAddress, linkAddress, recordPerson, unlinkAddress } from "../../../src/app/person/link-person.ts";
import { confirmMerge, proposeMerge, undoMerge } from "../../../src/app/person/merge-records.ts";
import { finishTask } from "../../../src/app/reading/finish-task.ts";
import { triageMessage } from "../../../src/app/reading/triage-message.ts";
import { considerProposal, proposeRestriction } from "../../../src/app/request/propose-restriction.ts";
import type { SessionWork } from "../../../src/app/work.ts";
import { isHandlerRole } from "../../../src/app/session.ts";
import { currentPolicy } from "../../../src/domain/policy/policy-at.ts";
import { castOf } from "../../../src/entries/sandbox/node/sample/cast.ts";
import type { Chance } from "../world/chance.ts";
import type { Act } from "./told.ts";
import { letter, policyIn, said } from "./forms.ts";
import { correspondents } from "./mail.ts";

/** What can be done about people and what they sent, in the tab. */
export const personActs = (work: SessionWork, desk: Desk, chance: Chance): readonly Act[] => {
  const isHandler = isHandlerRole(work.roles);
  const people = [...desk.people.values()];
  const acts: Act[] = [];
  const add = (weight: number, about: string, says: string, run: () => Promise<string>): void => void acts.push({ weight, about, says, run });

  const from = chance.pick(correspondents);
  if (!people.some(({ addresses }) => addresses.some(({ addressKey }) => addressKey === from.addressKey))) {
    add(4, from.addressKey, `records ${from.name} with ${from.address}`, async () =>
      said(await recordPerson(work, { name: from.name, link: from, standing: isHandler ? "confirmed" : "proposed" })),
    );
  }
  for (const person of people) {
    const other = correspondents.find(({ name, addressKey }) => name === person.name && !person.addresses.some((link) => link.addressKey === addressKey));
    if (other) {
      add(0.5, person.key, `links ${other.address} to ${person.name}`, async () =>
        said(await linkAddress(work, { personKey: person.key, link: other, basis: "The same matter.", standing: isHandler && chance.is(0.5) ? "confirmed" : "proposed" })),
      );
    }
    if (isHandler) {
      for (const { addressKey, address } of person.addresses.filter(({ state }) => state === "proposed")) {
        add(3, person.key, `confirms that ${address} is ${person.name}'s`, async () => said(await confirmAddress(work, { person, addressKey, basis: "Said so." })));
      }
      const [linked] = person.addresses;
      if (linked)
        add(0.1, person.key, `unlinks ${linked.address} from ${person.name}`, async () =>
          said(await unlinkAddress(work, { person, addressKey: linked.addressKey, reason: "Somebody else's." })),
        );
      if (!desk.warnings.some(({ personKey }) => personKey === person.key)) {
        add(2, person.key, `records a warning to ${person.name}`, async () =>
          said(await recordWarning(work, person.key, letter(work, currentPolicy(work.settings, desk.now) ?? null, "warning"))),
        );
      }
    }
    add(0.2, person.key, `proposes a restriction on ${person.name}`, async () => said(await proposeRestriction(work, person.key, "Several colleagues were called names.")));
    add(0.4, person.key, `logs a call of ${person.name} by hand`, async () =>
      said(
        await logByHand(
          work,
          {
            channel: "call",
            personKey: person.key,
            receivedAt: work.clock.now(),
            about: "A call",
            choice: castOf(policyIn(work.settings)).behaviours.rudeness,
            effects: [],
            note: "Shouted.",
            minutes: 5,
            caseReference: "",
            content: null,
            call: null,
            evidenceAt: "",
            removed: null,
            triage: ["none-of-these"],
          },
          true,
        ),
      ),
    );
  }
  const [one, two] = people;
  if (one && two && desk.merges.size === 0) {
    add(0.15, one.key, `proposes that ${one.name} and ${two.name} are one`, async () => said(await proposeMerge(work, { into: one.key, from: two.key }, "The same hand.")));
  }
  for (const merge of desk.merges.values()) {
    if (isHandler && merge.state === "proposed") {
      add(0.3, merge.into, "confirms that two records are one person", async () => said(await confirmMerge(work, { merge, basis: "Asked." })));
    }
    if (merge.state !== "undone") add(0.6, merge.into, "separates two records again", async () => said(await undoMerge(work, merge, "Two people after all.")));
  }
  for (const message of desk.messages.values()) {
    for (const triage of message.triages.filter(({ done, outcome }) => done === null && outcome !== "none-of-these")) {
      add(0.2, message.stream, `says that what "${message.subject}" asked for is done`, async () => said(await finishTask(work, { message, triage: triage.key, note: "" })));
    }
    if (isHandler && !message.triage && message.views.length > 0) {
      add(0.4, message.stream, `reads all of "${message.subject}"`, async () =>
        said(await triageMessage(work, message, chance.pick(["none-of-these", "new-information", "information-request"] as const))),
      );
    }
  }
  if (isHandler) {
    for (const message of desk.concerns)
      add(0.6, message.stream, `looks at what was logged about "${message.subject}"`, async () => said(await considerConcern(work, message, "")));
    for (const proposal of [...desk.proposals.values()].filter(({ considered }) => !considered))
      add(0.3, proposal.personKey, "answers a proposal", async () => said(await considerProposal(work, proposal, "Not yet.")));
  }
  return acts;
};
