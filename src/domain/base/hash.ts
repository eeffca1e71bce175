export interface HashDep {
  /** Lower-case hex SHA-256 of the text in UTF-8. */
  readonly sha256: (text: string) => Promise<string>;
}
