/** What a field is given to say what is wrong with it; nothing when nothing is. */
export const validation = (problem: string | undefined): { readonly validationMessage?: string } => (problem === undefined ? {} : { validationMessage: problem });
