import { groupsOf, isSiteOwner } from "../directory.ts";
import type { Reply } from "../http.ts";
import { answer } from "../http.ts";
import type { ControlCall } from "./operation.ts";

/** Everybody as whom the sandbox can be used. */
export const getPeople = ({ world: { directory } }: ControlCall): Reply =>
  answer(
    directory.people.map((person) => ({
      key: person.key,
      name: person.displayName,
      upn: person.upn,
      oid: person.oid,
      jobTitle: person.jobTitle,
      tenantId: directory.tenantId,
      groups: groupsOf(directory, person).map(({ displayName, id }) => ({ id, name: displayName })),
      isSiteOwner: isSiteOwner(directory, person),
    })),
  );
