import { err, ok, type Result } from "../../src/domain/base/result.ts";

/** The versions that the two packages carry. */
export interface PackageVersions {
  /** Of the Teams package: three numbers. */
  readonly teams: string;
  /** Of the XML add-in: four numbers. */
  readonly xml: string;
}

const mostBuilds = 999;

/**
 * The release's own version. A store takes only a higher one at each upload, so a second upload of one release has a build
 * number beside it: the fourth of the XML's numbers, and in the third of the Teams package's, which has no fourth.
 */
export const versionsOf = (release: string, build: string | undefined): Result<PackageVersions, string> => {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)$/.exec(release) ?? [];
  if (major === undefined || minor === undefined || patch === undefined) return err(`package.json says version ${release}, which is not three numbers with dots.`);
  if (build === undefined) return ok({ teams: release, xml: `${release}.0` });
  if (!/^[1-9]\d{0,2}$/.test(build)) return err(`--build ${build} is not a build number. Write 1 to ${mostBuilds}, higher at each upload of this release.`);
  return ok({ teams: `${major}.${minor}.${Number(patch) * (mostBuilds + 1) + Number(build)}`, xml: `${release}.${build}` });
};

/** Below zero where the left version, of three numbers, is the lower one. */
export const compareVersions = (left: string, right: string): number => {
  const [ours, theirs] = [left, right].map((version) => version.split(".").map(Number));
  const differing = ours?.findIndex((number, index) => number !== theirs?.[index]) ?? -1;
  return differing === -1 ? 0 : (ours?.[differing] ?? 0) - (theirs?.[differing] ?? 0);
};
