import { expect, test } from "vitest";
import type { MailHeaders, OpenMessage } from "../../../src/app/ports.ts";
import { err, ok } from "../../../src/domain/base/result.ts";
import { createPane, type LaterCode, type Pane } from "../../../src/ui/pane/state/create-pane.ts";
import { viewOwn } from "../../../src/ui/pane/state/log-view.ts";
import { announcementOf } from "../../../src/ui/pane/state/announcement.ts";
import { standingsToTell, viewStanding } from "../../../src/ui/pane/state/standing-view.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { eventToRow, personas } from "../../support/events.ts";
import { fakePane, hashed, type FakePane } from "../../support/fake-pane.ts";
import { givenWarning, jordan, priya, recordedPerson, restrictedPerson } from "../../support/sample-ledger.ts";
import { emptyHeaders, testMessage } from "../../support/sample-mail.ts";

const restricted = await hashed(jordan);
const warned = await hashed(priya);
const fromRestricted = testMessage(restricted, { opening: "restricted" });
const fromWarned = testMessage(warned, { opening: "warned" });
const fromStranger = testMessage({ name: "Rowan Ash", address: "rowan.ash@example.org" }, { opening: "stranger" });
const events = [...restrictedPerson(restricted), ...recordedPerson(warned), givenWarning(warned)];

/** What the pane says of the open message: the standing, in brackets when it is only what was last known. */
const said = (pane: Pane): string => {
  const { open } = pane.state();
  if (open.type !== "message") return open.type;
  if (open.read && open.read.type !== "sender") return open.read.type;
  const view = viewStanding(pane.state(), open);
  if (view.type === "known") return view.standings.map(({ standing }) => standing.type).join(" and ") + (view.isCurrent ? "" : " when last checked");
  if (view.type === "checking") return "checking";
  return `could not check${view.lastKnown ? ` (${view.lastKnown.standings.map(({ standing }) => standing.type).join(" and ")})` : ""}`;
};

const soon = { interval: 1 };

const start = (around: FakePane): Pane => {
  const pane = createPane(around.services);
  pane.start();
  return pane;
};

const fetchedLater: LaterCode = {
  clicks: async () => ({ ...(await import("../../../src/app/pane/contact-drafts.ts")), ...(await import("../../../src/app/pane/keep.ts")) }),
  header: () => import("../../../src/app/pane/headed-message.ts"),
  unlooked: () => import("../../../src/app/pane/unlooked-message.ts"),
  doubts: () => import("../../../src/app/pane/doubt.ts"),
  check: () => import("../../../src/app/pane/check-sender.ts"),
};

const notFetched = (): Promise<never> => Promise.reject(new TypeError("Failed to fetch dynamically imported module"));

const own = (pane: Pane) => {
  const { open, session } = pane.state();
  return open.type === "message" && open.answer && session ? viewOwn(iopc001, session.account.oid, open.answer) : null;
};

test("what this device knows is said at once, while the service has not answered", async () => {
  const around = await fakePane({ events, open: fromRestricted });
  around.service.connects = () => new Promise(() => {});
  const pane = start(around);
  await expect.poll(() => said(pane), soon).toEqual("in-force");
  expect(pane.state().checking).toBe(true);
});

test("a device that was never used says that it is checking, and then what it found", async () => {
  const around = await fakePane({ events, open: fromRestricted, replicatedAt: null });
  const pane = start(around);
  expect(said(pane)).toBe("looking");
  const seen = new Set<string>();
  pane.subscribe(() => seen.add(said(pane)));
  await expect.poll(() => said(pane), soon).toEqual("in-force");
  expect([...seen]).toEqual(["checking", "in-force"]);
});

test("a rule that is new since the last check is found behind the first answer", async () => {
  const around = await fakePane({ open: fromRestricted, replicatedAt: "2026-11-23T08:00:00Z" });
  around.ledger.add(events.map(eventToRow));
  const pane = start(around);
  await expect.poll(() => said(pane), soon).toEqual("in-force");
});

test("a pane that is opened asks for the rules, however lately another one did, and then not for three minutes", async () => {
  const around = await fakePane({ open: fromRestricted, replicatedAt: "2026-11-23T08:59:30Z" });
  around.ledger.add(restrictedPerson(restricted).map(eventToRow));
  const pane = start(around);
  await expect.poll(() => said(pane), soon).toEqual("in-force");
  around.ledger.add([...recordedPerson(warned), givenWarning(warned)].map(eventToRow));
  around.select(fromWarned);
  await expect.poll(() => [said(pane), pane.state().checking], soon).toEqual(["no-rule", false]);
  around.passTime(3 * 60_000);
  await expect.poll(() => said(pane), soon).toEqual("warned");
});

test("no rule is said with reserve until an old replica has been checked", async () => {
  const around = await fakePane({ open: fromStranger, replicatedAt: "2026-11-22T16:00:00Z" });
  const connected = around.service.connects;
  let answer = (): void => {};
  around.service.connects = (how) => new Promise((resolve) => (answer = () => void connected(how).then(resolve)));
  const pane = start(around);
  await expect.poll(() => said(pane), soon).toEqual("no-rule when last checked");
  answer();
  await expect.poll(() => said(pane), soon).toEqual("no-rule");
});

test.each(["offline", "sign-in-needed", "not-allowed", "lost-before"] as const)("when the check ends in %s there may be a rule", async (fault) => {
  const around = await fakePane({ open: fromStranger });
  around.service.fault = fault;
  const pane = start(around);
  await expect.poll(() => said(pane), soon).toEqual("could not check (no-rule)");
});

test("an empty read that nothing vouches for is no check", async () => {
  const around = await fakePane({ open: fromStranger, replicatedAt: "2026-11-22T16:00:00Z" });
  around.service.closed = "Instructions";
  const pane = start(around);
  await expect.poll(() => said(pane), soon).toEqual("could not check (no-rule)");
});

test("a connection that fails says so, and the next one that succeeds checks again", async () => {
  const around = await fakePane({ events, open: fromRestricted });
  const connected = around.service.connects;
  around.service.connects = async () => err({ type: "sign-in-needed", detail: "" });
  const pane = start(around);
  await expect.poll(() => said(pane), soon).toEqual("could not check (in-force)");
  around.service.connects = connected;
  await pane.actions.signIn();
  await expect.poll(() => said(pane), soon).toEqual("in-force");
});

test("a problem is not forgotten when another email is selected, only when a check succeeds", async () => {
  const around = await fakePane({ events, open: fromStranger });
  around.service.fault = "offline";
  const pane = start(around);
  await expect.poll(() => said(pane), soon).toEqual("could not check (no-rule)");
  const seen: string[] = [];
  pane.subscribe(() => seen.push(said(pane)));
  around.select(fromWarned);
  await expect.poll(() => said(pane), soon).toEqual("could not check (warned)");
  expect(seen).not.toContain("warned");
});

test("the pane follows the selection, to nothing and back", async () => {
  const around = await fakePane({ events, open: fromRestricted });
  const pane = start(around);
  await expect.poll(() => said(pane), soon).toEqual("in-force");
  around.select(null);
  await expect.poll(() => said(pane), soon).toEqual("none");
  around.select(fromWarned);
  await expect.poll(() => said(pane), soon).toEqual("warned");
});

test("an answer about one email never shows beside another, however late it is", async () => {
  const around = await fakePane({ events, open: fromStranger });
  const pane = start(around);
  await expect.poll(() => pane.state().checking, soon).toEqual(false);
  const messages: readonly OpenMessage[] = [fromRestricted, fromWarned, fromStranger];
  const wrong: string[] = [];
  pane.subscribe(() => {
    const { open } = pane.state();
    if (open.type !== "message" || !open.read || open.read.type !== "sender") return;
    if (open.read.open.opening !== open.message.opening || (open.answer && open.answer.standings[0].about !== open.read.sender)) wrong.push(open.message.opening);
  });
  for (let turn = 0; turn < 60; turn += 1) {
    around.select(messages[turn % 3] ?? null);
    if (turn % 4 === 0) await new Promise((resolve) => setTimeout(resolve, turn % 3));
  }
  await expect.poll(() => said(pane), soon).toEqual("no-rule");
  expect(wrong).toEqual([]);
});

test("a selection that takes long to read takes the last sender's rule off the screen", async () => {
  const around = await fakePane({ events, open: fromRestricted });
  const pane = start(around);
  await expect.poll(() => said(pane), soon).toEqual("in-force");
  const slow: FakePane["services"]["mail"] = { ...around.services.mail, current: () => new Promise(() => {}) };
  Object.assign(around.services.mail, slow);
  around.select(fromStranger);
  around.passTime(100);
  expect(said(pane)).toBe("looking");
});

test("a click while another email is being opened logs nothing", async () => {
  const around = await fakePane({ open: fromStranger });
  const pane = start(around);
  await expect.poll(() => pane.state().checking, soon).toEqual(false);
  around.select(fromWarned);
  expect(await pane.actions.log("rudeness")).toBe(false);
  expect(await around.workspace.outbox.all()).toEqual([]);
});

test("the click that wakes the window is not lost", async () => {
  const around = await fakePane({ open: fromStranger });
  const pane = start(around);
  await expect.poll(() => pane.state().checking, soon).toEqual(false);
  around.awake();
  expect(await pane.actions.log("rudeness")).toBe(true);
});

test("a change of selection that Outlook did not tell is found when the window is looked at again", async () => {
  const around = await fakePane({ events, open: fromStranger });
  const pane = start(around);
  await expect.poll(() => said(pane), soon).toEqual("no-rule");
  Object.assign(around.services.mail, { current: async () => fromRestricted });
  around.awake();
  await expect.poll(() => said(pane), soon).toEqual("in-force");
});

test("a click is kept, then logged, and a double click is one", async () => {
  const around = await fakePane({ open: fromStranger });
  const pane = start(around);
  await expect.poll(() => pane.state().checking, soon).toEqual(false);
  const seen: (string | undefined)[] = [];
  pane.subscribe(() => seen.push(own(pane)?.progress));
  const [first, second] = await Promise.all([pane.actions.log("rudeness"), pane.actions.log("rudeness")]);
  expect([first, second]).toEqual([true, false]);
  await expect.poll(() => own(pane)?.progress, soon).toEqual("logged");
  expect(seen).toContain("kept");
  expect(around.ledger.rows()).toHaveLength(1);
});

test("what is logged offline is sent when the time to try again has come", async () => {
  const around = await fakePane({ open: fromStranger });
  const pane = start(around);
  await expect.poll(() => pane.state().checking, soon).toEqual(false);
  around.service.fault = "offline";
  await pane.actions.log("rudeness");
  await expect.poll(() => pane.state().outbox.length, soon).toEqual(1);
  expect(own(pane)?.progress).toBe("kept");
  around.service.fault = null;
  around.passTime(2000);
  await expect.poll(() => own(pane)?.progress, soon).toEqual("logged");
  expect(around.ledger.rows()).toHaveLength(1);
});

test("once what was kept could be logged, what could not be checked is checked again", async () => {
  const around = await fakePane({ events, open: fromRestricted });
  const pane = start(around);
  await expect.poll(() => pane.state().checking, soon).toEqual(false);
  around.service.fault = "offline";
  around.awake();
  await expect.poll(() => said(pane), soon).toEqual("could not check (in-force)");
  await pane.actions.log("rudeness");
  await expect.poll(() => pane.state().outbox.length, soon).toEqual(1);
  around.service.fault = null;
  around.passTime(2000);
  await expect.poll(() => said(pane), soon).toEqual("in-force");
});

test("what was kept before the pane was closed is sent when it is opened again", async () => {
  const around = await fakePane({ open: fromStranger });
  const first = createPane(around.services);
  const close = first.start();
  await expect.poll(() => first.state().checking, soon).toEqual(false);
  around.service.fault = "lost-after";
  await first.actions.log("rudeness");
  await expect.poll(() => first.state().outbox.length, soon).toEqual(1);
  close();
  around.service.fault = null;
  around.clock.advance(60_000);
  const second = start(around);
  await expect.poll(() => own(second)?.progress, soon).toEqual("logged");
  expect(around.ledger.rows()).toHaveLength(1);
});

test("what the records refuse is shown, can be sent again, and can be taken off this device", async () => {
  const around = await fakePane({ open: fromStranger });
  const pane = start(around);
  await expect.poll(() => pane.state().checking, soon).toEqual(false);
  around.service.refuses = true;
  await pane.actions.log("rudeness");
  await expect.poll(() => own(pane)?.progress, soon).toEqual("refused");
  const key = own(pane)?.view.key ?? "";
  const shown: unknown[] = [];
  const stop = pane.subscribe(() => void shown.push([own(pane)?.progress, pane.state().outbox.map(({ refusal }) => refusal !== null)]));
  await pane.actions.sendAgain(key);
  await expect.poll(() => own(pane)?.progress, soon).toEqual("refused");
  stop();
  // While it is on its way nothing says that it was refused.
  expect(shown).toContainEqual(["kept", [false]]);
  await pane.actions.forget(key);
  await expect.poll(() => [own(pane), pane.state().outbox], soon).toEqual([null, []]);
});

test("undo is a correction: both rows stay in the records", async () => {
  const around = await fakePane({ open: fromStranger });
  const pane = start(around);
  await expect.poll(() => pane.state().checking, soon).toEqual(false);
  await pane.actions.log("rudeness");
  await expect.poll(() => own(pane)?.progress, soon).toEqual("logged");
  await pane.actions.undo(own(pane)?.view.key ?? "");
  expect(own(pane)).toBeNull();
  await expect.poll(() => around.ledger.rows().map(({ fields }) => fields.Kind), soon).toEqual(["contact.logged", "contact.corrected"]);
});

test("a click that this device cannot keep is said to be lost", async () => {
  const around = await fakePane({ open: fromStranger });
  const pane = start(around);
  await expect.poll(() => pane.state().checking, soon).toEqual(false);
  Object.assign(around.workspace.outbox, { put: () => Promise.reject(new Error("No space.")) });
  expect(await pane.actions.log("rudeness")).toBe(false);
  expect(pane.state().lostClick).toBe("no-storage");
});

test("a click whose code could not be fetched is said to be lost, and the next one fetches it", async () => {
  const around = await fakePane({ open: fromStranger });
  let isOnline = false;
  const pane = createPane(around.services, { ...fetchedLater, clicks: () => (isOnline ? fetchedLater.clicks() : notFetched()) });
  pane.start();
  await expect.poll(() => pane.state().checking, soon).toEqual(false);
  expect(await pane.actions.log("rudeness")).toBe(false);
  expect(pane.state().lostClick).toBe("not-loaded");
  isOnline = true;
  expect(await pane.actions.log("rudeness")).toBe(true);
  await expect.poll(() => own(pane)?.view.choice, soon).toEqual("rudeness");
});

test("an information request under a rule must be answered at once, without waiting for the service", async () => {
  const around = await fakePane({ events, open: fromRestricted });
  const pane = start(around);
  await expect.poll(() => pane.state().checking, soon).toEqual(false);
  around.service.fault = "offline";
  await pane.actions.triage("information-request");
  expect(said(pane)).toBe("must-answer");
});

const message = (pane: Pane) => {
  const { open } = pane.state();
  return open.type === "message" ? (open.answer?.message ?? null) : null;
};

test("an email is several things at once, a click each, and a click too many is taken back", async () => {
  const around = await fakePane({ events, open: fromRestricted });
  const pane = start(around);
  await expect.poll(() => pane.state().checking, soon).toEqual(false);
  await pane.actions.triage("new-information");
  await pane.actions.triage("information-request");
  const found = () => message(pane)?.triages.map(({ outcome }) => outcome);
  expect(found()).toEqual(["new-information", "information-request"]);
  await pane.actions.undoTriage(message(pane)?.triages[1]?.key ?? "");
  expect(found()).toEqual(["new-information"]);
  await expect.poll(() => pane.state().outbox, soon).toEqual([]);
  expect(found()).toEqual(["new-information"]);
});

test("a breach is a click beside the rule that it breaks, and is taken back like any entry", async () => {
  const around = await fakePane({ events, open: fromRestricted });
  const pane = start(around);
  await expect.poll(() => pane.state().checking, soon).toEqual(false);
  await pane.actions.logBreach("decision:r1#1#instruction", "Rang the director.");
  expect(message(pane)?.breaches).toMatchObject([{ instruction: "decision:r1#1#instruction", note: "Rang the director." }]);
  expect(said(pane)).toBe("in-force");
  await pane.actions.undo(message(pane)?.breaches[0]?.key ?? "");
  expect(message(pane)?.breaches).toEqual([]);
});

test("a call about a danger is recorded offline, and sent as soon as that is possible", async () => {
  const around = await fakePane({ open: fromStranger });
  const pane = start(around);
  await expect.poll(() => pane.state().checking, soon).toEqual(false);
  around.service.fault = "offline";
  expect(await pane.actions.actOnDanger("police")).toBe(true);
  expect(message(pane)?.dangers).toMatchObject([{ called: "police" }]);
  await expect.poll(() => pane.state().outbox.length, soon).toEqual(1);
  around.service.fault = null;
  around.passTime(2000);
  await expect.poll(() => around.ledger.rows().map(({ fields }) => fields.Kind), soon).toEqual(["danger.acted"]);
});

test("a call about a danger waits neither for an email, nor for one that is being opened, nor for another click", async () => {
  const around = await fakePane({ open: null });
  const pane = start(around);
  await expect.poll(() => said(pane), soon).toEqual("none");
  expect(await pane.actions.actOnDanger("emergency-services")).toBe(true);
  around.select(fromStranger);
  expect(await Promise.all([pane.actions.log("threats"), pane.actions.actOnDanger("police")])).toEqual([false, true]);
  await expect
    .poll(() => around.ledger.rows().map(({ fields }) => [fields.Kind, fields.AddressKey]), soon)
    .toEqual([
      ["danger.acted", undefined],
      ["danger.acted", undefined],
    ]);
});

test("a proposal is kept with its reason and shows beside the sender", async () => {
  const around = await fakePane({ open: fromStranger });
  const pane = start(around);
  await expect.poll(() => pane.state().checking, soon).toEqual(false);
  await pane.actions.propose("", "Nine calls a day.");
  const { open } = pane.state();
  expect(open.type === "message" && open.answer?.proposals).toMatchObject([{ why: "Nine calls a day.", personKey: "" }]);
});

test("an unknown sender becomes a person only when somebody records them", async () => {
  const around = await fakePane({ open: fromStranger });
  const pane = start(around);
  await expect.poll(() => pane.state().checking, soon).toEqual(false);
  await pane.actions.log("rudeness");
  await expect.poll(() => own(pane)?.progress, soon).toEqual("logged");
  const kinds = () => around.ledger.rows().map(({ fields }) => fields.Kind);
  expect(kinds()).toEqual(["contact.logged"]);
  expect((await pane.actions.recordPerson("Rowan Ash")).ok).toBe(true);
  expect(kinds()).toEqual(["contact.logged", "person.recorded", "address.linked"]);
  const { open } = pane.state();
  expect(open.type === "message" && open.answer?.standings[0].people.map(({ name, addresses }) => [name, addresses[0]?.state])).toEqual([["Rowan Ash", "proposed"]]);
});

test("settings that changed while the pane was open are used after a quarter of an hour", async () => {
  const around = await fakePane({ open: fromStranger });
  const pane = start(around);
  await expect.poll(() => pane.state().checking, soon).toEqual(false);
  const { connects } = around.service;
  let asked = 0;
  around.service.connects = (how) => {
    asked += 1;
    return connects(how);
  };
  await pane.actions.checkAgain();
  expect(asked).toBe(0);
  around.clock.advance(15 * 60_000);
  await pane.actions.checkAgain();
  expect(asked).toBe(1);
});

/** A header that comes when it is let go. */
const lateHeader = (headers: MailHeaders | null) => {
  let come = (): void => {};
  const came = new Promise<MailHeaders | null>((resolve) => {
    come = () => resolve(headers);
  });
  return { came, come: () => come() };
};

const replyTo = (...addresses: readonly string[]): MailHeaders => ({
  texts: new Map(),
  unread: new Set(),
  isWhole: true,
  addresses: new Map([["reply-to", addresses.map((address) => ({ name: "", address }))]]),
});

/** Which opening is shown, once its check has ended. */
const shown = (pane: Pane): string => {
  const { open, checking } = pane.state();
  return open.type === "message" && !checking ? open.message.opening : "";
};

const fromForm = testMessage({ name: "Web form", address: "noreply@forms.example" }, { opening: "form" });

test("a rule found by From is painted at once, and that there is none only once the header came", async () => {
  const around = await fakePane({ events, open: fromRestricted });
  const late = lateHeader(emptyHeaders);
  around.around.headers = () => late.came;
  const pane = start(around);
  await expect.poll(() => said(pane), soon).toEqual("in-force");
  around.select(fromStranger);
  await expect.poll(() => shown(pane), soon).toBe("stranger");
  expect(said(pane)).toBe("checking");
  late.come();
  await expect.poll(() => said(pane), soon).toEqual("no-rule");
});

test("where the header is not given, no rule is said with the reserve that Reply-To was not checked", async () => {
  const around = await fakePane({ events, open: fromStranger });
  around.around.headers = async () => null;
  const pane = start(around);
  await expect.poll(() => said(pane), soon).toEqual("no-rule");
  const { open } = pane.state();
  expect(open.type === "message" && viewStanding(pane.state(), open)).toMatchObject({ reserve: "reply-unchecked" });
});

test.each([
  ["an address of Exchange's own", { name: "Former Colleague", address: "/o=Brackenshire/cn=Recipients/cn=former.c" }],
  ["a name alone", { name: "Former Colleague", address: "" }],
  ["nobody", null],
])("where From holds %s, the rule about whoever gets the reply shows all the same, and is asked for", async (_, from) => {
  const around = await fakePane({ open: testMessage(from, { opening: "unlooked" }) });
  around.around.headers = async () => replyTo("rowan.ash@example.org", restricted.address);
  around.ledger.add(restrictedPerson(restricted).map(eventToRow));
  const pane = start(around);
  const told = () => {
    const { open } = pane.state();
    return open.type === "message" && open.read?.type !== "sender" ? standingsToTell(viewStanding(pane.state(), open)) : [];
  };
  await expect.poll(told, soon).toMatchObject([{ role: "reply-to", about: { address: restricted.address }, standing: { type: "in-force" } }]);
  expect(announcementOf(iopc001, pane.state())).toContain("Contact rule in force");
  expect(await pane.actions.log("rudeness")).toBe(false);
});

test("an address that is never logged is looked up, and nothing is logged of it", async () => {
  const around = await fakePane({ events, open: fromRestricted, settings: { neverLog: ["@example.org"] } });
  const pane = start(around);
  await expect.poll(() => pane.state().checking, soon).toEqual(false);
  expect(said(pane)).toBe("in-force");
  expect(await pane.actions.log("rudeness")).toBe(false);
  expect(around.ledger.rows().filter(({ fields }) => fields["Kind"] === "contact.logged")).toEqual([]);
});

test("a header that comes late for an earlier email changes nothing beside the next one", async () => {
  const around = await fakePane({ events, open: fromStranger });
  const late = lateHeader(replyTo(restricted.address));
  around.around.headers = ({ opening }) => (opening === "stranger" ? late.came : Promise.resolve(emptyHeaders));
  const pane = start(around);
  await expect.poll(() => said(pane), soon).toEqual("checking");
  around.select({ ...fromStranger, opening: "next", internetMessageId: "<next@example.org>" });
  await expect.poll(() => said(pane), soon).toEqual("no-rule");
  late.come();
  await around.services.mail.current();
  expect(said(pane)).toBe("no-rule");
});

test("a form whose Reply-To is a restricted person shows their rule with the address, asks who wrote, and logs under nobody until then", async () => {
  const around = await fakePane({ events, open: fromForm });
  around.around.headers = async ({ opening }) => (opening === "stranger" ? emptyHeaders : replyTo(restricted.address));
  const pane = start(around);
  await expect.poll(() => said(pane), soon).toEqual("in-force");
  const view = () => {
    const { open } = pane.state();
    return open.type === "message" ? viewStanding(pane.state(), open) : null;
  };
  expect(view()).toMatchObject({ standings: [{ role: "reply-to", about: { address: restricted.address } }] });
  expect(await pane.actions.log("rudeness")).toBe(false);
  await pane.actions.sayOfMessage({ author: restricted.address });
  expect(view()).toMatchObject({ standings: [{ role: "sender" }] });
  expect(await pane.actions.log("rudeness")).toBe(true);
  expect((await around.workspace.outbox.all()).map(({ draft }) => draft.addressKey).concat(around.ledger.rows().map(({ fields }) => String(fields["AddressKey"])))).toContain(
    restricted.addressKey,
  );
  // Opened once more, it is known whose it was.
  around.select(fromStranger);
  await expect.poll(() => said(pane), soon).toEqual("no-rule");
  around.select({ ...fromForm, opening: "form again" });
  await expect.poll(() => own(pane)?.view.choice, soon).toEqual("rudeness");
});

test("what one person did through a form is not counted beside the next email that comes through it", async () => {
  const around = await fakePane({ events, open: fromForm });
  around.around.headers = async () => replyTo("rowan.ash@example.org");
  const pane = start(around);
  await expect.poll(() => said(pane), soon).toEqual("no-rule");
  await pane.actions.sayOfMessage({ author: "nobody-named" });
  expect(await pane.actions.log("rudeness")).toBe(true);
  around.select({ ...fromForm, opening: "another", internetMessageId: "<another@forms.example>", subject: "Another" });
  await expect.poll(() => shown(pane), soon).toBe("another");
  const { open } = pane.state();
  expect(open.type === "message" && open.answer).toMatchObject({ recent: [], counts: { thirtyDays: 0 } });
});

test("the day of receipt is asked for where nothing says it, and nothing is logged before", async () => {
  const around = await fakePane({ events, open: { ...fromStranger, copiedAt: null } });
  const pane = start(around);
  await expect.poll(() => said(pane), soon).toEqual("no-rule");
  expect(await pane.actions.log("rudeness")).toBe(false);
  expect(await pane.actions.triage("information-request")).toBe(false);
  await pane.actions.sayOfMessage({ receivedAt: "2026-11-19T12:00:00.000Z" });
  expect(await pane.actions.triage("information-request")).toBe(true);
  const bodies = [...(await around.workspace.outbox.all()).map(({ draft }) => JSON.stringify(draft.body)), ...around.ledger.rows().map(({ fields }) => String(fields["Payload"]))];
  expect(bodies.some((body) => body.includes("2026-11-19T12:00:00.000Z"))).toBe(true);
});

test("two mails of one Message-ID, a case and its reply, are two messages: the second can be logged", async () => {
  const around = await fakePane({ events, open: fromStranger });
  const pane = start(around);
  await expect.poll(() => said(pane), soon).toEqual("no-rule");
  expect(await pane.actions.log("no-concern")).toBe(true);
  await expect.poll(() => own(pane)?.view.choice, soon).toEqual("no-concern");
  around.select({ ...fromStranger, opening: "second", subject: "RE: My case", copiedAt: "2026-11-21T10:00:00.000Z" });
  await expect.poll(() => shown(pane), soon).toEqual("second");
  expect(own(pane)).toBeNull();
  expect(await pane.actions.log("rudeness")).toBe(true);
  await expect.poll(() => own(pane)?.view.choice, soon).toEqual("rudeness");
  around.select({ ...fromStranger, opening: "first again" });
  await expect.poll(() => own(pane)?.view.choice, soon).toEqual("no-concern");
});

test("nobody is said to be under no rule before it is known whether the address could be taken for another", async () => {
  const around = await fakePane({ events, open: fromStranger });
  let arrive = (): void => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const pane = createPane(around.services, { ...fetchedLater, doubts: () => arrived.then(fetchedLater.doubts) });
  const seen = new Set<string>();
  pane.subscribe(() => seen.add(said(pane)));
  pane.start();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([...seen].filter((each) => each.startsWith("no-rule"))).toEqual([]);
  arrive();
  await expect.poll(() => said(pane), soon).toEqual("no-rule");
});

test("a pane that cannot fetch what tells look-alikes apart could not check, and a rule is shown all the same", async () => {
  const around = await fakePane({ events, open: fromStranger });
  const pane = createPane(around.services, { ...fetchedLater, doubts: notFetched });
  const seen = new Set<string>();
  pane.subscribe(() => seen.add(said(pane)));
  pane.start();
  await expect.poll(() => said(pane), soon).toEqual("could not check");
  expect([...seen].filter((each) => each.startsWith("no-rule"))).toEqual([]);
  around.select(fromRestricted);
  await expect.poll(() => said(pane), soon).toEqual("in-force");
});

test("a pane that cannot fetch what asks the service could not check, and says what was last known", async () => {
  const around = await fakePane({ events, open: fromRestricted });
  const pane = createPane(around.services, { ...fetchedLater, check: notFetched });
  pane.start();
  await expect.poll(() => said(pane), soon).toEqual("could not check (in-force)");
});

const colleague = { ...personas.staff2, tenantId: "tenant", username: "casework@brackenshire.example" };

/** A pane that remembers somebody, in which the service answers when the test says so. */
const notYetSignedIn = async () => {
  const around = await fakePane({ events, open: fromWarned });
  const { connects } = around.service;
  const signedIn = await connects({ fromClick: false, confirmed: () => {} });
  if (!signedIn.ok) throw new Error("It did not connect.");
  let tell = (): void => {};
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const answer = { next: signedIn.value };
  around.service.connects = async () => {
    await told;
    return ok(answer.next);
  };
  const pane = start(around);
  await expect.poll(() => said(pane), soon).toEqual("warned");
  return { around, pane, answer, tell };
};

test("a click that came before the sign-in is filed under whoever it turns out to be", async () => {
  const { around, pane, tell } = await notYetSignedIn();
  expect(await pane.actions.log("rudeness")).toBe(true);
  expect((await around.workspace.outbox.all()).map(({ by }) => by)).toEqual([null]);
  tell();
  await expect.poll(() => own(pane)?.progress, soon).toBe("logged");
  expect(around.ledger.rows().at(-1)?.createdBy?.oid).toBe(personas.staff.oid);
});

test("a click of a colleague is not filed under whoever used this mailbox before, and they are told to log it again", async () => {
  const { around, pane, answer, tell } = await notYetSignedIn();
  await pane.actions.log("rudeness");
  const theirs = await fakePane({ events, replicatedAt: null });
  const before = around.ledger.rows().length;
  answer.next = { ...answer.next, workspace: { ...theirs.workspace, account: colleague }, session: { ...answer.next.session, account: colleague } };
  tell();
  await expect.poll(() => pane.state().lostClick, soon).toBe("somebody-else");
  expect(await around.workspace.outbox.all()).toEqual([]);
  expect(await theirs.workspace.outbox.all()).toEqual([]);
  expect(around.ledger.rows()).toHaveLength(before);
  expect(pane.state().confirmed).toEqual(colleague);
});

test("a click that waited for the header is filed under nobody, when somebody else is found to be signed in meanwhile", async () => {
  const { around, pane, answer, tell } = await notYetSignedIn();
  let give = (): void => {};
  around.around.headers = () => new Promise((resolve) => (give = () => resolve(emptyHeaders)));
  around.select({ ...fromWarned, opening: "again" });
  await expect.poll(() => pane.state().open, soon).toMatchObject({ type: "message", message: { opening: "again" }, answer: { pending: [] } });
  const clicked = pane.actions.log("rudeness");
  const theirs = await fakePane({ events, replicatedAt: null });
  answer.next = { ...answer.next, workspace: { ...theirs.workspace, account: colleague }, session: { ...answer.next.session, account: colleague } };
  tell();
  await expect.poll(() => pane.state().confirmed, soon).toEqual(colleague);
  give();
  expect(await clicked).toBe(false);
  expect(pane.state().lostClick).toBe("somebody-else");
  expect(await around.workspace.outbox.all()).toEqual([]);
  expect(await theirs.workspace.outbox.all()).toEqual([]);
});

test("nothing that was shown for one person stays for another who signed in, though their session could not be opened", async () => {
  const around = await fakePane({ events, open: fromWarned });
  around.service.connects = async ({ confirmed }) => {
    confirmed(colleague);
    return err({ type: "offline" });
  };
  const pane = start(around);
  await expect.poll(() => pane.state().confirmed, soon).toEqual(colleague);
  expect(pane.state().session).toBeNull();
  await expect.poll(() => said(pane), soon).toEqual("could not check");
});

/** A pane whose device fails from some moment on, and is opened anew in the window's memory. */
const deviceThatFails = async () => {
  const around = await fakePane({ events, open: fromRestricted });
  const { connects } = around.service;
  const anew = (await fakePane({ replicatedAt: null })).workspace;
  const store = { fails: false };
  const broken = <T extends object>(steps: T): T =>
    Object.fromEntries(
      Object.entries(steps as Record<string, (...given: unknown[]) => Promise<unknown>>).map(([name, step]) => [
        name,
        (...given: unknown[]) => (store.fails ? Promise.reject(new DOMException("Lost.", "UnknownError")) : step(...given)),
      ]),
    ) as T;
  const workspace = { ...around.workspace, replica: broken(around.workspace.replica), outbox: broken(around.workspace.outbox), hasFailed: () => store.fails };
  around.service.connects = async (how) => {
    const answer = await connects(how);
    return answer.ok ? ok({ ...answer.value, workspace: store.fails ? { ...anew, endsWithWindow: true } : workspace }) : answer;
  };
  const pane = start({ ...around, services: { ...around.services, remembered: async () => workspace } });
  await expect.poll(() => said(pane), soon).toEqual("in-force");
  await expect.poll(() => pane.state().checking, soon).toBe(false);
  return { around, pane, store, anew };
};

test("a device whose store dies is done without: the rule is read anew, and it is said that nothing is kept", async () => {
  const { pane, store } = await deviceThatFails();
  expect(pane.state().keeping).toBe("device");
  store.fails = true;
  await pane.actions.checkAgain();
  expect(said(pane)).toBe("in-force");
  expect(pane.state()).toMatchObject({ keeping: "window", problem: null, checking: false });
});

test("a store that dies while nothing can be reached keeps nothing for sure, and the click that it refuses is said to be lost", async () => {
  const { around, pane, store } = await deviceThatFails();
  store.fails = true;
  around.service.connects = async () => err({ type: "offline" });
  expect(await pane.actions.log("rudeness")).toBe(false);
  expect(pane.state()).toMatchObject({ keeping: "failing", lostClick: "no-storage" });
});

test("a click that the device's store refuses is kept where it can be, and logged once", async () => {
  const { around, pane, store } = await deviceThatFails();
  store.fails = true;
  expect(await pane.actions.log("rudeness")).toBe(true);
  await expect.poll(() => around.ledger.rows().filter(({ fields }) => fields.Kind === "contact.logged").length, soon).toBe(1);
  expect(pane.state().lostClick).toBeNull();
});
