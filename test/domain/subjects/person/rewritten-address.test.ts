import { expect, test } from "vitest";
import { isRewritten, writtenInto } from "../../../../src/domain/subjects/person/rewritten-address.ts";

test.each([
  ["jordan.pike=example.org@groups.example", "jordan.pike@example.org"],
  ["jordan.pike=40example.org@dmarc.ietf.example", "jordan.pike@example.org"],
  ["jordan-pike=example.org@groups.example", "jordan-pike@example.org"],
  ["jordan.pike+again=example.co.uk@groups.example", "jordan.pike+again@example.co.uk"],
  ["jordan.pike%example.org@relay.example", "jordan.pike@example.org"],
  ["example.org!jordan.pike@relay.example", "jordan.pike@example.org"],
  ["srs0=hhh=tt=example.org=jordan.pike@fwd.example", "jordan.pike@example.org"],
  ["srs0+hhh=tt=example.org=jordan.pike@fwd.example", "jordan.pike@example.org"],
  ["srs1=hhh=first.example==hhh=tt=example.org=jordan.pike@fwd.example", "jordan.pike@example.org"],
  ["prvs=1234567890=jordan.pike@example.org", "jordan.pike@example.org"],
  ["prvs=0123abcdef=jordan.pike@example.org", "jordan.pike@example.org"],
  ["btv1==0123abcdef==jordan.pike@example.org", "jordan.pike@example.org"],
  ["residents-bounces+jordan.pike=example.org@lists.example", "jordan.pike@example.org"],
  ["residents-return-12-jordan.pike=example.org@lists.example", "jordan.pike@example.org"],
  ["bounce-77-jordan.pike=example.org@lists.example", "jordan.pike@example.org"],
  ["jordan.pike_at_example.org@relay.example", "jordan.pike@example.org"],
  ["jordan.pike_at_example.org_abc@relay.example", "jordan.pike@example.org"],
  ["jordan.pike-at-example.org@relay.example", "jordan.pike@example.org"],
  ["jordan.pike_example.org#ext#@brackenshire.onmicrosoft.example", "jordan.pike@example.org"],
  ["jordan.pike+caf_=contact=brackenshire.example@example.org", "jordan.pike@example.org"],
  ["srs0=hhh=tt=groups.example=jordan.pike=example.org@fwd.example", "jordan.pike@example.org"],
])("in %s stands %s", (address, original) => {
  expect(writtenInto(address)).toContain(original);
  expect(isRewritten(address)).toBe(true);
});

test.each([
  "000001f2-dmarc-request@listserv.example",
  "residents-bounces@lists.example",
  "residents-request@lists.example",
  "owner-residents@lists.example",
  "bounce+abc@lists.example",
  "residents-return-4711@lists.example",
  "srs0=broken@fwd.example",
])("%s is nobody's own, though it says of nobody that it is theirs", (address) => {
  expect(isRewritten(address)).toBe(true);
});

test.each([
  "jordan.pike@example.org",
  "o'neil+a&b@example.org",
  "jordan.pike+contact@example.org",
  "jordan=work@example.org",
  "sarah.at.home@example.org",
  "katy_at_work@example.org",
  "owner@shop.example",
  "100%jordan@example.org",
  "jordan_pike@example.org",
  "return.to.sender@example.org",
  "jordan.bounce@example.org",
  "rowan-ash@example.org",
  "e=mc2@example.org",
])("%s is somebody's own", (address) => {
  expect([writtenInto(address), isRewritten(address)]).toEqual([[], false]);
});

test("an address that was made to be slow to take apart is taken apart in time", () => {
  for (const part of ["a=", "a.", "bounce-", "_at_", "+a=b.", "srs0=", "x!", "a-"]) {
    const began = Date.now();
    writtenInto(`${part.repeat(990 / part.length)}@example.org`);
    expect(Date.now() - began).toBeLessThan(1_000);
  }
});
