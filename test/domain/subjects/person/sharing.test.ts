import { expect, test } from "vitest";
import { checkSharing, sharingAdviser, type SharingForm } from "../../../../src/domain/subjects/person/sharing.ts";
import { cleveland003 } from "../../../../src/domain/policy/packs/cleveland-003.ts";
import { iopc000 } from "../../../../src/domain/policy/packs/iopc-000.ts";
import { warwickshire002 } from "../../../../src/domain/policy/packs/warwickshire-002.ts";
import type { Policy } from "../../../../src/domain/policy/types.ts";
import { testSettings } from "../../../support/events.ts";

const today = "2026-11-23";

const form = (changed: Partial<SharingForm> = {}): SharingForm => ({
  partner: "Brackenshire Council",
  what: "That one desk answers",
  reason: "Safeguarding",
  sharedOn: "2026-11-20",
  adviser: "Data Protection Officer",
  consent: "given",
  consentReason: "",
  emergency: false,
  of: "",
  ...changed,
});

const problems = (policy: Policy, changed: Partial<SharingForm>): readonly string[] => checkSharing(policy, form(changed), today).map(({ type, field }) => `${type} ${field}`);

test("sharing needs a reason, and the refusal names the clause", () => {
  expect(checkSharing(cleveland003, form({ reason: " " }), today)).toEqual([{ type: "missing", field: "reason", clause: "9.15" }]);
});

test("003 9.15: the adviser is consulted whether or not the person agreed", () => {
  expect(problems(cleveland003, { adviser: "" })).toEqual(["adviser-missing adviser"]);
  expect(problems(cleveland003, {})).toEqual([]);
});

test("002 section 7.1: a senior manager is consulted only where the person has not agreed", () => {
  expect(problems(warwickshire002, { adviser: "" })).toEqual([]);
  expect(problems(warwickshire002, { adviser: "", consent: "refused", consentReason: "They said no." })).toEqual(["adviser-missing adviser"]);
  expect(checkSharing(warwickshire002, form({ adviser: "", consent: "not-asked", consentReason: "It would warn them." }), today)[0]?.clause).toBe("section 7.1");
});

test("where the policy says nothing about sharing, reason, adviser and consent are asked for all the same", () => {
  expect(problems(iopc000, { adviser: "", reason: "", consent: null })).toEqual(["missing reason", "consent-unanswered consent", "adviser-missing adviser"]);
});

test("sharing without the person's agreement needs its own reason", () => {
  expect(problems(cleveland003, { consent: "not-asked" })).toEqual(["consent-without-reason consentReason"]);
});

test("an emergency waits for no adviser", () => {
  expect(problems(cleveland003, { adviser: "", emergency: true, consent: "not-asked", consentReason: "Risk to life." })).toEqual([]);
});

test("nothing is recorded as shared before the day on which it was", () => {
  expect(problems(cleveland003, { sharedOn: "2026-11-24" })).toEqual(["not-shared-yet sharedOn"]);
});

test("the adviser is whom the body has named, else whom the policy names", () => {
  expect(sharingAdviser(testSettings, warwickshire002)).toBe("Data Protection Officer");
  expect(sharingAdviser({ ...testSettings, advisers: { ...testSettings.advisers, sharing: "" } }, warwickshire002)).toBe("senior manager");
});
