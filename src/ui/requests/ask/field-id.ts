import { pathOf, type FieldOrPath } from "../../../domain/decide/field.ts";

/** The id of the element at which a field is mended, so that a problem can lead to it. Only letters, digits and dashes. */
export const fieldId = (field: FieldOrPath): string =>
  `ask-${pathOf(field)
    .join("-")
    .replaceAll(/[^a-zA-Z0-9]+/g, "-")}`;
