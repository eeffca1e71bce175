import type { Breach, Policy } from "../../policy/types.ts";

/**
 * What a policy says of a breach, where it asks for a reminder of whoever did it (002 section 7.1, 003 9.11). Null where it
 * says nothing of breaches (000), and where it only says what staff may do (001 and 004 section 6).
 */
export const reminderRule = (policy: Pick<Policy, "breach"> | null): Breach | null => (policy?.breach && policy.breach.reminder.length > 0 ? policy.breach : null);
