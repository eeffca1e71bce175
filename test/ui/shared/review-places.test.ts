import { expect, test } from "vitest";
import { placeText, readPlace, type Place } from "../../../src/ui/shared/places.ts";

test("the pages of reviews and disputes can stand in a link, which holds keys and ids alone", () => {
  const places: readonly Place[] = [
    { type: "disputes" },
    { type: "dispute", dispute: "5b0f-1" },
    { type: "review", instruction: "reviewdecision:r1-1#1#instruction" },
    { type: "log-dispute", instruction: "decision:r1#1#instruction" },
  ];
  for (const place of places) expect(readPlace(placeText(place))).toEqual(place);
});

test("a link with anything else in it leads to the front page", () => {
  for (const text of ["review:<script>", "dispute:a b", "log-dispute:"]) expect(readPlace(text)).toEqual({ type: "dashboard" });
});
