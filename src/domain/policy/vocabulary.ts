/** The closed lists of words that records, screens and letters share. Each is a union with one label for each language in `ui/words`. */

/** What is chosen at a click beside the behaviours of the policy: nothing of concern, or a complaint about the reader. */
export const noConcern = "no-concern";
export const aboutMe = "about-me";

export const channels = ["email", "call", "letter", "visit", "social"] as const;
export type Channel = (typeof channels)[number];

/** By what a person is reached. A person may have several of each, or none at all. */
export const contactPointTypes = ["email", "telephone", "post", "social"] as const;
export type ContactPointType = (typeof contactPointTypes)[number];

/** What a message turned out to need, whatever rule is in force (requirements H4 to H6, J1). */
export const triageOutcomes = ["new-information", "new-complaint", "crime", "safeguarding", "information-request", "dispute", "none-of-these"] as const;
export type TriageOutcome = (typeof triageOutcomes)[number];

/** What may itself be the problem in a message. */
export const contentKinds = ["image", "attachment", "link"] as const;
export type ContentKind = (typeof contentKinds)[number];

/** What was explained to a person at the start or later. */
export const explanations = ["what-we-can-do", "process", "timescales", "outcome", "other-bodies", "complaints-route"] as const;

export const adviceSubjects = ["sharing", "equality", "legal", "welfare"] as const;

export const noticeWays = ["email", "letter", "large-print", "easy-read", "in-person", "other"] as const;
export type NoticeWay = (typeof noticeWays)[number];

export const letterTypes = ["warning", "intention", "restriction", "breach", "change", "review-result", "dispute-result", "dispute-refused"] as const;
export type LetterType = (typeof letterTypes)[number];

export const letterLanguages = ["en", "cy"] as const;
export type LetterLanguage = (typeof letterLanguages)[number];

export const handlingAnswers = ["yes", "no", "not-yet"] as const;

export const agreementOutcomes = ["given", "refused", "no-answer", "not-sought"] as const;

export const reviewReasons = ["due", "improved", "quiet", "asked", "dispute"] as const;

export const disputeGrounds = ["wrong-person", "facts", "not-proportionate", "circumstances", "adjustments", "not-warned", "other"] as const;
