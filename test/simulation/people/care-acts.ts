import { recordDanger } from "../../../src/app/contact/act-on-danger.ts";
import type { Desk } from "../../../src/app/desk/read-desk.ts";
import { keepFrom, recordRowsRestricted } from "../../../src/app/person/keep-from.ts";
import { confirmRepresentative, endRepresentative, nameRepresentative } from "../../../src/app/person/name-representative.ts";
import { offerSupport } from "../../../src/app/person/offer-support.ts";
import { agreeCommunication, recordExplained, recordNeedsAsked, recordStep } from "../../../src/app/person/record-needs.ts";
import { recordPrivate, type PrivateNote } from "../../../src/app/person/record-private.ts";
import { recordSharing, tellAdviser } from "../../../src/app/person/record-sharing.ts";
import { recordNotReported, reportToPolice, type Reported } from "../../../src/app/person/report-to-police.ts";
import { isHandlerRole } from "../../../src/app/session.ts";
import type { SessionWork } from "../../../src/app/work.ts";
import { advisersToTell } from "../../../src/domain/subjects/person/private-file.ts";
import { supportDue } from "../../../src/domain/subjects/person/support.ts";
import { policeDuties } from "../../../src/domain/subjects/police/police.ts";
import type { Chance } from "../world/chance.ts";
import { sampleDirectory } from "../../../src/sandbox/tenant/sample-directory.ts";
import { personByKey } from "../../../src/sandbox/tenant/directory.ts";
import { policyIn, said, today } from "./forms.ts";
import { correspondents } from "./mail.ts";
import type { Act } from "./told.ts";

/** What is done for people and colleagues beside any restriction: needs, representatives, private notes, sharing, support and the police. */
export const careActs = (work: SessionWork, desk: Desk, chance: Chance): readonly Act[] => {
  const isHandler = isHandlerRole(work.roles);
  const acts: Act[] = [];
  const add = (weight: number, about: string, says: string, run: () => Promise<string>): void => void acts.push({ weight, about, says, run });
  const on = today(work);

  for (const { key, name } of desk.people.values()) {
    add(0.1, key, `records that ${name} was asked what they need`, async () =>
      said(await recordNeedsAsked(work, key, { on, channel: "call", answer: chance.pick(["stated", "none", "no-answer"] as const), note: "" })),
    );
    add(0.1, key, `agrees with ${name} how to communicate`, async () =>
      said(
        await agreeCommunication(work, key, {
          seen: desk.needs.get(key)?.communication ?? null,
          agreed: {
            prefers: ["letter"],
            frequency: "",
            language: chance.pick(["", "Welsh"] as const),
            format: "Large print",
            supporter: "",
            adjustments: [{ id: "slowly", what: "One question at a time", needs: [], avoids: ["call"], since: on, reviewOn: null, adviser: "" }],
          },
        }),
      ),
    );
    add(0.1, key, `explains to ${name} how it goes`, async () => said(await recordExplained(work, key, { what: ["process"], on, note: "" })));
    add(0.1, key, `tries a softer step with ${name}`, async () => said(await recordStep(work, key, { step: policyIn(work.settings).softSteps[0]?.id ?? "", on, note: "" })));
    add(0.15, key, `names somebody who writes for ${name}`, async () => {
      const form = {
        name: "Alex Hart",
        capacity: "advocate",
        address: chance.pick(["", "alex.hart@example.org", ...correspondents.map(({ address }) => address)]),
        note: "",
      } as const;
      return said(await nameRepresentative(work, key, form));
    });
    add(0.05, key, `calls for help for ${name}`, async () => said(await recordDanger(work, key, { called: "safeguarding", note: "" })));
    if (!isHandler) continue;
    add(0.15, key, `keeps a private note on ${name}`, async () => said(await recordPrivate(work, key, chance.pick(notes(on)))));
    add(0.1, key, `shares something about ${name}`, async () => {
      const emergency = chance.is(0.5);
      const form = { partner: "The council", what: "An address", reason: "A visit was due.", sharedOn: on, adviser: emergency ? "" : "Legal", emergency, of: "" };
      return said(await recordSharing(work, key, { ...form, consent: "not-asked", consentReason: "There was no time." }));
    });
    for (const shared of advisersToTell(desk.privateFiles.get(key) ?? { conditions: [], welfare: [], legal: [], advice: [], sharing: [] }))
      add(0.5, key, `tells the adviser what was shared about ${name}`, async () => said(await tellAdviser(work, { personKey: key, shared }, { adviser: "Legal", on })));
    const kept = desk.keptFrom.get(key);
    const colleague = personByKey(sampleDirectory, "staff2");
    if (colleague) {
      const from = kept && kept.people.length > 0 ? [] : [{ oid: colleague.oid, name: colleague.displayName }];
      add(0.05, key, `keeps the record of ${name} from ${from.length === 0 ? "nobody" : colleague.displayName}`, async () =>
        said(await keepFrom(work, { personKey: key, kept: { people: from, because: "relative" }, seen: kept ?? null })),
      );
    }
    if (kept && kept.rowsRestricted === null) add(0.3, key, `says that the rows of ${name} are restricted`, async () => said(await recordRowsRestricted(work, kept, "")));
  }

  for (const representative of [...desk.representatives.values()].flat()) {
    const { personKey, name } = representative;
    if (isHandler) add(0.2, personKey, `confirms that ${name} writes for somebody`, async () => said(await confirmRepresentative(work, representative)));
    add(0.2, personKey, `says that ${name} writes for nobody any more`, async () => said(await endRepresentative(work, representative, "It is over.")));
  }
  if (!isHandler) return acts;

  for (const due of supportDue(desk.messages.values(), desk.support).slice(0, 3))
    add(0.2, due.message.stream, `offers ${due.colleague.name} support after "${due.message.subject}"`, async () => said(await offerSupport(work, due, { on, note: "" })));
  for (const { message, record } of policeDuties(desk.messages.values(), desk.police).slice(0, 3)) {
    const reported: Reported = { message, record, personKey: message.personKey };
    add(0.3, message.stream, `reports "${message.subject}" to the police`, async () =>
      said(await reportToPolice(work, reported, { on, reportedBy: work.account.name, reference: "", warned: false, note: "" })),
    );
    add(0.2, message.stream, `says why "${message.subject}" is not for the police`, async () => said(await recordNotReported(work, reported, "It was no threat.")));
  }
  return acts;
};

const notes = (on: ReturnType<typeof today>): readonly PrivateNote[] => [
  { kind: "condition.stated", body: { what: "Hears badly", source: "person", statedOn: on } },
  { kind: "welfare.noted", body: { note: "Sounded tired." } },
  { kind: "legal.noted", body: { note: "A claim may come." } },
  { kind: "advice.taken", body: { about: "legal", adviser: "Legal", on, advice: "Write it down." } },
];
