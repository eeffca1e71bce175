import { expect, test } from "vitest";
import type { Person } from "../../../src/domain/subjects/person/people.ts";
import { findPeople } from "../../../src/ui/kit/find-people.ts";
import { testDesk } from "../../support/desk.ts";
import { jordan, priya, recordedPerson } from "../../support/sample-ledger.ts";

const { people } = testDesk([...recordedPerson({ ...jordan, name: "Siân Vale" }), ...recordedPerson(priya)]);

const namesFound = (search: string): readonly string[] => findPeople(people.values(), search).map(({ name }) => name);

test("somebody is found by a part of their name or of an address, whatever its capitals and accents", () => {
  expect(namesFound("sian")).toEqual(["Siân Vale"]);
  expect(namesFound("JORDAN.VALE@")).toEqual(["Siân Vale"]);
  expect(namesFound("nobody of that name")).toEqual([]);
});

test("a further key that is pressed works out nothing more of people who were looked through", () => {
  let reads = 0;
  const counted = [...people.values()].map((person) => new Proxy<Person>(person, { get: (target, name): unknown => ((reads += 1), Reflect.get(target, name)) }));
  findPeople(counted, "s");
  const first = reads;
  findPeople(counted, "si");
  expect(first).toBeGreaterThan(0);
  expect(reads).toBe(first);
});
