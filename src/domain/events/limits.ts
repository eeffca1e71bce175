/** How many characters the long texts of a request and a decision may have. */
export const textLimits = {
  ask: 4000,
  circumstances: 8000,
  note: 2000,
  warning: 4000,
  evidence: 4000,
  why: 4000,
  contact: 500,
  matter: 200,
  purpose: 2000,
  exhausted: 2000,
  comment: 2000,
  conflict: 2000,
  answer: 4000,
  reason: 4000,
  reasons: 8000,
  wanted: 4000,
} as const;
