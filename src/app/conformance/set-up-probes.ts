import type { Result } from "../../domain/base/result.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import type { ServiceError } from "../ports.ts";
import { ownLevelIds } from "../setup/compare-list.ts";
import { addOnlyLevel, createdColumn } from "../setup/plan.ts";
import type { SetUpDeps } from "../setup/read-site.ts";
import type { ColumnState } from "../setup/site-admin.ts";
import { differs, notTried, proven, type Finding, type Probe, type Seen } from "./probe.ts";
import { scratchColumns, scratchLists } from "./scratch.ts";

/** What set-up is tried with. It makes the two lists as set-up makes the ledger's, reads each step back, and leaves them. */
interface SetUpContext extends Pick<SetUpDeps, "siteAdmin" | "siteRights"> {
  readonly groups: Pick<Settings["groups"], "staff" | "owner">;
}

type SetUpProbe = Probe<SetUpContext>;

const { open, addOnly } = scratchLists;
const titles: readonly string[] = [open, addOnly];

/** Contribute: adding, changing and deleting rows. SharePoint's own, with the same id on every site. */
const contributeId = 1_073_741_827;

const seenOf = (step: string, outcome: Result<unknown, ServiceError>): Seen => {
  if (outcome.ok) return { [step]: true };
  const { error } = outcome;
  return { [step]: "detail" in error ? `${error.type}: ${error.detail}` : error.type };
};

/** A step that the service would not do is a finding; one that was never answered is none. */
const failed = (step: string, outcome: Result<unknown, ServiceError>, seen: Seen = {}): Finding => {
  const all = { ...seen, ...seenOf(step, outcome) };
  if (outcome.ok) return proven(all);
  return ["refused", "not-allowed", "not-found"].includes(outcome.error.type) ? differs(all) : notTried("no-answer", all);
};

/** Does something to both lists, to the first that does not take it. */
const toBoth = async (run: (title: string) => Promise<Result<unknown, ServiceError>>): Promise<Result<unknown, ServiceError>> => {
  const first = await run(open);
  return first.ok ? run(addOnly) : first;
};

const list: SetUpProbe = {
  name: "list",
  isFatal: true,
  run: async ({ siteAdmin }) => failed("POST lists", await toBoth((title) => siteAdmin.createList(title, scratchColumns))),
};

const columnOf = async ({ siteAdmin }: SetUpContext, name: string): Promise<Result<readonly (ColumnState | null)[], ServiceError>> => {
  const read = await siteAdmin.columns(titles);
  if (!read.ok) return read;
  return { ok: true, value: titles.map((title) => read.value.get(title)?.find((column) => column.name === name) ?? null) };
};

/** Whether the columns that a list was made with are there, with their types and indexes. */
const columnsIndexed: SetUpProbe = {
  name: "columns-indexed",
  isFatal: true,
  run: async (context) => {
    const read = await context.siteAdmin.columns(titles);
    if (!read.ok) return failed("GET columns", read);
    const seen: Record<string, string | boolean> = {};
    for (const { name, type, indexed } of scratchColumns) {
      const found = read.value.get(open)?.find((column) => column.name === name);
      seen[name] = found === undefined ? "-" : `${found.type}, indexed: ${found.indexed}`;
      if (found?.type !== type || found.indexed !== indexed) return differs(seen);
    }
    return proven(seen);
  },
};

const columnUnique: SetUpProbe = {
  name: "column-unique",
  isFatal: true,
  run: async (context) => {
    const found = await columnOf(context, "EventKey");
    if (!found.ok) return failed("GET columns", found);
    const isUnique = found.value.every((column) => column?.unique === true);
    return (isUnique ? proven : differs)({ "EventKey.enforceUniqueValues": isUnique });
  },
};

/** Whether the time at which the service made a row can be asked for, in place of a delta. */
const createdIndexed: SetUpProbe = {
  name: "created-indexed",
  isFatal: false,
  run: async (context) => {
    const changed = await toBoth((title) => context.siteAdmin.changeColumn(title, createdColumn));
    if (!changed.ok) return failed("PATCH columns/Created", changed);
    const found = await columnOf(context, "Created");
    if (!found.ok) return failed("GET columns", found);
    const isIndexed = found.value.every((column) => column?.indexed === true);
    return (isIndexed ? proven : differs)({ "Created.indexed": isIndexed });
  },
};

const listSettings: SetUpProbe = {
  name: "list-settings",
  isFatal: true,
  run: async ({ siteRights }) => {
    const kept = await toBoth(siteRights.keepVersionsUnsearched);
    if (!kept.ok) return failed("MERGE lists", kept);
    const read = await siteRights.rightsOf(open);
    if (!read.ok) return failed("GET lists", read);
    const { keepsVersions, isSearched } = read.value;
    return (keepsVersions && !isSearched ? proven : differs)({ EnableVersioning: keepsVersions, NoCrawl: !isSearched });
  },
};

/** Whether the level that adds and cannot edit is there, as the plan has it. Set-up makes it. */
const level: SetUpProbe = {
  name: "level",
  isFatal: true,
  run: async ({ siteRights }) => {
    const levels = await siteRights.levels();
    if (!levels.ok) return failed("GET roledefinitions", levels);
    const found = levels.value.find(({ name }) => name === addOnlyLevel.name);
    if (found === undefined) return notTried("refused-before", { [addOnlyLevel.name]: "-" });
    const seen: Seen = { High: found.high, Low: found.low };
    return (found.high === addOnlyLevel.high && found.low === addOnlyLevel.low ? proven : differs)(seen);
  },
};

const inheritance: SetUpProbe = {
  name: "inheritance",
  isFatal: true,
  run: async ({ siteRights }) => {
    const stopped = await toBoth(siteRights.stopInheriting);
    if (!stopped.ok) return failed("breakroleinheritance", stopped);
    const read = await siteRights.rightsOf(open);
    if (!read.ok) return failed("GET roleassignments", read);
    return (read.value.inherits ? differs : proven)({ HasUniqueRoleAssignments: !read.value.inherits, roleassignments: read.value.assignments.length });
  },
};

/** Gives staff their levels on the lists, and the owners theirs, and takes away that of whoever made them. */
const grants: SetUpProbe = {
  name: "grants",
  isFatal: true,
  run: async ({ siteRights, groups }) => {
    const levels = await siteRights.levels();
    if (!levels.ok) return failed("GET roledefinitions", levels);
    const addOnlyId = levels.value.find(({ name }) => name === addOnlyLevel.name)?.id;
    if (addOnlyId === undefined) return notTried("refused-before", { [addOnlyLevel.name]: "-" });
    const before = await siteRights.rightsOf(open);
    const given = await toBoth(async (title) => {
      const toOwners = await siteRights.grant(title, groups.owner, ownLevelIds["full-control"]);
      return toOwners.ok ? siteRights.grant(title, groups.staff, title === open ? contributeId : addOnlyId) : toOwners;
    });
    if (!given.ok) return failed("addroleassignment", given);
    for (const { principalId, groupId } of before.ok ? before.value.assignments : []) {
      if (groupId !== null) continue;
      const taken = await toBoth((title) => siteRights.revoke(title, principalId));
      if (!taken.ok) return failed("DELETE roleassignments", taken);
    }
    const read = await siteRights.rightsOf(open);
    if (!read.ok) return failed("GET roleassignments", read);
    const levelOf = (group: string): readonly number[] => read.value.assignments.find(({ groupId }) => groupId === group)?.levelIds ?? [];
    const isRight = levelOf(groups.staff).includes(contributeId) && levelOf(groups.owner).includes(ownLevelIds["full-control"]);
    return (isRight ? proven : differs)({ roleassignments: read.value.assignments.length });
  },
};

/** Whether the site's own numbers of people can be explained by their ids in Entra, for authors by lookup. */
const siteUsers: SetUpProbe = {
  name: "site-users",
  isFatal: false,
  run: async ({ siteRights }) => {
    const users = await siteRights.users();
    if (!users.ok) return failed("GET siteusers", users);
    const known = users.value.filter(({ oid }) => oid !== null).length;
    return (known > 0 || users.value.length === 0 ? proven : differs)({ siteusers: users.value.length, AadObjectId: known });
  },
};

/** All that set-up needs of a tenant, in the order in which it makes the lists. */
export const siteProbes: readonly SetUpProbe[] = [list, columnsIndexed, columnUnique, createdIndexed, listSettings, level, inheritance, grants, siteUsers];
