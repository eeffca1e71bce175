import type { Desk } from "../../app/desk/read-desk.ts";
import { messagesOfPerson, momentsOf } from "../../app/desk/read-desk.ts";
import type { ReviewSubject } from "../../app/review/decide-review.ts";
import type { Policy } from "../../domain/policy/types.ts";
import { policyAt } from "../../domain/policy/policy-at.ts";
import { changesOf, lookedAtOn } from "../../domain/subjects/restriction/restriction-at.ts";
import { reviewFigures, type ReviewFigures } from "../../domain/subjects/review/review-figures.ts";
import { reviewsOf } from "../../domain/subjects/review/reviews.ts";
import { sayAll } from "../../domain/base/service-time.ts";
import { dayOf, type Day, type Instant } from "../../domain/base/time.ts";
import { offeredAddresses, type OfferedAddress } from "./offered-addresses.ts";

/** A restriction to review, with all that is looked at for it. */
export interface UnderReview extends ReviewSubject {
  /** The policy of the restriction, with the answers that set-up has given by now. */
  readonly policy: Policy;
  readonly figures: ReviewFigures;
  /** As on which day the figures are counted, where it may be several and they are not the same; null where they are. */
  readonly countedAsOn: Day | null;
  /** The addresses that altered terms may cover. */
  readonly addresses: readonly OfferedAddress[];
}

/** Null when this device does not have the restriction, or nobody here has its policy. */
export const underReview = (desk: Desk, instruction: string): UnderReview | null => {
  const { settings, now, restrictions, reviews, events } = desk;
  const restriction = restrictions.find(({ key }) => key === instruction);
  const policy = restriction && policyAt(settings, restriction.policyVersion, now);
  if (!restriction || !policy) return null;
  const changes = changesOf(restrictions, restriction);
  const messages = messagesOfPerson(desk, restriction.personKey);
  const since = lookedAtOn(restriction, settings.timeZone);
  const figuresOn = (at: Instant): ReviewFigures => reviewFigures({ messages, instructions: changes, since, today: dayOf(at, settings.timeZone), timeZone: settings.timeZone });
  return {
    restriction,
    policy,
    reviews: reviewsOf(reviews, changes),
    events: events.filter(({ personKey }) => personKey === restriction.personKey),
    addresses: offeredAddresses(desk, restriction),
    figures: figuresOn(now),
    countedAsOn: sayAll(momentsOf(desk), figuresOn).ok ? null : dayOf(now, settings.timeZone),
  };
};
