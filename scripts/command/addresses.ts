export const microsoftGraph = "https://graph.microsoft.com";

export const isAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** The address of Graph without its version, which is added to each path. */
export const withoutVersion = (graph: string): string => graph.replace(/(?:\/v1\.0)?\/*$/, "");
