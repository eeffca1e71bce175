import { defineFold, foldAll, kindsIn } from "../../events/define-fold.ts";
import type { EventOf, LedgerEvent } from "../../events/event.ts";
import type { BodyOf } from "../../events/kinds.ts";
import type { Settings } from "../../policy/settings.ts";
import type { Act } from "./needs.ts";

/** What handlers alone keep about a person. Staff read what is done for them, never why. */
export interface PrivateFile {
  readonly conditions: readonly (BodyOf<"condition.stated"> & Act)[];
  readonly welfare: readonly (BodyOf<"welfare.noted"> & Act)[];
  readonly legal: readonly (BodyOf<"legal.noted"> & Act)[];
  readonly advice: readonly (BodyOf<"advice.taken"> & Act)[];
  readonly sharing: readonly Shared[];
}

/** Something that was shared with a partner, and who was told of it afterwards when it could not wait for advice. */
export interface Shared extends Act, BodyOf<"sharing.recorded"> {
  readonly told: BodyOf<"adviser.told"> | null;
}

/** What stands for somebody about whom nothing private was recorded. */
export const emptyFile: PrivateFile = { conditions: [], welfare: [], legal: [], advice: [], sharing: [] };

/** The private files by person. Rows by people who were no handlers have no effect. */
export const privateFold = defineFold({
  kinds: kindsIn("Private"),
  bucket: "person",
  fold: (_settings, events): ReadonlyMap<string, PrivateFile> => {
    const files = new Map<string, PrivateFile>();
    for (const event of events) {
      const before = files.get(event.personKey) ?? emptyFile;
      const after = nextFile(before, event);
      if (after !== before) files.set(event.personKey, after);
    }
    return files;
  },
});

export const foldPrivate = (settings: Settings, events: Iterable<LedgerEvent>): ReadonlyMap<string, PrivateFile> => foldAll(privateFold, settings, events);

const nextFile = (file: PrivateFile, event: LedgerEvent): PrivateFile => {
  switch (event.kind) {
    case "condition.stated":
      return { ...file, conditions: [...file.conditions, { ...actOf(event), ...event.body }] };
    case "welfare.noted":
      return { ...file, welfare: [...file.welfare, { ...actOf(event), ...event.body }] };
    case "legal.noted":
      return { ...file, legal: [...file.legal, { ...actOf(event), ...event.body }] };
    case "advice.taken":
      return { ...file, advice: [...file.advice, { ...actOf(event), ...event.body }] };
    case "sharing.recorded":
      return { ...file, sharing: [...file.sharing, { ...actOf(event), ...event.body, told: null }] };
    case "adviser.told":
      return { ...file, sharing: file.sharing.map((shared) => withTold(shared, event)) };
    default:
      return file;
  }
};

const actOf = ({ key, by, occurredAt }: LedgerEvent): Act => ({ key, by, at: occurredAt });

const withTold = (shared: Shared, event: EventOf<"adviser.told">): Shared => (shared.key === event.body.of && shared.told === null ? { ...shared, told: event.body } : shared);

/** What was shared in an emergency and of which the adviser does not know yet. */
export const advisersToTell = (file: PrivateFile): readonly Shared[] => file.sharing.filter(({ adviser, told }) => adviser === null && told === null);
