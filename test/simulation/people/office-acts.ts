import type { Desk } from "../../../src/app/desk/read-desk.ts";
import { readEvidence } from "../../../src/app/export/read-evidence.ts";
import { checkMailbox, readMailboxChecks } from "../../../src/app/reading/check-mailbox.ts";
import { takeDigest, type SettingsNowDep } from "../../../src/app/records/outside-digest.ts";
import { bringBackRow, canSetAside, setAsideRow } from "../../../src/app/records/set-aside-row.ts";
import type { Connection } from "../../../src/app/services.ts";
import { isHandlerRole } from "../../../src/app/session.ts";
import { addPack } from "../../../src/app/setup/add-pack.ts";
import { answerQuestion } from "../../../src/app/setup/answer-question.ts";
import { endOffice, giveOffice } from "../../../src/app/setup/change-offices.ts";
import { saveSettings } from "../../../src/app/setup/save-settings.ts";
import { canonicalJson } from "../../../src/domain/ledger/canonical-json.ts";
import { policies } from "../../../src/domain/policy/shipped.ts";
import { policyVersionOf } from "../../../src/domain/policy/types.ts";
import { personByKey } from "../../../src/sandbox/tenant/directory.ts";
import { sampleDirectory } from "../../../src/sandbox/tenant/sample-directory.ts";
import type { Chance } from "../world/chance.ts";
import { said, today } from "./forms.ts";
import type { Act, Tell } from "./told.ts";

/** What is done about the records as a whole, the mailboxes and set-up. */
export const officeActs = ({ work, siteAdmin, settingsNow }: Connection & SettingsNowDep, desk: Desk, chance: Chance, tell: Tell): readonly Act[] => {
  const acts: Act[] = [];
  const add = (weight: number, about: string, says: string, run: () => Promise<string>): void => void acts.push({ weight, about, says, run });
  const { settings } = desk;
  for (const mailbox of settings.mailboxes) {
    add(0.15, mailbox.id, `looks into ${mailbox.name}`, async () => said(await checkMailbox(work, mailbox, chance.between(0, 3))));
    add(0.05, mailbox.id, "reads who looked into the mailboxes", async () => said(await readMailboxChecks(work, settings.mailboxes)));
  }
  if (isHandlerRole(work.roles)) {
    const [person] = desk.people.values();
    if (person)
      add(0.1, person.key, `exports the log of ${person.name}`, async () => {
        const evidence = readEvidence(desk, { personKey: person.key, until: today(work), reader: chance.pick(["office", "person"] as const) });
        return `${evidence.entries.length} entries`;
      });
    if (canSetAside(work)) {
      for (const { list, itemId, version, by } of desk.irregularities.slice(0, 3))
        add(0.3, `${list}/${itemId}`, `sets row ${itemId} of ${list} aside`, async () =>
          said(await setAsideRow(work, { list, itemId, version, reason: "Junk.", author: by?.oid ?? null })),
        );
      for (const { irregularity } of desk.irregularitiesAside.slice(0, 3)) {
        const { list, itemId, version, by } = irregularity;
        add(0.3, `${list}/${itemId}`, `brings row ${itemId} of ${list} back`, async () =>
          said(await bringBackRow(work, { list, itemId, version, reason: "It matters.", author: by?.oid ?? null })),
        );
      }
    }
    add(0.15, "the records", "saves a digest of the records", async () => {
      const taken = await takeDigest({ ...work, settingsNow });
      if (taken.ok) tell({ type: "digest", digest: taken.value });
      return said(taken);
    });
  }
  if (!siteAdmin) return acts;
  add(0.3, "Settings", "answers anew when a question of the policy", async () => {
    const value = String(chance.between(60, 120));
    const answered = await answerQuestion({ siteAdmin, clock: work.clock }, { before: settings, policy: settings.policy, field: "unsaid.noConcernDays", value });
    if (answered.ok) tell({ type: "settings-saved", has: canonicalJson(answered.value.answers.at(-1)) });
    return said(answered);
  });
  const owner = personByKey(sampleDirectory, "owner");
  const held = settings.offices.find(({ oid, until }) => oid === owner?.oid && until === null);
  add(0.3, "Settings", held ? "ends an office" : "gives an office", async () => {
    const on = today(work);
    const office = { role: "decider", oid: owner?.oid ?? "", name: owner?.displayName ?? "", from: on, until: null } as const;
    const next = held ? endOffice(settings, held, { until: on, today: on }) : giveOffice(settings, office, on);
    if (!next.ok) return said(next);
    const saved = await saveSettings({ siteAdmin }, { before: settings, settings: next.value });
    if (saved.ok) tell({ type: "settings-saved", has: canonicalJson(held ? { ...held, until: on } : office).replace(/"until":null}$/, "") });
    return said(saved);
  });
  const missing = policies.find((pack) => !settings.packs.some((each) => policyVersionOf(each) === policyVersionOf(pack)));
  if (missing) {
    add(0.2, "Settings", `adds the policy ${missing.id}`, async () => {
      const added = await addPack({ siteAdmin }, { settings, json: JSON.parse(JSON.stringify(missing)) as unknown });
      if (added.ok) tell({ type: "policy-added", version: policyVersionOf(missing) });
      return said(added);
    });
  }
  return acts;
};
