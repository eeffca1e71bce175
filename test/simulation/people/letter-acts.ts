import { letterFactsOf } from "../../../src/app/letter/letter-facts-of.ts";
import { letterSubject, subjectRules, type LetterAbout } from "../../../src/app/letter/letter-subject.ts";
import { prepareLetter, type LetterTo } from "../../../src/app/letter/prepare-letter.ts";
import { recordSent } from "../../../src/app/letter/record-sent.ts";
import { dueOfDesk } from "../../../src/app/desk/due-of-desk.ts";
import type { Desk } from "../../../src/app/desk/read-desk.ts";
import { isHandlerRole } from "../../../src/app/session.ts";
import type { SessionWork } from "../../../src/app/work.ts";
import { composeLetter, nothingWritten } from "../../../src/domain/subjects/letter/compose-letter.ts";
import { keptLetter } from "../../../src/domain/subjects/letter/letters.ts";
import { requiredContents } from "../../../src/domain/decide/required-contents.ts";
import type { Chance } from "../world/chance.ts";
import { letter as letterForm, said } from "./forms.ts";
import type { Act, Tell } from "./told.ts";

/** Letters: their text is kept, goes to somebody, and is recorded as sent. */
export const letterActs = (work: SessionWork, desk: Desk, chance: Chance, tell: Tell): readonly Act[] => {
  if (!isHandlerRole(work.roles)) return [];
  const acts: Act[] = [];
  const due = dueOfDesk(desk, work.roles).flatMap(({ about }) => (about.type === "letter" ? [about] : []));
  const warnings = [...desk.people.keys()].map((person): LetterAbout => ({ letter: "warning", person, about: null }));
  for (const about of [...due, ...warnings]) {
    const subject = letterSubject(desk, about);
    if (!subject) continue;
    const name = `the letter (${about.letter}) to ${desk.people.get(about.person)?.name ?? "somebody"}`;
    const weight = about.letter === "warning" ? 0.3 : 1;
    const kept = keptLetter(desk.letters.get(about.person) ?? [], about);
    const act = (times: number, says: string, run: Act["run"]): void => void acts.push({ weight: weight * times, about: about.about ?? about.person, says, run });
    act(kept ? 0.2 : 1, `prepares ${name}`, async () => {
      const facts = letterFactsOf(desk, subject, { signer: work.account.name, language: "en" });
      if (!facts) return "not done: no facts";
      const texts = Object.fromEntries(requiredContents(facts.policy, facts.type).map(({ id }) => [id, "As we told you."]));
      const to: LetterTo = chance.is(0.4) ? { type: "post" } : toAddress(desk, about.person);
      const prepared = {
        ...about,
        policy: facts.policy,
        letter: composeLetter(facts, { ...nothingWritten, texts }),
        waived: [],
        endsOn: facts.endsOn,
        format: "standard",
        to,
      } as const;
      return said(await prepareLetter(work, desk, prepared));
    });
    if (!kept || kept.sentOn !== null) continue;
    act(2, `records that ${name} went out`, async () => {
      const form = { ...letterForm(work, subjectRules(desk, subject).policy, about.letter), letter: kept.key };
      const sent = await recordSent(work, subject, form);
      if (sent.ok && subject.type === "notice") tell({ type: "noticed", instruction: subject.restriction.key });
      return said(sent);
    });
  }
  return acts;
};

const toAddress = ({ people }: Desk, person: string): LetterTo => {
  const [address] = people.get(person)?.addresses ?? [];
  return address ? { type: "person", addressKey: address.addressKey } : { type: "post" };
};
