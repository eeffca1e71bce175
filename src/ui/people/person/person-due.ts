import { sayAll } from "../../../domain/base/service-time.ts";
import { momentsOf, type Desk } from "../../../app/desk/read-desk.ts";
import type { Proposal } from "../../../domain/subjects/contact/proposals.ts";
import type { LoggedMessage } from "../../../domain/subjects/contact/messages.ts";
import { openShortcomings } from "../../../domain/subjects/handling/handling.ts";
import { mergeHeldBy } from "../../../domain/subjects/person/merges.ts";
import { adjustmentsDue, noNeeds } from "../../../domain/subjects/person/needs.ts";
import { advisersToTell, emptyFile } from "../../../domain/subjects/person/private-file.ts";
import { supportDue } from "../../../domain/subjects/person/support.ts";
import { policeDuties, policeReportsDue } from "../../../domain/subjects/police/police.ts";
import { dayOf } from "../../../domain/base/time.ts";
import { personWords } from "../../words/person-words.ts";

/** What waits for somebody about a person, a line for each kind of thing, the gravest first. */
export const personDue = (desk: Desk, recordKeys: readonly string[], messages: readonly LoggedMessage[], proposals: readonly Proposal[]): readonly string[] => {
  const needs = recordKeys.map((key) => desk.needs.get(key) ?? noNeeds);
  const adjustments = sayAll(momentsOf(desk), (at) => needs.flatMap((each) => adjustmentsDue(each, dayOf(at, desk.settings.timeZone))));
  const merges = [...desk.merges.values()].filter(
    (merge) => merge.state === "proposed" && isOf(recordKeys, merge.into, merge.from) && mergeHeldBy(merge, desk.restrictions).length === 0,
  );
  return [
    ...counted(policeReportsDue(policeDuties(messages, desk.police)), personWords.summary.police),
    ...counted(
      recordKeys.flatMap((key) => advisersToTell(desk.privateFiles.get(key) ?? emptyFile)),
      personWords.summary.advisers,
    ),
    ...counted(supportDue(messages, desk.support), personWords.summary.support),
    ...(needs.every(({ asked }) => asked === null) ? [personWords.summary.neverAsked] : []),
    ...(adjustments.ok ? counted(adjustments.value, personWords.summary.adjustments) : [personWords.summary.adjustmentsUnknown]),
    ...counted(openShortcomings(recordKeys.flatMap((key) => desk.handling.get(key) ?? [])), personWords.summary.shortcomings),
    ...counted(proposals, personWords.summary.proposals),
    ...counted(merges, personWords.summary.merges),
  ];
};

/** What colleagues proposed about a person and nobody has answered. */
export const proposalsAbout = (desk: Desk, recordKeys: readonly string[]): readonly Proposal[] => {
  const addressKeys = recordKeys.flatMap((key) => desk.people.get(key)?.addresses.map(({ addressKey }) => addressKey) ?? []);
  return desk.index.proposals.about(recordKeys, addressKeys);
};

const isOf = (known: readonly string[], ...keys: readonly string[]): boolean => keys.some((key) => key !== "" && known.includes(key));

const counted = (things: readonly unknown[], say: (count: number) => string): readonly string[] => (things.length === 0 ? [] : [say(things.length)]);
