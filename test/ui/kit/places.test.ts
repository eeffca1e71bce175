import * as fc from "fast-check";
import { expect, test } from "vitest";
import { tabLink } from "../../../src/app/request/teams-link.ts";
import { letterTypes } from "../../../src/domain/policy/vocabulary.ts";
import { placeText, type Place } from "../../../src/ui/kit/places.ts";
import { readPlace } from "../../../src/ui/kit/read-place.ts";

const id = fc.stringMatching(/^[a-z0-9-]{1,100}$/);
const key = fc.stringMatching(/^[a-z0-9:#.-]{1,255}$/);

const places: fc.Arbitrary<Place> = fc.oneof(
  fc.constantFrom<Place>(
    ...(["dashboard", "report", "due", "reading", "waiting", "concerns", "people", "records", "setup", "disposal", "disputes"] as const).map((type) => ({ type })),
    { type: "log" },
  ),
  fc.record({ type: fc.constantFrom("person", "log", "export", "ask"), person: id }),
  fc.record({ type: fc.constantFrom("request", "answer"), request: id }),
  fc.record({ type: fc.constant("dispute"), dispute: id }),
  fc.record({ type: fc.constantFrom("review", "log-dispute"), instruction: key }),
  fc.record({ type: fc.constant("letter"), letter: fc.constantFrom(...letterTypes), person: id, about: fc.oneof(fc.constant(null), key) }),
) as fc.Arbitrary<Place>;

test("every place is read again from its text", () => {
  fc.assert(
    fc.property(places, (place) => {
      expect(readPlace(placeText(place))).toEqual(place);
    }),
  );
});

test("a text is a place, or it is none: what is read says the same text again", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.tuple(fc.constantFrom("person:", "letter:", "review:", "request:", "log:", "due"), fc.string()).map(([type, rest]) => type + rest),
      ),
      (text) => {
        const place = readPlace(text);
        expect(place === null ? text : placeText(place)).toBe(text);
      },
    ),
  );
});

test.each([
  "",
  "home",
  "person",
  "person:",
  "person:Jordan Pike",
  "person:jordan.pike@example.org",
  "person:p-1:extra",
  "request:../../admin",
  "people:p-1",
  "due ",
  "review:<script>alert(1)</script>",
  "dispute:a b",
  "log-dispute:",
  "letter:warning",
  "letter:ransom:p-1:",
  "letter:warning:p-1:a b",
  "javascript:alert(1)",
  "__proto__",
  "constructor",
  `person:${"a".repeat(101)}`,
])("no place is read from: %s", (text) => {
  expect(readPlace(text)).toBeNull();
});

test("the link to any place fits into a Teams link, and the personal app's names no channel", () => {
  const context = { tenant: "5b070000-0000-4000-8000-000000000001", app: "5b0a0000-0000-4000-8000-000000000001", entity: "evenhand" };
  const longest = `letter:dispute-refused:${"p".repeat(100)}:${"#".repeat(255)}`;
  expect(readPlace(longest)).not.toBeNull();
  expect(tabLink({ ...context, channel: `19:${"5".repeat(64)}@thread.tacv2` }, longest).length).toBeLessThanOrEqual(1900);
  const personal = new URL(tabLink({ ...context, channel: "" }, "people"));
  expect(JSON.parse(personal.searchParams.get("context") ?? "")).toEqual({ subEntityId: "people" });
});
