import { textOfRow } from "../../domain/events/row-text.ts";
import type { LetterLanguage } from "../../domain/policy/vocabulary.ts";
import type { LetterFacts } from "../../domain/subjects/letter/letter-facts.ts";
import { standingAfter } from "../../domain/subjects/letter/standing-after.ts";
import { findBehaviour, isConcern } from "../../domain/policy/behaviours.ts";
import type { Policy } from "../../domain/policy/types.ts";
import type { RestrictionRequest } from "../../domain/subjects/request/requests.ts";
import { changeIn } from "../../domain/decide/check-change.ts";
import { presentOf } from "../../domain/subjects/restriction/restriction-at.ts";
import type { Restriction } from "../../domain/subjects/restriction/restrictions.ts";
import { dayOf } from "../../domain/base/time.ts";
import { messagesOfPerson, type Desk } from "../desk/read-desk.ts";
import { personOfRecord } from "./prepare-letter.ts";
import { subjectRules, type LetterSubject, type ResultEvent } from "./letter-subject.ts";

/** How many of the messages that were logged a warning names. */
const mostBehaviours = 10;

/** What the desk knows for a letter, as far as the person is to be told; null when nobody here has the policy. */
export const letterFactsOf = (desk: Desk, subject: LetterSubject, { signer, language }: { readonly signer: string; readonly language: LetterLanguage }): LetterFacts | null => {
  const { policy, letter } = subjectRules(desk, subject);
  if (!policy) return null;
  const { settings } = desk;
  const facts: LetterFacts = {
    type: letter,
    language,
    policy,
    body: settings.body,
    office: settings.letters,
    name: desk.people.get(subject.personKey)?.name ?? "",
    signer,
    behaviours: [],
    effects: [],
    reasons: "",
    measures: [],
    matter: null,
    contact: null,
    reviewOn: null,
    endsOn: null,
    outcome: null,
    standing: null,
    toldOn: null,
    messageOn: null,
  };
  switch (subject.type) {
    case "warning":
      return { ...facts, ...conductOf(desk, subject.personKey, policy) };
    case "intention": {
      const { measures, matter, circumstances } = subject.request.submission.body;
      return { ...facts, measures, matter: textOfRow(matter), reasons: circumstances };
    }
    case "notice":
      return { ...facts, ...termsOf(subject.restriction), reasons: reasonsOf(desk, subject.restriction, subject.request) };
    case "breach": {
      const { restriction, breach } = subject;
      const request = desk.requests.get(restriction.request);
      return {
        ...facts,
        ...termsOf(presentOf(desk.restrictions, restriction)),
        reasons: reasonsOf(desk, restriction, request),
        toldOn: restriction.notice?.on ?? null,
        messageOn: breach.on,
      };
    }
    case "refusal":
      return { ...facts, matter: subject.restriction.matter };
    case "result":
      return { ...facts, ...resultOf(desk, subject.restriction, subject.decided) };
  }
};

type Terms = Pick<LetterFacts, "measures" | "matter" | "contact" | "reviewOn" | "endsOn">;

const termsOf = ({ measures, matter, contact, reviewOn, endsOn }: Restriction): Terms => ({ measures, matter, contact, reviewOn, endsOn });

/** The conduct that was logged, newest first, each behaviour once a day, and what it led to. */
const conductOf = (desk: Desk, personKey: string, policy: Policy): Pick<LetterFacts, "behaviours" | "effects"> => {
  const logged = messagesOfPerson(desk, personKey).flatMap(({ receivedAt, views }) =>
    views.flatMap(({ choice, effects }) => {
      const label = isConcern(choice) ? findBehaviour(policy, choice)?.label : undefined;
      return label === undefined ? [] : [{ label, on: dayOf(receivedAt, desk.settings.timeZone), effects }];
    }),
  );
  const once = new Map(logged.map(({ label, on }) => [`${label} ${on}`, { label, on }]));
  const effects = new Set(logged.flatMap((each) => each.effects));
  return {
    behaviours: [...once.values()].slice(0, mostBehaviours),
    effects: policy.effectTest.effects.filter(({ id }) => effects.has(id)).map(({ label }) => label),
  };
};

/** The reasons for what is in force: of the decision that the instruction carries out, be it the first or a later one. */
const reasonsOf = (desk: Desk, restriction: Restriction, request: RestrictionRequest | undefined): string => {
  const decision = request?.decisions.find(({ key }) => key === restriction.decision);
  if (decision) return decision.body.reasons;
  const { ofKind } = desk.index.events;
  return [...ofKind("review.decided"), ...ofKind("dispute.decided")].find(({ key }) => key === restriction.decision)?.body.reasons ?? "";
};

/** What was decided, and how the restriction stands by now. What goes on is told by the terms that apply now. */
const resultOf = (desk: Desk, restriction: Restriction, decided: ResultEvent): Partial<LetterFacts> => {
  if (decided.kind === "dispute.message-refused") return { reasons: decided.body.reason, matter: restriction.matter, messageOn: decided.body.writtenOn };
  const { outcome, reasons, reviewOn } = decided.body;
  const records = new Set(personOfRecord(desk, restriction.personKey)?.recordKeys ?? [restriction.personKey]);
  const standing = standingAfter(desk.restrictions, restriction, decided.key, records);
  const change = changeIn(decided.body);
  const present = presentOf(desk.restrictions, restriction);
  const terms: Terms = change ? { ...change.terms, matter: change.matter, contact: textOfRow(change.contact), endsOn: change.terms.endsOn ?? null } : termsOf(present);
  return { outcome, standing, reasons, ...terms, ...(change === null && reviewOn !== undefined && present.key === restriction.key && { reviewOn }) };
};
