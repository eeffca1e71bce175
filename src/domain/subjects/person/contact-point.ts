import type { HashDep } from "../../base/hash.ts";
import type { ContactPointType } from "../../policy/vocabulary.ts";

/**
 * A way by which a person is reached and by which they reach the body: an email address, a telephone number, a postal
 * address, a social account (design point 10). `value` is the one form in which it is compared.
 */
export interface ContactPoint {
  readonly type: ContactPointType;
  readonly value: string;
}

const marks = { email: "", telephone: "tel:", post: "post:", social: "social:" } as const satisfies Record<ContactPointType, string>;

/** How a row names a contact point: an email address as it is, any other with its mark before it. */
export const pointText = ({ type, value }: ContactPoint): string => `${marks[type]}${value}`;

/** The contact point that a row names. Rows of version 0.2.0 name email addresses alone. */
export const pointIn = (text: string): ContactPoint => {
  const type = (["telephone", "post", "social"] as const).find((each) => text.startsWith(marks[each])) ?? "email";
  return { type, value: text.slice(marks[type].length) };
};

/** Lower-case hex SHA-256 of the contact point with the site's salt: an email address as it is, any other with its mark (design point 11). */
export const pointKeyOf = ({ sha256 }: HashDep, salt: string, point: ContactPoint): Promise<string> => sha256(`${salt}\n${pointText(point)}`);
