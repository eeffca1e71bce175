import { personByKey } from "../directory.ts";
import type { Reply } from "../http.ts";
import { answer, isRecord } from "../http.ts";
import { bareScope, createToken, tokenLifetimeSeconds } from "../tokens.ts";
import { controlRefused } from "../wire-errors.ts";
import type { ControlCall } from "./operation.ts";

/** A token for a person, with the scopes asked for: as a list, or as text with spaces between. */
export const issueToken = ({ body, world }: ControlCall): Reply => {
  const { as, scopes } = isRecord(body) ? body : {};
  const person = personByKey(world.directory, String(as));
  if (person === undefined) {
    const keys = world.directory.people.map(({ key }) => key).join(", ");
    throw controlRefused(`There is nobody called '${String(as)}'. The people are: ${keys}.`);
  }
  const asked = Array.isArray(scopes) ? scopes.map(String) : typeof scopes === "string" ? scopes.split(" ") : null;
  if (asked === null) throw controlRefused("Send 'scopes' as a list, or as text with spaces between.");
  const granted = asked.map(bareScope).filter((scope) => scope !== "");
  return answer({
    token_type: "Bearer",
    access_token: createToken(person, granted, world.now()),
    expires_in: tokenLifetimeSeconds,
    scope: granted.join(" "),
    account: { oid: person.oid, tenantId: world.directory.tenantId, upn: person.upn, name: person.displayName },
  });
};
