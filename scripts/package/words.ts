/**
 * Every word of the packages in one language. For a second language, add another value of this type,
 * a localisation file to the unified manifest, and Override elements to the XML.
 */
export interface PackageWords {
  /** As in `en-GB`. */
  readonly language: string;
  readonly publisher: string;
  /** At most 80 characters. */
  readonly summary: string;
  /** At most 250 characters. */
  readonly description: string;
  readonly paneLabel: string;
  /** At most 250 characters. */
  readonly paneTip: string;
  /** What tells the XML add-in from its unified twin in a list of add-ins. */
  readonly xmlTwinName: (name: string) => string;
}

export const english: PackageWords = {
  language: "en-GB",
  publisher: "Evenhand",
  summary: "What staff may do about an email's sender, and fair decisions on restrictions",
  description:
    "Opens beside an email and says what staff may do about its sender, and logs it in one click. " +
    "Requests to restrict contact are decided and reviewed in Teams. Records stay in your own SharePoint site.",
  paneLabel: "Contact rules",
  paneTip: "See what you may do about this email's sender, and log the contact.",
  xmlTwinName: (name) => `${name} (Mac and mobile)`,
};
