/** A review or a dispute whose decision counts. */
export type Decided<T extends { readonly decision: unknown }> = T & { readonly decision: NonNullable<T["decision"]> };

export const isDecided = <T extends { readonly decision: unknown }>(course: T): course is Decided<T> => course.decision !== null;
