import type { BodyOf } from "../../domain/events/kinds.ts";
import { foldPrivate, type Shared } from "../../domain/subjects/person/private-file.ts";
import { checkSharing, type SharingForm, type SharingProblem } from "../../domain/subjects/person/sharing.ts";
import { currentPolicy } from "../../domain/policy/policy-at.ts";
import { err, type Result } from "../../domain/base/result.ts";
import { dayOf } from "../../domain/base/time.ts";
import { actOnPerson, aheadProblem, recordAbout, type RecordError } from "./record-about.ts";
import type { SaysDep } from "../says.ts";
import { problemsNow, type RecordingWork } from "../work.ts";

export type SharingError = RecordError | { readonly type: "sharing-refused"; readonly problems: readonly SharingProblem[] };

/** Records what was shared with a partner. Refused with the clause while reason, adviser or consent is unanswered. */
export const recordSharing = async (work: RecordingWork, personKey: string, form: SharingForm): Promise<Result<string, SharingError>> => {
  const policy = currentPolicy(work.settings, work.clock.now()) ?? null;
  const checked = problemsNow(work, (at) => checkSharing(policy, form, dayOf(at, work.settings.timeZone)));
  if (!checked.ok) return checked;
  const problems = checked.value;
  const { consent, sharedOn } = form;
  if (problems.length > 0 || consent === null || sharedOn === null) return err({ type: "sharing-refused", problems });
  const adviser = form.adviser.trim();
  return recordAbout(work, "sharing.recorded", { personKey, body: { ...form, consent, sharedOn, adviser: adviser === "" ? noAdviser(work, form) : adviser } });
};

// Null says that an adviser is still to be told. Where none was to be asked, because the person agreed (002), that is said instead.
const noAdviser = ({ says }: SaysDep, { emergency }: SharingForm): string | null => (emergency ? null : says.adviserNotAsked);

/** Records that the adviser was told of what was shared in an emergency. */
export const tellAdviser = async (
  work: RecordingWork,
  { personKey, shared }: { readonly personKey: string; readonly shared: Shared },
  told: Omit<BodyOf<"adviser.told">, "of">,
): Promise<Result<string, RecordError>> => {
  const ahead = aheadProblem(work, told.on);
  if (ahead) return err(ahead);
  return actOnPerson(work, "adviser.told", {
    personKey,
    body: { of: shared.key, ...told },
    isAbout: (event) => event.key === shared.key || (event.kind === "adviser.told" && event.body.of === shared.key),
    isAsSeen: (events) =>
      foldPrivate(work.settings, events)
        .get(personKey)
        ?.sharing.find(({ key }) => key === shared.key)?.told === null,
  });
};
