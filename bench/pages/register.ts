import { normaliseAddress } from "../../src/domain/subjects/person/read-address.ts";
import { pointKeyOf } from "../../src/domain/subjects/person/contact-point.ts";
import { draftToFields } from "../../src/domain/events/row-fields.ts";
import type { EventDraft } from "../../src/domain/events/event.ts";
import type { Signatory } from "../../src/domain/ledger/recorded.ts";
import { eventKinds, type BodyOf, type Kind } from "../../src/domain/events/kinds.ts";
import { requiredContents } from "../../src/domain/decide/required-contents.ts";
import { iopc001 } from "../../src/domain/policy/packs/iopc-001.ts";
import type { Settings } from "../../src/domain/policy/settings.ts";
import { indexChanges } from "../../src/app/ledger/index-rows.ts";
import type { LedgerRow } from "../../src/domain/events/envelope.ts";
import type { ReplicaChange } from "../../src/app/ports.ts";

export const people = 10_000;

export const addressOf = (index: number): string => `person.${index}@example.org`;

/** Told apart by a word that stands nowhere else on the page. */
export const deskOf = (index: number): string => `Desk-${index}-of-the-bench`;

const contents = requiredContents(iopc001, "restriction").map(({ id }) => id);

/** A register on which every person has a restriction in force: the rows as SharePoint would hand them over. */
export const createRegister = async (settings: Settings, head: Signatory, manager: Signatory, sha256: (text: string) => Promise<string>): Promise<readonly ReplicaChange[]> => {
  const rows: Record<"People" | "Instructions" | "Notices", LedgerRow[]> = { People: [], Instructions: [], Notices: [] };
  const add = <K extends Kind>(kind: K, body: BodyOf<K>, by: Signatory, key: string, personKey: string, addressKey = ""): void => {
    const draft = { kind, body, key, stream: key, sequence: 1, occurredAt: "2026-06-01T09:00:00.000Z", personKey, addressKey, policyVersion: settings.policy } as EventDraft;
    const fields = draftToFields(draft);
    const list = eventKinds[kind].list as keyof typeof rows;
    if (!fields.ok) throw new Error("A row of the bench is too long.");
    rows[list].push({ list, itemId: String(rows[list].length + 1), createdAt: "2026-06-01T09:00:00Z", createdBy: by, version: "1.0", fields: fields.value });
  };
  for (let index = 0; index < people; index += 1) {
    const address = normaliseAddress(addressOf(index));
    if (!address.ok) throw new Error("An address of the bench is not one.");
    const addressKey = await pointKeyOf({ sha256 }, settings.salt, { type: "email", value: address.value });
    const person = `p-${index}`;
    const instruction = `decision:${index}#1#instruction`;
    add("person.recorded", { name: `Person ${index}` }, manager, `person:${index}`, person);
    add("address.linked", { address: address.value, basis: "", standing: "confirmed" }, manager, `link:${index}`, person, addressKey);
    add(
      "instruction.given",
      {
        decision: `decision:${index}#1`,
        request: String(index),
        addressKeys: [addressKey],
        measures: [{ measure: "read-and-file", parameters: {} }],
        matter: "",
        contact: deskOf(index),
        reviewOn: "2027-05-01",
      },
      head,
      instruction,
      person,
    );
    add("restriction.noticed", { instruction, sentOn: "2026-06-02", way: "letter", contents, waived: [], note: "" }, manager, `notice:${index}`, person);
  }
  return (["People", "Instructions", "Notices"] as const).map((list) => indexChanges({ list, rows: rows[list], removedItemIds: [], cursor: "bench", whole: true }, []));
};
