import type { Instant } from "../../../src/domain/base/time.ts";
import { expect, test } from "vitest";
import { decideRequest } from "../../../src/app/request/decide-request.ts";
import { giveOffice } from "../../../src/app/setup/change-offices.ts";
import type { Signatory } from "../../../src/domain/ledger/recorded.ts";
import { foldRequests } from "../../../src/domain/subjects/request/requests.ts";
import type { Settings } from "../../../src/domain/policy/settings.ts";
import { approveForm } from "../../support/approve-form.ts";
import { personas, testSettings } from "../../support/events.ts";
import { jordan, recordedPerson, sentRequest } from "../../support/sample-ledger.ts";
import { dafydd, deskWork } from "./desk-work.ts";
import { testWork } from "../../support/work.ts";

/** The only head of function is away for December, and the owner has given their office to somebody. */
const whileAway = (standIn: Signatory): Settings => {
  const onlyHelen = { ...testSettings, offices: testSettings.offices.filter(({ oid }) => oid !== personas.head2.oid) };
  const given = giveOffice(onlyHelen, { role: "head", ...standIn, from: "2026-12-01", until: "2026-12-31" }, "2026-11-23");
  if (!given.ok) throw new Error(given.error.type);
  return given.value;
};

const decideAs = async (who: Signatory, settings: Settings, now: Instant) => {
  const work = deskWork(who, [...recordedPerson(jordan), ...sentRequest(jordan)], now);
  const decided = await decideRequest(
    testWork(work.deps, { account: work.account, settings }),
    { request: work.request(), records: { adjustments: [], mailboxes: [] } },
    approveForm(),
  );
  return { decided, state: foldRequests(settings, work.events()).get("r1")?.state, rows: work.ledger.rows().filter(({ list }) => list === "Decisions") };
};

test("while the head of function is away their stand-in decides a request that came before, and on no other days", async () => {
  const settings = whileAway(personas.staff2);
  for (const now of ["2026-11-30T12:00:00Z", "2027-01-01T12:00:00Z"] as const) {
    expect(await decideAs(personas.staff2, settings, now)).toMatchObject({ decided: { error: { problems: [{ type: "not-a-head" }] } }, state: "waiting", rows: [] });
  }
  expect(await decideAs(personas.staff2, settings, "2026-12-15T12:00:00Z")).toMatchObject({ decided: { ok: true, value: { instruction: "written" } }, state: "approved" });
});

test("whoever asked does not decide their own request as the stand-in either", async () => {
  expect(await decideAs(dafydd, whileAway(dafydd), "2026-12-15T12:00:00Z")).toMatchObject({
    decided: { error: { problems: [{ type: "requester-decides" }] } },
    state: "waiting",
    rows: [],
  });
});
