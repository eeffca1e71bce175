/** Where on a form something is mended: the name of a field, and below it what in it, such as `["criterion", "access"]`. */
export type FieldPath = readonly [name: string, ...within: readonly string[]];

/** A field of its own by its name alone, or one of several by its path. */
export type FieldOrPath = string | FieldPath;

export const pathOf = (field: FieldOrPath): FieldPath => (typeof field === "string" ? [field] : field);

export const criterionField = (criterion: string): FieldPath => ["criterion", criterion];

export const measureField = (measure: string): FieldPath => ["measure", measure];

export const triedField = (step: string): FieldPath => ["tried", step];

/** A question of the check of our own handling. */
export const handlingField = (question: string): FieldPath => ["handling", question];

/** Where it is reasoned that a measure gets in the way of an adjustment. */
export const clashField = (measure: string, adjustment: string): FieldPath => ["clash", measure, adjustment];

export const isField = (path: FieldPath, field: FieldOrPath): boolean => {
  const other = pathOf(field);
  return path.length === other.length && path.every((part, index) => part === other[index]);
};
