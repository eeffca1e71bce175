/** The id of the element at which a field is mended, so that a problem can lead to it. Only letters, digits and dashes. */
export const fieldId = (field: string): string => `ask-${field.replaceAll(/[^a-zA-Z0-9]+/g, "-")}`;
