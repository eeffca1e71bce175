import { err, ok, type Result } from "../../base/result.ts";
import type { ContactPointType } from "../../policy/vocabulary.ts";
import type { UnusableAddressError } from "./address.ts";
import { normaliseAddress } from "./read-address.ts";
import type { ContactPoint } from "./contact-point.ts";

export interface UnusablePointError {
  readonly type: "unusable-point";
  /** `withheld`: a number that was not shown is nobody's, and matches nobody. */
  readonly reason: "empty" | "too-long" | "not-a-number" | "withheld" | "no-account";
}

export interface PointRules {
  /** What stands before a national number instead of its first 0, such as `44`. */
  readonly countryCode: string;
}

/** Reads what somebody typed, or what a system gave, as a contact point of a type. */
export const readContactPoint = (type: ContactPointType, text: string, rules: PointRules): Result<ContactPoint, UnusableAddressError | UnusablePointError> => {
  if (type === "email") {
    const address = normaliseAddress(text);
    return address.ok ? ok({ type, value: address.value }) : address;
  }
  const written = text.normalize("NFC").trim().replaceAll(/\s+/gu, " ");
  if (written === "") return refuse("empty");
  if (written.length > longest) return refuse("too-long");
  const value = { telephone: telephoneNumber, post: postalAddress, social: socialAccount }[type](written, rules);
  return value.ok ? ok({ type, value: value.value }) : value;
};

const longest = 900;

const refuse = (reason: UnusablePointError["reason"]): Result<never, UnusablePointError> => err({ type: "unusable-point", reason });

/** In the form of E.164 where that can be told: `+` and digits, without what people write between them. */
const telephoneNumber = (written: string, { countryCode }: PointRules): Result<string, UnusablePointError> => {
  if (/^(?:withheld|anonymous|private|unknown|unavailable|no caller id)$/i.test(written)) return refuse("withheld");
  // A zero in brackets is dialled within the country alone.
  const dialled = written
    .replace(/^tel:/i, "")
    .replace(/\(0\)/, "")
    .replaceAll(/[\s().\-/]/g, "");
  if (!/^(?:\+|00)?\d{3,15}$/.test(dialled)) return refuse("not-a-number");
  if (dialled.startsWith("+")) return ok(dialled);
  if (dialled.startsWith("00")) return ok(`+${dialled.slice(2)}`);
  return ok(dialled.startsWith("0") ? `+${countryCode}${dialled.slice(1)}` : dialled);
};

/** One line in lower case: how its parts are set apart makes no other address. */
const postalAddress = (written: string): Result<string, UnusablePointError> => {
  const line = written
    .toLowerCase()
    .replaceAll(/[\s,;.]+/gu, " ")
    .trim();
  return line === "" ? refuse("empty") : ok(line);
};

/** The service and the account's name on it, such as `x.example/jordan`: accounts of one name on two services may be two people's. */
const socialAccount = (written: string): Result<string, UnusablePointError> => {
  const [, service = "", account = ""] = /^(?:https?:\/\/)?(?:www\.)?([\w.-]+\.[a-z]{2,}|[a-z]+)\s*[/: ]\s*@?([^/\s?#]+)\/?$/iu.exec(written) ?? [];
  return service === "" || account === "" ? refuse("no-account") : ok(`${service}/${account}`.toLowerCase());
};
