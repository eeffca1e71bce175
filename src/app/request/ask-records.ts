import type { HandlingCheck } from "../../domain/subjects/handling/handling.ts";
import { noNeeds, type Needs } from "../../domain/subjects/person/needs.ts";
import { currentPolicy } from "../../domain/policy/policy-at.ts";
import { clashesOf } from "../../domain/subjects/person/clashes.ts";
import type { AskRecords, SubmissionDraft } from "../../domain/subjects/request/submission.ts";
import { dayOf } from "../../domain/base/time.ts";
import type { Desk } from "../desk/read-desk.ts";

type DeskPart = Pick<Desk, "handling" | "needs" | "now" | "settings" | "warnings">;

/** What is known of a person that a request about them builds on. */
export interface AskBackground {
  readonly needs: Needs;
  /** Newest first. */
  readonly checks: readonly HandlingCheck[];
}

export const askBackground = ({ needs, handling }: Pick<Desk, "handling" | "needs">, personKey: string): AskBackground => ({
  needs: needs.get(personKey) ?? noNeeds,
  checks: handling.get(personKey) ?? [],
});

/** The records against which a request is checked, as the desk has them. */
export const askRecords = (desk: DeskPart, personKey: string, { handling, warning }: Pick<SubmissionDraft, "handling" | "warning">): AskRecords => {
  const { needs, checks } = askBackground(desk, personKey);
  return {
    today: dayOf(desk.now, desk.settings.timeZone),
    warnedOn: desk.warnings.find((given) => given.key === warning.notice && given.personKey === personKey)?.on ?? null,
    adjustments: needs.adjustments,
    handling: checks.find(({ check }) => check === handling?.check) ?? null,
    mailboxes: desk.settings.mailboxes.map(({ name }) => name),
  };
};

/**
 * The request with what the records say by now: the last warning, whether the person was asked what they need, and the
 * last check of our own handling. A reason for a clash that is no more goes with it.
 */
export const withRecords = <T extends SubmissionDraft>(desk: DeskPart, personKey: string, submission: T): T => {
  const policy = currentPolicy(desk.settings, desk.now);
  const {
    needs,
    checks: [latest],
  } = askBackground(desk, personKey);
  const clashes = policy ? clashesOf(policy, needs.adjustments, submission.measures) : [];
  return {
    ...submission,
    warning: { ...submission.warning, notice: desk.warnings.find((given) => given.personKey === personKey)?.key ?? null },
    needs: { ...submission.needs, asked: needs.asked?.key ?? null },
    handling: policy?.handlingCheck && latest ? { check: latest.check, answers: latest.answers } : null,
    clashes: submission.clashes.filter((given) => clashes.some(({ adjustment, measure }) => adjustment.id === given.adjustment && measure === given.measure)),
  };
};
