import { visibleName } from "../../base/visible-text.ts";
import { defineFold, foldAll } from "../../events/define-fold.ts";
import type { Judged } from "../../events/judge.ts";
import type { ContactPointType } from "../../policy/vocabulary.ts";
import { pointIn } from "./contact-point.ts";
import type { EventOf, LedgerEvent } from "../../events/event.ts";
import type { Settings } from "../../policy/settings.ts";

export interface Person {
  readonly key: string;
  readonly name: string;
  readonly addresses: readonly LinkedAddress[];
  /** A colleague, who may be a complainant like anybody else. Absent for everybody else. */
  readonly isColleague?: true;
}

/** A contact point of a person. Only a confirmed one counts for a restriction. */
export interface LinkedAddress {
  /** By which it is looked up, whatever its type. */
  readonly addressKey: string;
  readonly type: ContactPointType;
  /** As it is compared and shown, without the mark by which a row tells its type. */
  readonly address: string;
  readonly state: "proposed" | "confirmed";
  /** How those who linked and confirmed it knew; empty when nobody said. */
  readonly basis: string;
}

/** Everyone who has been recorded, with the addresses that are linked to them now. */
export const peopleFold = defineFold({
  kinds: ["person.recorded", "address.linked", "address.confirmed", "address.unlinked"],
  bucket: "person",
  // A link that claims to be confirmed by somebody who may not confirm it is still a proposal.
  readsVoid: true,
  fold: (_settings, events): ReadonlyMap<string, Person> => {
    const people = new Map<string, Person>();
    const linksByPerson = new Map<string, Map<string, LinkedAddress>>();
    const recorded = new Set<string>();
    for (const event of events) {
      const person = people.get(event.personKey) ?? { key: event.personKey, name: "", addresses: [] };
      if (event.kind === "person.recorded") {
        // Of somebody who is recorded, only a handler says that they are a colleague: whoever records them first knows it as well.
        const saysWhose = !recorded.has(event.personKey) || event.verdict.as.handler;
        recorded.add(event.personKey);
        people.set(event.personKey, {
          ...person,
          name: person.name || visibleName(event.body.name),
          ...(saysWhose && event.body.isColleague === true && { isColleague: true as const }),
        });
        continue;
      }
      people.set(event.personKey, person);
      const links = linksByPerson.get(event.personKey) ?? new Map<string, LinkedAddress>();
      linksByPerson.set(event.personKey, links);
      const next = nextLink(event, links.get(event.addressKey));
      if (next) links.set(event.addressKey, next);
      else links.delete(event.addressKey);
    }
    return new Map([...people].map(([key, person]) => [key, { ...person, addresses: [...(linksByPerson.get(key)?.values() ?? [])] }]));
  },
});

export const foldPeople = (settings: Settings, events: Iterable<LedgerEvent>): ReadonlyMap<string, Person> => foldAll(peopleFold, settings, events);

type AddressEvent = Judged<EventOf<"address.linked" | "address.confirmed" | "address.unlinked">>;

const nextLink = (event: AddressEvent, link: LinkedAddress | undefined): LinkedAddress | undefined => {
  const { counts, as } = event.verdict;
  switch (event.kind) {
    case "address.linked":
      // Somebody else's proposal never undoes or rewords what a handler confirmed.
      if (link?.state === "confirmed") return link;
      return {
        addressKey: event.addressKey,
        type: pointIn(event.body.address).type,
        address: pointIn(event.body.address).value,
        state: event.body.standing === "confirmed" && counts ? "confirmed" : "proposed",
        basis: event.body.basis,
      };
    case "address.confirmed":
      if (!link || !counts || link.state === "confirmed") return link;
      return { ...link, state: "confirmed", basis: [link.basis, event.body.basis].filter((basis) => basis !== "").join(" ") };
    case "address.unlinked":
      // Anyone may take back a proposal; a confirmed link is a handler's to undo.
      return link?.state === "confirmed" && !as.handler ? link : undefined;
  }
};

/** The people who are confirmed to use an address, by name. More than one: the reader must say who wrote. */
export const writersOf = (people: ReadonlyMap<string, Person>, addressKey: string): readonly Person[] =>
  [...people.values()]
    .filter((person) => person.addresses.some((link) => link.addressKey === addressKey && link.state === "confirmed"))
    .toSorted((left, right) => left.name.localeCompare(right.name));

export const confirmedKeys = (person: Person): readonly string[] => person.addresses.filter(({ state }) => state === "confirmed").map(({ addressKey }) => addressKey);
