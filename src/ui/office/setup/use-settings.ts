import { checkSettings, type SettingsProblem } from "../../../app/setup/check-settings.ts";
import { saveSettings, type SettingsChangedMeanwhile } from "../../../app/setup/save-settings.ts";
import type { SiteAdmin } from "../../../app/setup/site-admin.ts";
import type { ServiceError } from "../../../app/ports.ts";
import type { Settings } from "../../../domain/policy/settings.ts";
import { sayProblem } from "../../words/service-words.ts";
import { useAct } from "../../kit/use-act.ts";
import { words } from "./words.ts";
import type { WorkProps } from "../../kit/work-props.ts";
import { usePageMeans } from "../../kit/page-means.ts";

export type SaveProblem = ServiceError | SettingsChangedMeanwhile | { readonly type: "not-an-owner" };

export interface SettingsSaving {
  readonly mayEdit: boolean;
  readonly isBusy: boolean;
  readonly problem: string | null;
  /** Everything that keeps these settings from being saved. */
  readonly check: (settings: Settings) => readonly SettingsProblem[];
  readonly save: (settings: Settings, done: () => void) => Promise<void>;
}

/** Saves settings as one owner changed them, unless somebody else changed them meanwhile. */
export const useSettings = ({ desk }: Pick<WorkProps, "desk">): SettingsSaving => {
  const { connection, onSettingsChanged } = usePageMeans();
  const { isBusy, problem, act } = useAct<SaveProblem>();
  const { siteAdmin } = connection;
  return {
    mayEdit: siteAdmin !== undefined,
    isBusy,
    problem: problem && saySaveProblem(problem),
    check: checkSettings,
    save: (settings, done) =>
      act(
        () => trySaving(siteAdmin, desk.settings, settings, onSettingsChanged),
        async () => {
          await onSettingsChanged();
          done();
        },
      ),
  };
};

const trySaving = async (siteAdmin: SiteAdmin | undefined, before: Settings, settings: Settings, readAgain: () => Promise<void>) => {
  if (!siteAdmin) return { ok: false, error: { type: "not-an-owner" } } as const;
  const saved = await saveSettings({ siteAdmin }, { before, settings });
  // What is wanted stays in the form; what it is compared with is what there is now.
  if (!saved.ok && saved.error.type === "settings-changed-meanwhile") await readAgain();
  return saved;
};

export const saySaveProblem = (problem: SaveProblem): string => {
  if (problem.type === "settings-changed-meanwhile") return words.problems.changedMeanwhile;
  return problem.type === "not-an-owner" ? words.problems.notAnOwner : sayProblem(problem);
};
