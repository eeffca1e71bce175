import type { SenderStanding } from "../../../src/app/pane/local-answer.ts";
import type { Pane } from "../../../src/ui/pane/state/create-pane.ts";
import { refusedEntries, viewOwn } from "../../../src/ui/pane/state/log-view.ts";
import { viewStanding } from "../../../src/ui/pane/state/standing-view.ts";
import { policyIn } from "../people/forms.ts";
import type { Books } from "../world/books.ts";
import type { Device } from "../world/device.ts";
import { promises, type Broken } from "./broken.ts";
import type { Span } from "./truth.ts";

export interface PaneFacts {
  readonly books: Books;
  readonly spans: ReadonlyMap<string, Span>;
  /** The true time. */
  readonly now: number;
  /** By how much the news of what changed may have been late. */
  readonly lateBy: number;
}

/** What a pane shows at this moment that is not so. */
export const checkPane = (pane: Pane, device: Device, { books, spans, now, lateBy }: PaneFacts): Broken | null => {
  const state = pane.state();
  const { open, session, outbox } = state;
  const said = refusedEntries(outbox).find(({ draft }) => books.row("Contacts", draft.key)?.by === device.person);
  if (said) return { promise: promises.refused, how: `${device.name} says that the records refused ${said.draft.key}, which they have.` };
  if (open.type !== "message" || !open.answer || !session) return null;

  const own = viewOwn(policyIn(session.settings), session.account.oid, open.answer);
  if (own?.progress === "logged" && !books.hadRow("Contacts", own.view.key)) {
    return { promise: promises.logged, how: `${device.name} says that ${own.view.key} is logged. There is no such row.` };
  }

  const view = viewStanding(state, open);
  // What a message was said to be, and who wrote it, is the reader's own choice.
  if (view.type !== "known" || open.answer.message?.writer) return null;
  const readAt = device.truly(view.checkedAt);
  if (readAt === null) return null;
  const checkedAt = readAt - lateBy;
  for (const shown of view.standings) {
    const { about, standing } = shown;
    if (unrestricted.has(standing.type)) {
      const span = [...spans.values()].find(
        ({ addressKeys, from, until, isUnclear }) => !isUnclear && addressKeys.includes(about.addressKey) && from < checkedAt && (until === null || until > now),
      );
      if (span)
        return {
          promise: promises.unrestricted,
          how: `${device.name} shows "${standing.type}" for ${about.address}. ${span.instruction} has applied since before it was checked.`,
        };
    }
    const wrong = restrictionsIn(standing).find((key) => !appliedBetween(spans.get(key), checkedAt, now));
    if (wrong !== undefined)
      return {
        promise: promises.restricted,
        how: `${device.name} shows ${wrong} in force for ${about.address}, checked at ${new Date(readAt).toISOString()}. It ended at ${new Date(spans.get(wrong)?.until ?? 0).toISOString()}.`,
      };
  }
  return null;
};

const unrestricted: ReadonlySet<string> = new Set(["no-rule", "warned", "represents"]);

const restrictionsIn = (
  standing: { readonly type: string } & Partial<Pick<Extract<SenderStanding["standing"], { readonly type: "in-force" }>, "restrictions">>,
): readonly string[] => (standing.type === "in-force" || standing.type === "must-answer" ? (standing.restrictions ?? []) : []).map(({ key }) => key);

/** Whether it applied at any moment between the two, as far as anybody can tell. */
const appliedBetween = (span: Span | undefined, from: number, until: number): boolean =>
  span !== undefined && (span.isUnclear || (span.from <= until && (span.until === null || span.until >= from)));
