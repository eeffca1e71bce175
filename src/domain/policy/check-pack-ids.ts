import { aboutMe, noConcern } from "./vocabulary.ts";
import { otherMeasure } from "./instruct.ts";
import { eachAt, type PackFault, type PackProblem, unless } from "./pack-problem.ts";
import type { Policy } from "./types.ts";

interface Identified {
  readonly id: string;
}

/** Ids are what records refer to: safe as text anywhere, each once in its list, and none that the product uses itself. */
export const checkIds = (pack: Policy): readonly PackProblem[] => [
  ...unless(safeId.test(pack.id), "id", { type: "id-unsafe" }),
  ...unless(safeId.test(pack.family), "family", { type: "id-unsafe" }),
  ...unless(/^\d+(\.\d+)*$/.test(pack.version), "version", { type: "version-unreadable" }),
  ...listsOf(pack).flatMap(([path, entries]) => checkIdsIn(path, entries, safeId, { type: "id-unsafe" })),
  // Sentences name a parameter in braces, where a dash would not be read.
  ...eachAt("measures", pack.measures, ({ parameters }, at) => checkIdsIn(`${at}.parameters`, parameters, /^[a-zA-Z]\w*$/, { type: "parameter-id-unsafe" })),
  ...checkBehaviours(pack),
  ...eachAt("measures", pack.measures, ({ id }, at) => unless(id !== otherMeasure, `${at}.id`, { type: "id-taken" })),
];

const safeId = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

const listsOf = (pack: Policy): readonly (readonly [path: string, entries: readonly Identified[]])[] => [
  ["categories", pack.categories],
  ...pack.categories.map(({ behaviours }, index) => [`categories[${index}].behaviours`, behaviours] as const),
  ["effectTest.effects", pack.effectTest.effects],
  ["handlingCheck.questions", pack.handlingCheck?.questions ?? []],
  ["softSteps", pack.softSteps],
  ["warning.contents", pack.warning.contents],
  ["warning.exceptions", pack.warning.exceptions],
  ["immediateActions", pack.immediateActions],
  ["criteria", pack.criteria ?? []],
  ["measures", pack.measures],
  ["restrictionNotice.contents", pack.restrictionNotice.contents],
  ["laterNotices.change", pack.laterNotices.change],
  ["laterNotices.reviewResult", pack.laterNotices.reviewResult],
  ["laterNotices.disputeResult", pack.laterNotices.disputeResult],
  ["breach.reminder", pack.breach?.reminder ?? []],
];

const checkIdsIn = (path: string, entries: readonly Identified[], safe: RegExp, unsafe: PackFault): readonly PackProblem[] =>
  eachAt(path, entries, (entry, at) => [
    ...unless(safe.test(entry.id), `${at}.id`, unsafe),
    ...unless(entries.find(({ id }) => id === entry.id) === entry, `${at}.id`, { type: "id-repeated" }),
  ]);

/** A record names its behaviour without the category, so that an id stands in one category only. */
const checkBehaviours = ({ categories }: Policy): readonly PackProblem[] =>
  eachAt("categories", categories, (category, at) =>
    eachAt(`${at}.behaviours`, category.behaviours, ({ id }, behaviourAt) => [
      ...unless(id !== noConcern && id !== aboutMe, `${behaviourAt}.id`, { type: "id-taken" }),
      ...unless(!categories.some((other) => other !== category && other.behaviours.some((behaviour) => behaviour.id === id)), `${behaviourAt}.id`, { type: "behaviour-elsewhere" }),
    ]),
  );
