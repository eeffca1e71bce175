import { compareDigest } from "../../../src/app/records/outside-digest.ts";
import type { DigestComparison } from "../../../src/domain/views/ledger-digest.ts";
import { isAgainstTheRules } from "../../../src/domain/views/settings-digest.ts";
import { unclaimedEntries } from "../../../src/ui/pane/state/log-view.ts";
import type { Device } from "../world/device.ts";
import type { World } from "../world/world.ts";
import { promises } from "./broken.ts";
import { checkAtRest, type DeskAtRest } from "./rest-checks.ts";

/** Lets time pass until something is so, at most until a time; says whether it is so. */
export type PassUntil = (isSo: () => boolean, limit: number) => Promise<boolean>;

/** Everything calms down, whoever worked comes back to it, and what was said to people is held against what became of it. */
export const comeToRest = async (world: World, passUntil: PassUntil): Promise<void> => {
  await world.calmDown();
  // What is under way comes to its end.
  await passUntil(() => false, world.time.now() + 45_000);
  closeAll(world);
  await checkOutboxes(world, passUntil);
  closeAll(world);
  const since = world.time.now();
  const desks = await readDesks(world, passUntil);
  const { books, messagesBefore, told, irregular } = world;
  for (const broken of checkAtRest({ books, messagesBefore, told, irregular, desks, spans: world.spans(), since })) world.found(broken);
  await checkDigests(world, passUntil);
  closeAll(world);
};

/** What was kept of the rows outside the site is compared with what the site has now, as Records does it. */
const checkDigests = async (world: World, passUntil: PassUntil): Promise<void> => {
  const digests = world.told.flatMap((fact) => (fact.type === "digest" ? [fact.digest] : []));
  const page = world.pages.get(newManager);
  const work = page?.type === "tab" ? page.desk.state().connection?.work : undefined;
  if (digests.length === 0 || page?.type !== "tab" || !work) return;
  const { settingsNow } = page;
  const comparisons: DigestComparison[] = [];
  const compareAll = async (): Promise<void> => {
    for (const digest of digests) {
      const compared = await compareDigest({ ...work, settingsNow }, digest);
      if (compared.ok) comparisons.push(compared.value);
    }
  };
  void compareAll();
  const areAllCompared = await passUntil(() => comparisons.length === digests.length, world.time.now() + 50_000);
  if (!areAllCompared) world.found({ promise: promises.quiet, how: "The records could not be read whole to compare digests with them." });
  for (const since of comparisons) {
    const rows = since.differences.filter(({ what }) => what !== "slipped-in" || !world.wasServiceClockOff());
    const settings = (since.settings ?? []).filter(isAgainstTheRules);
    if (rows.length + settings.length > 0)
      world.found({ promise: promises.verified, how: `A digest that was kept finds ${JSON.stringify([...rows, ...settings]).slice(0, 600)}.` });
  }
};

const newManager = "A new device of Dafydd";

const closeAll = ({ pages }: World): void => {
  for (const { life } of pages.values()) life.end();
};

/** What is kept is sent, refused, or taken off by a person. */
const checkOutboxes = async (world: World, passUntil: PassUntil): Promise<void> => {
  const { panes, books, told, found } = world;
  for (const each of panes) world.openPage(each, "pane", world.chance.of("rest"));
  for (let turn = 0; turn < 12 && world.broken() === null && (await hasWaiting(panes)); turn += 1) {
    await passUntil(() => false, world.time.now() + 30_000);
    claimAll(world);
  }
  for (const each of panes) {
    const left = await each.store().outbox.all();
    for (const key of world.kept.get(each.name) ?? []) {
      const isForgotten = told.some((fact) => fact.type === "forgotten" && fact.key === key);
      if (!books.hadRow("Contacts", key) && !isForgotten && !left.some(({ draft }) => draft.key === key)) {
        found({ promise: promises.kept, how: `${each.name} said that ${key} was kept. It is neither a row nor on the device.` });
      }
    }
    const waiting = left.filter(({ refusal }) => refusal === null);
    if (waiting.length > 0) found({ promise: promises.quiet, how: `${each.name} still has ${waiting.length} entries that it did not send.` });
  }
};

/** Each device is one person's, so what was kept before they were signed in is theirs. */
const claimAll = ({ pages }: World): void => {
  for (const page of pages.values()) {
    if (page.type !== "pane") continue;
    const { outbox, confirmed } = page.pane.state();
    for (const { draft } of unclaimedEntries(outbox, confirmed !== null)) void page.pane.actions.claim(draft.key);
  }
};

const hasWaiting = async (devices: readonly Device[]): Promise<boolean> => {
  const left = await Promise.all(devices.map((each) => each.store().outbox.all()));
  return left.flat().some(({ refusal }) => refusal === null);
};

/** The tabs of those who were there, and of some at devices that were never used. */
const readDesks = async (world: World, passUntil: PassUntil): Promise<readonly DeskAtRest[]> => {
  const { device, pages, found } = world;
  const fresh = [device(newManager, "manager"), device("A new device of Sam", "staff")];
  const all = [...world.tabs, ...fresh];
  for (const each of all) world.openPage(each, "tab", world.chance.of("rest"));
  const isReady = ({ name }: Device): boolean => {
    const page = pages.get(name);
    return page?.type === "tab" && page.desk.state().desk !== null && !page.desk.state().checking;
  };
  const isQuiet = await passUntil(() => all.every(isReady), world.time.now() + 50_000);
  const late = all.find((each) => !isReady(each));
  if (!isQuiet) found({ promise: promises.quiet, how: `${late?.name ?? "A tab"} never came to an end of its reading.` });
  return all.flatMap(({ name }): readonly DeskAtRest[] => {
    const page = pages.get(name);
    if (page?.type !== "tab") return [];
    const { desk, connection, problem, unvouched } = page.desk.state();
    if (!desk || problem || unvouched.length > 0) {
      found({ promise: promises.quiet, how: `${name} cannot read the records: ${JSON.stringify(problem ?? unvouched)}.` });
      return [];
    }
    return [{ name, isHandler: connection?.session.roles.some((role) => role === "manager" || role === "head") ?? false, desk }];
  });
};
