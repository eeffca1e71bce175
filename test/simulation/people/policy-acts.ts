import type { Desk } from "../../../src/app/desk/read-desk.ts";
import { refuseMessage } from "../../../src/app/dispute/refuse-message.ts";
import { postponeNotice } from "../../../src/app/notice/postpone-notice.ts";
import { recordIntention } from "../../../src/app/notice/record-later-notices.ts";
import { checkHandling } from "../../../src/app/person/check-handling.ts";
import { isHandlerRole } from "../../../src/app/session.ts";
import type { SessionWork } from "../../../src/app/work.ts";
import { addDays } from "../../../src/domain/base/time.ts";
import { restrictionExceptions } from "../../../src/domain/subjects/request/check-warning.ts";
import type { Chance } from "../world/chance.ts";
import { letter, policyIn, said, today } from "./forms.ts";
import type { Act } from "./told.ts";

/** What some of the policies ask for and others do not: a look at our own handling, a letter before deciding, a notice that waits, a message that is no dispute. */
export const policyActs = (work: SessionWork, desk: Desk, chance: Chance): readonly Act[] => {
  const acts: Act[] = [];
  const add = (weight: number, about: string, says: string, run: () => Promise<string>): void => void acts.push({ weight, about, says, run });
  const { handlingCheck } = policyIn(work.settings);
  if (isHandlerRole(work.roles)) {
    for (const { key, name } of handlingCheck ? desk.people.values() : []) {
      const isChecked = (desk.handling.get(key) ?? []).length > 0;
      add(isChecked ? 0.1 : 2, key, `checks how we handled ${name}`, async () => {
        const answers = (handlingCheck?.questions ?? []).map(({ id }) => ({ question: id, answer: "yes", note: "" }) as const);
        return said(await checkHandling(work, key, { answers, actions: [] }));
      });
    }
    for (const request of desk.requests.values()) {
      const tellsBefore = request.policy?.restrictionNotice.timing === "before-deciding";
      if (!tellsBefore || (request.state !== "waiting" && request.state !== "sent-back")) continue;
      add(request.intentions.length === 0 ? 5 : 0.2, request.id, `tells ${request.name} that a restriction may come`, async () =>
        said(await recordIntention(work, request, letter(work, request.policy, "intention"))),
      );
    }
    for (const restriction of desk.restrictions.filter(({ state, notice }) => state === "approved-not-in-force" && notice === null)) {
      const exceptions = restriction.policy ? restrictionExceptions(restriction.policy) : [];
      if (exceptions.length === 0) continue;
      const { id: exception } = chance.pick(exceptions);
      add(0.7, restriction.request, `puts the notice of ${restriction.key} off`, async () =>
        said(await postponeNotice(work, restriction, { exception, reason: "A colleague was threatened.", until: addDays(today(work), 3) })),
      );
    }
  }
  if (!work.roles.includes("decider")) return acts;
  for (const restriction of desk.restrictions.filter(({ state, policy }) => state === "in-force" && policy?.dispute?.notWhenUnacceptable)) {
    const message = [...desk.messages.values()].find(({ triages }) => triages.some(({ outcome }) => outcome === "dispute"));
    if (!message) continue;
    const events = desk.events.filter(({ personKey }) => personKey === restriction.personKey);
    add(0.6, restriction.request, `does not take "${message.subject}" as a dispute of ${restriction.key}`, async () =>
      said(await refuseMessage(work, { restriction, events }, { message: message.stream, reason: "It is abuse from end to end.", writtenOn: today(work) })),
    );
  }
  return acts;
};
