/**
 * A table as CSV that a spreadsheet opens as text (RFC 4180). A cell that would begin a formula is kept from being one
 * (OWASP, "CSV Injection"), and the mark at the beginning tells Excel that it is UTF-8.
 */
export const toCsv = (rows: readonly (readonly string[])[]): string => `\uFEFF${rows.map((row) => row.map(toCell).join(",")).join("\r\n")}\r\n`;

const toCell = (text: string): string => {
  // Also behind spaces: some spreadsheets take them away before they look.
  const harmless = /^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
};
