import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { contactPointTypes, type ContactPointType } from "../../../../src/domain/policy/vocabulary.ts";
import { lettersMayGoTo } from "../../../../src/domain/subjects/letter/letter-addresses.ts";
import { pointIn, pointKeyOf, pointText, type ContactPoint } from "../../../../src/domain/subjects/person/contact-point.ts";
import { readContactPoint } from "../../../../src/domain/subjects/person/read-contact-point.ts";
import { foldPeople, writersOf } from "../../../../src/domain/subjects/person/people.ts";
import { event, personas, testSettings } from "../../../support/events.ts";
import { runs } from "../../../support/property-runs.ts";

const inTheUnitedKingdom = { countryCode: "44" };
const sha256 = async (text: string): Promise<string> => createHash("sha256").update(text, "utf8").digest("hex");

const read = (type: ContactPointType, text: string): string => {
  const point = readContactPoint(type, text, inTheUnitedKingdom);
  return point.ok ? point.value.value : `refused: ${point.error.reason}`;
};

test.each(["07700 900123", "+44 7700 900123", "0044 7700 900123", "+44 (0)7700 900123", "(07700) 900-123", "tel:+447700900123"])(
  "%s is one telephone number, however it is written",
  (written) => {
    expect(read("telephone", written)).toBe("+447700900123");
  },
);

test.each(["withheld", "Anonymous", "No caller ID"])("a number that is %s is nobody's, and matches nobody", (written) => {
  expect(read("telephone", written)).toBe("refused: withheld");
});

test("what is no number is refused, and so is what nobody typed", () => {
  expect(read("telephone", "call me")).toBe("refused: not-a-number");
  for (const type of contactPointTypes) expect(read(type, "  ")).toBe("refused: empty");
});

test("a postal address is the same on one line and on four, with commas and without", () => {
  expect(read("post", "12 Elm Row,\n Exampleton\nEX1 2MP")).toBe(read("post", "12 Elm Row, Exampleton, ex1 2mp"));
});

test("accounts of one name on two services are two, and a link is the account that it leads to", () => {
  expect(read("social", "x.example/Jordan")).not.toBe(read("social", "y.example/Jordan"));
  expect(read("social", "https://www.x.example/@Jordan")).toBe(read("social", "x.example: jordan"));
  expect(read("social", "Jordan")).toBe("refused: no-account");
});

const points = fc.record({ type: fc.constantFrom(...contactPointTypes), text: fc.string({ maxLength: 60 }) }).chain(({ type, text }) => {
  const point = readContactPoint(type, type === "email" ? `${text}@example.org` : text, inTheUnitedKingdom);
  return fc.constant(point.ok ? point.value : ({ type: "telephone", value: "+447700900123" } as const satisfies ContactPoint));
});

test("a row names every contact point so that the same is read from it", () => {
  fc.assert(
    fc.property(
      points.filter(({ value }) => !/^(?:tel|post|social):/.test(value)),
      (point) => {
        expect(pointIn(pointText(point))).toEqual(point);
      },
    ),
    runs(500),
  );
});

test("what was read is read as the same again", () => {
  fc.assert(
    fc.property(points, ({ type, value }) => {
      expect(readContactPoint(type, value, inTheUnitedKingdom)).toEqual({ ok: true, value: { type, value } });
    }),
    runs(500),
  );
});

test("the key of an email address is what it was in version 0.2.0, and no other contact point of the same text has it", async () => {
  const keyOf = (type: ContactPointType): Promise<string> => pointKeyOf({ sha256 }, "salt", { type, value: "jordan.vale@example.org" });
  expect(await keyOf("email")).toBe(await sha256("salt\njordan.vale@example.org"));
  expect(new Set(await Promise.all(contactPointTypes.map(keyOf))).size).toBe(4);
});

const linked = (address: string, addressKey: string) =>
  event("address.linked", { address, basis: "They said so.", standing: "confirmed" }, { key: `link-${addressKey}`, personKey: "p-caller", addressKey, by: personas.manager });

test("somebody who only telephones is recorded by their number, and is found by it as anybody by an address", () => {
  const people = foldPeople(testSettings, [event("person.recorded", { name: "Carys Caller" }, { key: "r", personKey: "p-caller" }), linked("tel:+447700900123", "k-tel")]);
  expect(people.get("p-caller")?.addresses).toMatchObject([{ type: "telephone", address: "+447700900123", state: "confirmed" }]);
  expect(writersOf(people, "k-tel").map(({ key }) => key)).toEqual(["p-caller"]);
});

test("no letter is addressed to a telephone number: an email draft goes to email addresses alone", () => {
  const people = foldPeople(testSettings, [linked("tel:+447700900123", "k-tel"), linked("carys@example.org", "k-mail")]);
  const person = people.get("p-caller");
  expect(person && lettersMayGoTo(person, people, new Map()).map(({ address }) => address)).toEqual(["carys@example.org"]);
});
