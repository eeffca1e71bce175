import * as fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseAddress } from "../../../../src/domain/subjects/person/read-address.ts";
import { couldBeTakenFor, isAlias, keysOfLooks, keysToLookUp } from "../../../../src/domain/subjects/person/resemblance.ts";

const genuine = "jordan.pike@example.org";

/** Letters of other scripts, and with accents, that are drawn like these. */
const drawnAlike: Readonly<Record<string, string>> = {
  a: "аɑαàáâãäåāăą",
  d: "ԁďđ",
  e: "еҽèéêëēėęě",
  g: "ɡցğģ",
  i: "іıιìíîïī1l",
  j: "јϳ",
  k: "кκķ",
  l: "ӏ1iłļ",
  m: "мᴍ",
  n: "ոñńņňп",
  o: "оοօ0òóôõöøō",
  p: "рρ",
  r: "гŕřʀ",
  x: "хχ",
};

const offsets = [0xfee0, 0x1d400 - 0x41 - 6, 0x1d434 - 0x41 - 6, 0x1d468 - 0x41 - 6, 0x1d5a0 - 0x41 - 6, 0x1d670 - 0x41 - 6];

/** The letter in full width and in five mathematical alphabets. */
const inOtherTypes = (letter: string): readonly string[] =>
  /[a-z]/.test(letter) ? offsets.map((offset) => String.fromCodePoint(letter.charCodeAt(0) + offset)).filter((other) => other.normalize("NFKC") === letter) : [];

const spoofs = [...genuine].flatMap((letter, at) =>
  [...(drawnAlike[letter] ?? ""), ...inOtherTypes(letter)].map((other) => `${genuine.slice(0, at)}${other}${genuine.slice(at + 1)}`),
);

const normalised = (address: string): string => {
  const result = normaliseAddress(address);
  if (!result.ok) throw new Error(`${address} is ${result.error.reason}.`);
  return result.value;
};

/** As it is found on a device: by a key that both have, and then letter by letter. */
const isFound = (address: string, recorded: string): boolean => {
  const keys = new Set(keysOfLooks(recorded));
  return keysToLookUp(address).some((key) => keys.has(key)) && couldBeTakenFor(address, recorded);
};

test("no letter can be replaced by one that is drawn like it without being noticed, and none makes the same address", () => {
  expect(spoofs.length).toBeGreaterThan(240);
  expect(spoofs.filter((spoof) => normalised(spoof) === genuine)).toEqual([]);
  expect(spoofs.filter((spoof) => !isFound(normalised(spoof), genuine))).toEqual([]);
});

test.each([
  ["jordan.pike@hotmail。co。uk", "jordan.pike@hotmail.co.uk"],
  ["jordan.pike@hotmail．co｡uk", "jordan.pike@hotmail.co.uk"],
  ['"jordan.pike"@example.org', "jordan.pike@example.org"],
  ['"jordan\\.pike"@example.org', "jordan.pike@example.org"],
  ['jordan."pike"@example.org', "jordan.pike@example.org"],
  ["jordan.pike+again@example.org", "jordan.pike@example.org"],
  ['"jordan.pike+x"@example.org', "jordan.pike@example.org"],
  ["jordan.pike＋x@example.org", "jordan.pike@example.org"],
  ["jordan.pike+one@example.org", "jordan.pike+two@example.org"],
  ["jo+x@example.org", "jo@example.org"],
  ["j.o.rdan.p.i.ke@gmail.com", "jordanpike@gmail.com"],
  ["jordan.pike@googlemail.com", "jordanpike@gmail.com"],
  ["jordan.pike@gmaiI.com", "jordanpike@gmail.com"],
  ["jordan\u2800.pike@example.org", "jordan.pike@example.org"],
  ["jordan.pike\u{1d159}@example.org", "jordan.pike@example.org"],
  ["ꓙꓳꓣꓓꓮꓠ@example.org", "jordan@example.org"],
  ["ꭻꮎꭺɴ@example.org", "joan@example.org"],
  ["ророе@example.org", "popoe@example.org"],
  ["ⲟⲣⲟ@example.org", "opo@example.org"],
  ["ΝΙΚΟ@example.org", "niko@example.org"],
  ["ｻｸﾗ@example.org", "サクラ@example.org"],
  ["jordan‐pike@example.org", "jordan-pike@example.org"],
  ["𝓳ordan.pike@example.org", "jordan.pike@example.org"],
])("%s could be taken for %s", (other, recorded) => {
  expect(isFound(normalised(other), normalised(recorded))).toBe(true);
});

test("dots tell mailboxes apart but with the one service that is known to pass over them, and so does a hyphen", () => {
  expect(isFound("j.o.rdan.p.i.ke@example.org", "jordanpike@example.org")).toBe(false);
  expect(isFound("jordan.pike-again@example.org", "jordan.pike@example.org")).toBe(false);
  expect(isFound("+again@example.org", "+other@example.org")).toBe(false);
});

test("letters that pass for another two together are noticed", () => {
  expect(isFound("jordan.rnoss@example.org", "jordan.moss@example.org")).toBe(true);
  expect(isFound("jordan@exarnple.org", "jordan@example.org")).toBe(true);
  expect(isFound("clean@example.org", "dean@example.org")).toBe(true);
});

const word = fc.stringMatching(/^[a-z][a-z.-]{4,14}[a-z]$/);
const domainWord = fc.stringMatching(/^[a-z]{4,14}$/);

/** One character replaced, added, left out, or two that have changed places. */
const edited = (text: string, at: number, letter: string, how: number): string => {
  const place = at % text.length;
  if (how === 0) return `${text.slice(0, place)}${letter}${text.slice(place)}`;
  if (how === 1) return `${text.slice(0, place)}${text.slice(place + 1)}`;
  if (how === 2) return `${text.slice(0, place)}${letter}${text.slice(place + 1)}`;
  return `${text.slice(0, place)}${text.charAt(place + 1)}${text.charAt(place)}${text.slice(place + 2)}`;
};

test("one character more, less, replaced or moved is noticed wherever it stands", () => {
  fc.assert(
    fc.property(word, domainWord, fc.nat(), fc.stringMatching(/^[a-z]$/), fc.integer({ min: 0, max: 3 }), fc.boolean(), (local, host, at, letter, how, inLocal) => {
      const recorded = `${local}@${host}.example`;
      const other = inLocal ? `${edited(local, at, letter, how)}@${host}.example` : `${local}@${edited(host, at, letter, how)}.example`;
      // Another initial is another person's.
      fc.pre(other !== recorded && !(inLocal && how === 2 && at % local.length === 0 && /^(?:.[._-]|[a-z]{1,9}$)/.test(local)));
      expect(isFound(other, recorded)).toBe(true);
      expect(isFound(recorded, other)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("addresses that neighbours have in earnest are not taken for each other", () => {
  const neighbours = [
    ["jo2@example.org", "jo1@example.org"],
    ["lee1@example.org", "lee2@example.org"],
    ["tsmith@example.org", "bsmith@example.org"],
    ["john1@gmail.com", "john2@gmail.com"],
    ["jordan.pike1984@example.org", "jordan.pike@example.org"],
    ["t.lee@example.org", "b.lee@example.org"],
    ["info@northfield.example", "info@southfield.example"],
    ["jordan.pike@example.com", "jordan.pike@example.org"],
    ["jordan.vale@example.org", "jordan.pike@example.org"],
    ["роман@example.org", "jordan@example.org"],
  ] as const;
  expect(neighbours.filter(([left, right]) => isFound(left, right))).toEqual([]);
});

test.each([
  ["a digit more", "jordan.pike1@example.org", "jordan.pike@example.org"],
  ["another digit behind a whole name", "jordan.pike2@example.org", "jordan.pike1@example.org"],
  ["another first letter", "iordan.pike@example.org", "jordan.pike@example.org"],
  ["another first letter of any kind", "gordan.pike@example.org", "jordan.pike@example.org"],
  ["another first letter that is drawn alike", "iordan@example.org", "jordan@example.org"],
  ["another first letter of a long name", "gordanpike@example.org", "jordanpike@example.org"],
  ["an initial that is drawn alike", "i.pike@example.org", "j.pike@example.org"],
  ["a letter more in a short name", "ann@example.org", "anne@example.org"],
  ["another letter in a short name", "amy@example.org", "ami@example.org"],
  ["a letter more in an office's domain", "info@northfields.example", "info@northfield.example"],
  ["another letter in an office's domain", "clerk@northfie1d.example", "clerk@northfield.example"],
  ["a letter more in a short domain", "jo@ab.ukk", "jo@ab.uk"],
])("an address with %s is noticed: %s", (_, other, recorded) => {
  expect([isFound(other, recorded), isFound(recorded, other)]).toEqual([true, true]);
});

test("a tag, and the dots of the one service that passes over them, make no other mailbox", () => {
  expect(isAlias("jordan.pike+council@example.org", "jordan.pike@example.org")).toBe(true);
  expect(isAlias("jordan.pike@gmail.com", "jordanpike@googlemail.com")).toBe(true);
  expect(isAlias("jordan.pike@example.org", "jordanpike@example.org")).toBe(false);
  expect(isAlias("jordan.pike@example.org", "jordan.pike@example.net")).toBe(false);
});

test("an address is never taken for itself", () => {
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      expect(couldBeTakenFor(address, address)).toBe(false);
    }),
  );
});

test("among a thousand people with everyday names few strangers are asked about", () => {
  const given = ["anna", "daniel", "emma", "george", "helen", "james", "karen", "laura", "mark", "megan", "oliver", "peter", "rachel", "sarah", "thomas", "william"];
  const family = [
    "baker",
    "brown",
    "clarke",
    "davies",
    "evans",
    "green",
    "harris",
    "hughes",
    "jones",
    "lewis",
    "morgan",
    "patel",
    "roberts",
    "smith",
    "taylor",
    "walker",
    "wilson",
    "young",
  ];
  const all = given.flatMap((first) =>
    family.flatMap((last) => [`${first}.${last}`, `${first.charAt(0)}.${last}`, `${first}${last}${first.length * last.length}`].map((local) => `${local}@mail.example`)),
  );
  const recorded = all.filter((_, index) => index % 2 === 0);
  const index = new Map<string, string[]>();
  for (const address of recorded) for (const key of keysOfLooks(address)) index.set(key, [...(index.get(key) ?? []), address]);
  const strangers = all.filter((_, at) => at % 2 === 1);
  const asked = strangers.filter((address) => keysToLookUp(address).some((key) => (index.get(key) ?? []).some((other) => couldBeTakenFor(address, other))));
  expect(asked.length / strangers.length).toBeLessThan(0.02);
});

/** Numbers between 0 and 1 that follow from a seed (mulberry32), so that the people below are the same at each run. */
const chanceOf = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

test("of twenty thousand who have a hundred names among them, beside five hundred who are recorded, fewer than three in a hundred are asked about", () => {
  const chance = chanceOf(7);
  const oneOf = (of: readonly string[]): string => of[Math.floor(chance() ** 2 * of.length)] ?? "";
  const given =
    "james john david mary susan paul sian amy ami ann anne tom tim dan ian jo joe emma laura megan rhys owen carys bethan gareth huw mark sarah karen helen george oliver rachel peter thomas william daniel priya ahmed fatima chen maria anna lee ben sam kim".split(
      " ",
    );
  const family =
    "jones davies williams evans thomas roberts lewis hughes morgan griffiths edwards owen james rees price morris powell phillips smith brown taylor walker wilson green patel khan lee ali hill wood clarke harris cook cooke baker barker parker moore more reed reid read ward bell ball".split(
      " ",
    );
  const providers = "gmail.com hotmail.com outlook.com yahoo.co.uk btinternet.com hotmail.co.uk icloud.com sky.com live.co.uk aol.com talktalk.net ymail.com mail.com".split(" ");
  const address = (): string => {
    const [first, last, number] = [oneOf(given), oneOf(family), Math.floor(chance() * 100)];
    const names = [
      `${first}.${last}`,
      `${first}${last}`,
      `${first.charAt(0)}${last}`,
      `${first.charAt(0)}.${last}`,
      `${first}.${last}${number}`,
      `${first}${last}${number}`,
      `${first}${number}`,
    ];
    if (chance() < 0.7) return `${oneOf(names)}@${oneOf(providers)}`;
    // Families, firms and societies have domains of their own, and an office each.
    const host = `${oneOf(family)}${oneOf(["", "s", "-family", "and-co", "solicitors", "-homes"])}.example`;
    return `${oneOf([first, `${first}.${last}`, "info", `${first.charAt(0)}.${last}`, "clerk", "enquiries", "office"])}@${host}`;
  };
  const recorded = new Set(Array.from({ length: 500 }, address));
  const index = new Map<string, string[]>();
  for (const each of recorded) for (const key of keysOfLooks(each)) index.set(key, [...(index.get(key) ?? []), each]);
  const strangers = Array.from({ length: 20_000 }, address).filter((each) => !recorded.has(each));
  const isAsked = (each: string): boolean => keysToLookUp(each).some((key) => (index.get(key) ?? []).some((other) => couldBeTakenFor(each, other)));
  const share = strangers.filter(isAsked).length / strangers.length;
  expect(share).toBeLessThan(0.03);
});
