import type { NoticeElement, Policy } from "../policy/types.ts";
import type { Day } from "../base/time.ts";
import type { LetterType } from "../policy/vocabulary.ts";

/** Ids of the two things that letters say whatever the policy asks for. */
const disputeElement = "dispute";
const formatElement = "accessible-format";

/** What a letter deals with even where the policy asks for nothing of the kind. An element of the product's own has no label. */
export type OwnElement = "behaviour" | "action" | "reasons" | "conditions" | "changes" | "still-applies" | "outcome" | typeof disputeElement | typeof formatElement;

/** What a letter had to deal with and did not, and why. */
export interface Waiver {
  readonly element: string;
  readonly reason: string;
}

/** What is wrong with the contents of a letter, with the element that names its clause. */
export interface ContentsProblem {
  readonly type: "missing" | "reason-missing" | "not-to-be-waived";
  readonly element: NoticeElement;
}

/**
 * What a letter of this type must deal with: what the policy asks for, what makes it that letter at all,
 * how to dispute what was decided, and how to get another format.
 */
export const requiredContents = (policy: Policy, type: LetterType): readonly NoticeElement[] => {
  const said = saidByPolicy(policy, type);
  const added = [...(said.length === 0 ? essentials[type] : []), ...(isDisputable(type) ? [disputing(policy)] : []), otherFormat];
  return [...said, ...added.filter(({ id }) => !said.some((element) => element.id === id))];
};

/**
 * What a policy makes compulsory is never left out while its condition holds, whatever the reason (001 and 004 section 6,
 * 002 section 7, 003 9.6 to 9.8): how long it lasts may go unsaid where no last day is set, and the route to dispute where
 * there is none to name. `endsOn` is the last day of the restriction that the letter is about; null where none is set.
 */
export const mayBeWaived = (policy: Policy, { id, onlyIf }: NoticeElement, endsOn: Day | null): boolean => {
  if (id === disputeElement) return policy.dispute === null;
  return onlyIf === "end-set" && endsOn === null;
};

/** Whether each required element is there, or was left out with a reason where that may be. Empty when all is well. */
export const checkContents = (
  policy: Policy,
  type: LetterType,
  given: { readonly contents: readonly string[]; readonly waived: readonly Waiver[] },
  endsOn: Day | null,
): readonly ContentsProblem[] =>
  requiredContents(policy, type).flatMap((element): readonly ContentsProblem[] => {
    if (given.contents.includes(element.id)) return [];
    const waiver = given.waived.find((each) => each.element === element.id);
    if (!waiver) return [{ type: "missing", element }];
    if (!mayBeWaived(policy, element, endsOn)) return [{ type: "not-to-be-waived", element }];
    return waiver.reason.trim() === "" ? [{ type: "reason-missing", element }] : [];
  });

const saidByPolicy = (policy: Policy, type: LetterType): readonly NoticeElement[] => {
  // Where a person is told before the decision, what the policy asks of that notice is asked of the earlier letter.
  const noticeIs: LetterType = policy.restrictionNotice.timing === "before-deciding" ? "intention" : "restriction";
  switch (type) {
    case "warning":
      return policy.warning.contents;
    case "intention":
    case "restriction":
      return type === noticeIs ? policy.restrictionNotice.contents : [];
    case "breach":
      return policy.breach?.reminder ?? [];
    case "change":
      return policy.laterNotices.change;
    case "review-result":
      return policy.laterNotices.reviewResult;
    case "dispute-result":
      return policy.laterNotices.disputeResult;
    case "dispute-refused":
      return [];
  }
};

// The product's own elements are named where they are read, by their ids.
const own = (id: OwnElement): NoticeElement => ({ id, label: "", clause: "" });

/** What a letter would be no letter without, where the policy asks for nothing. */
const essentials: Readonly<Record<LetterType, readonly NoticeElement[]>> = {
  warning: [own("behaviour")],
  intention: [own("action"), own("reasons")],
  restriction: [own("action"), own("reasons")],
  breach: [own("conditions")],
  change: [own("changes")],
  "review-result": [own("still-applies")],
  "dispute-result": [own("outcome")],
  "dispute-refused": [own("reasons")],
};

const isDisputable = (type: LetterType): boolean => type === "restriction" || type === "change" || type === "review-result" || type === "dispute-refused";

const disputing = ({ dispute }: Policy): NoticeElement => ({ id: disputeElement, label: "", clause: dispute?.clause ?? "" });

const otherFormat = own(formatElement);
