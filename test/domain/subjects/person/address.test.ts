import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { domainOf } from "../../../../src/domain/subjects/person/address.ts";
import { normaliseAddress } from "../../../../src/domain/subjects/person/read-address.ts";
import { runs } from "../../../support/property-runs.ts";
import { pointKeyOf } from "../../../../src/domain/subjects/person/contact-point.ts";

const sha256 = async (text: string): Promise<string> => createHash("sha256").update(text, "utf8").digest("hex");

const normalised = (address: string): string => {
  const result = normaliseAddress(address);
  return result.ok ? result.value : `refused: ${result.error.reason}`;
};

const keyOf = async (address: string, salt = "salt"): Promise<string> => {
  const result = normaliseAddress(address);
  if (!result.ok) throw new Error(`${address} is ${result.error.reason}.`);
  return pointKeyOf({ sha256 }, salt, { type: "email", value: result.value });
};

const localPart = fc.stringMatching(/^[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,40}$/);
const domain = fc.domain();

test("capital letters, spaces around it and angle brackets do not make another address", () => {
  expect(normalised(" <Jordan.VALE@Example.ORG> ")).toBe("jordan.vale@example.org");
});

/** What mail programs, directories and people put around an address. */
const decorations: readonly ((address: string) => string)[] = [
  ...["''", '""', "``", "´´", "‘’", "“”", "„“", "«»", "‹›", "＂＂", "＇＇", "「」", "《》", "<>", "[]", "{}"].map((pair) => (address: string) => `${pair[0]}${address}${pair[1]}`),
  ...["mailto:", "MAILTO:", "smtp:", "SMTP:", "@relay.example:", "@one.example,@two.example:", "(at home)", "(at (my) home) ", " ", "\t", "\r\n ", "<", ", "].map(
    (before) => (address: string) => `${before}${address}`,
  ),
  ...[".", "..", ";", ",", " ", "\r\n\t", "'", ">", '"', "(hello)", " (hello (you))", "\u00a0"].map((after) => (address: string) => `${address}${after}`),
  (address) => address.replace("@", "(hello)@"),
  (address) => address.replace("@", "@(hello)"),
  (address) => address.replace("@", " (hello) @"),
  (address) => `mailto:${address.replace("@", "%40")}?subject=Hello`,
];

test("whatever a mail program puts around an address, it is that address or it is not taken for one", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("jordan.pike@example.org", "o'neil+a&b@example.org", "sian@bücher.example"),
      fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
      (address, which) => {
        const decorated = which.reduce<string>((text, at) => (decorations[at % decorations.length] ?? String)(text), address);
        expect([normalised(address), "refused"]).toContain(normalised(decorated).replace(/^refused: .*$/, "refused"));
      },
    ),
    runs(2000),
  );
});

test("one thing around an address is no part of it", () => {
  for (const decorate of decorations)
    expect([decorate("jordan.pike@example.org"), normalised(decorate("jordan.pike@example.org"))]).toEqual([expect.anything(), "jordan.pike@example.org"]);
});

test("what two programs would read as two addresses is not taken for one of them", () => {
  for (const text of [
    "a@b@example.org",
    "a@example.org,b@example.org",
    "a@example.org <b@example.org>",
    "a(b@example.org",
    'a"b@example.org',
    "a<b@example.org>",
    "'a@example.org",
    "`a@example.org",
  ])
    expect(normalised(text)).toMatch(/^refused/);
});

test("quotes, plus signs and ampersands are part of an address", () => {
  expect(normalised("o'neil+a&b@example.org")).toBe("o'neil+a&b@example.org");
});

test("a tag after a plus sign makes another address, because the policy restricts addresses that people confirmed", () => {
  expect(normalised("sam+news@example.org")).not.toBe(normalised("sam@example.org"));
});

test("an internationalised domain is compared as DNS knows it", () => {
  expect(normalised("sian@bücher.example")).toBe("sian@xn--bcher-kva.example");
  expect(normalised("sian@xn--bcher-kva.example")).toBe("sian@xn--bcher-kva.example");
});

test("a domain in full-width or mathematical letters, or with characters that do not show, is not the plain one", () => {
  for (const disguised of [
    "example．org",
    "example｡org",
    "exam\u2060ple.org",
    "ｅxample.org",
    "𝐞xample.org",
    "exa\u00admple.org",
    "exa\u200bmple.org",
    "example。org",
    "ⓔxample.org",
  ]) {
    expect(normalised(`jordan@${disguised}`)).toMatch(/^jordan@/);
    expect(normalised(`jordan@${disguised}`)).not.toBe("jordan@example.org");
    expect(normalised(normalised(`jordan@${disguised}`))).toBe(normalised(`jordan@${disguised}`));
  }
  expect(normalised("mar\u212a@example.org")).not.toBe("mark@example.org");
});

test("a domain in half-width kana is not the one in full kana, and letters that are written no other way make one domain", () => {
  expect(normalised("a@ｻｸﾗ.example")).not.toBe(normalised("a@サクラ.example"));
  expect(normalised("a@サクラ.example")).toMatch(/^a@xn--/);
  for (const host of ["นำ.example", "ນຳ.example", "անիև.example", "ΟΔΟΣ.example", "STRASSE-ß.example"]) expect(normalised(`a@${host}`)).toMatch(/^a@xn--/);
});

test("composed and decomposed accents are one address", () => {
  expect(normalised("ŵyn@example.org")).toBe(normalised("w\u0302yn@example.org"));
});

test("only the last at sign divides an address", () => {
  expect(normalised('"a@b"@example.org')).toBe('"a@b"@example.org');
});

test.each([
  ["", "empty"],
  ["   ", "empty"],
  ["jordan", "no-at-sign"],
  ["@example.org", "no-at-sign"],
  ["jordan@", "no-domain"],
  ["jordan@.", "no-domain"],
  ["jordan@exa mple.org", "has-spaces"],
  ["jordan@example.org\u0000", "has-spaces"],
  ["jordan@example.org/path", "no-domain"],
  [`${"a".repeat(1000)}@example.org`, "too-long"],
  [`${"a".repeat(980)}@ü.ü.ü.example`, "too-long"],
])("what cannot be an address is refused with the reason: %j", (address, reason) => {
  expect(normalised(address)).toBe(`refused: ${reason}`);
});

test("a domain that ends in dots is the same domain", () => {
  expect(normalised("jordan@example.org..")).toBe("jordan@example.org");
});

test("the domain is what follows the last at sign", () => {
  const address = normaliseAddress('"a@b"@Example.org');
  expect(address.ok && domainOf(address.value)).toBe("example.org");
});

test("normalising twice changes nothing more", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.emailAddress(),
        fc.tuple(fc.string({ unit: "grapheme" }), domain).map((parts) => parts.join("@")),
      ),
      (address) => {
        const once = normaliseAddress(address);
        fc.pre(once.ok);
        expect(normalised(once.value)).toBe(once.value);
      },
    ),
  );
});

test("an address in capital letters is the same address", () => {
  fc.assert(
    fc.property(localPart, domain, (local, host) => {
      expect(normalised(`${local}@${host}`.toUpperCase())).toBe(normalised(`${local}@${host}`));
    }),
  );
});

test("letters of another script never make the same address, however alike they look", async () => {
  const lookAlikes: Readonly<Record<string, string>> = { a: "а", c: "с", e: "е", i: "і", o: "о", p: "р", x: "х", y: "у" };
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[aceiopxy]{1,12}$/), fc.nat(), async (latin, at) => {
      const index = at % latin.length;
      const mixed = latin.slice(0, index) + (lookAlikes[latin.charAt(index)] ?? "") + latin.slice(index + 1);
      expect(await keyOf(`${mixed}@example.org`)).not.toBe(await keyOf(`${latin}@example.org`));
      expect(await keyOf(`jordan@${mixed}.example`)).not.toBe(await keyOf(`jordan@${latin}.example`));
    }),
  );
});

test("two addresses have one key only when they are one address", async () => {
  await fc.assert(
    fc.asyncProperty(fc.emailAddress(), fc.emailAddress(), async (left, right) => {
      fc.pre(normaliseAddress(left).ok && normaliseAddress(right).ok);
      expect((await keyOf(left)) === (await keyOf(right))).toBe(normalised(left) === normalised(right));
    }),
  );
});

test("a key says nothing of the address, and is another one at another site", async () => {
  const key = await keyOf("jordan.vale@example.org");
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(await keyOf("jordan.vale@example.org", "other salt")).not.toBe(key);
});
