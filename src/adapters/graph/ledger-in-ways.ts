import type { Ledger } from "../../app/ports.ts";
import type { ServiceWays } from "../../domain/policy/settings.ts";
import { authorsByLookup } from "./authors-by-lookup.ts";
import { changesByCreation } from "./changes-by-creation.ts";
import { createLedger, type LedgerDeps } from "./ledger.ts";
import { rangesBySubject } from "./ranges-by-subject.ts";

export interface LedgerInWaysDeps extends LedgerDeps {
  readonly ways: ServiceWays;
  /** The time in milliseconds. */
  readonly now: () => number;
}

/** The ledger, asked in the ways that the site's Settings name. */
export const createLedgerInWays = ({ door, site, ways, now }: LedgerInWaysDeps): Ledger => {
  const signing = ways.authors === "lookup" ? authorsByLookup(door, ways.people) : door;
  const ledger = createLedger({ door: signing, site });
  const changing = ways.changes === "created" ? changesByCreation(ledger, { door: signing, site, now }) : ledger;
  return ways.ranges === "subject" ? rangesBySubject(changing) : changing;
};
