import type { Draft } from "./recorded.ts";

/**
 * Rows are written in a format, a number that stands in the row. 1 is that of version 0.2.0. A site writes the format that
 * its Settings name, so that a device that cannot read a newer one is not shown rows that it must pass over.
 */
export const newestFormat = 2;

/** The format of a row or of a draft. */
export const formatOf = ({ format }: Pick<Draft, "format">): number => format ?? 1;

/** The format in which a kind is written at a site of a format: the newest that both have; null where the site is too old for the kind. */
export const formatFor = (formats: readonly number[], site: number): number | null => formats.findLast((format) => format <= site) ?? null;
