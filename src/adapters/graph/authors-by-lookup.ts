import type { ServiceWays } from "../../domain/policy/settings.ts";
import { ok, type Result } from "../../domain/base/result.ts";
import type { ServiceError } from "../../app/ports.ts";
import type { BatchRequest } from "./batch.ts";
import type { Door } from "./door.ts";
import { isRecord } from "../../domain/base/record.ts";
import { expandFields, expandFieldsWithAuthor } from "./rows.ts";

/**
 * Has items say who added them where the service leaves the id out: by the number of their author on the site
 * (`AuthorLookupId`), which it stamps as it does the name. Whoever is not in the table signs nothing, as without an id.
 */
export const authorsByLookup = (door: Door, people: ServiceWays["people"]): Door => {
  const byNumber = new Map(people.map((person) => [person.lookupId, person]));
  const signItem = (item: unknown): unknown => {
    if (!isRecord(item) || !isRecord(item["fields"])) return item;
    const person = byNumber.get(String(item["fields"]["AuthorLookupId"] ?? ""));
    const { createdBy: _, ...unsigned } = item;
    return person ? { ...unsigned, createdBy: { user: { id: person.oid, displayName: person.name } } } : unsigned;
  };
  const sign = (body: unknown): unknown => (isRecord(body) && Array.isArray(body["value"]) ? { ...body, value: body["value"].map(signItem) } : signItem(body));
  const signed = (answer: Result<unknown, ServiceError>): Result<unknown, ServiceError> => (answer.ok ? ok(sign(answer.value)) : answer);
  return {
    ...door,
    get: async (asked) => {
      const path = withAuthor(asked);
      return signed(await door.get(path));
    },
    batch: async (requests) => {
      const answers = await door.batch(requests.map((request): BatchRequest => (request.method === "GET" ? { ...request, url: withAuthor(request.url) } : request)));
      return answers.ok ? ok(new Map([...answers.value].map(([id, answer]) => [id, signed(answer)]))) : answers;
    },
  };
};

const withAuthor = (path: string): string => path.replace(expandFields, expandFieldsWithAuthor);
