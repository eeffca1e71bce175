import type { Instant } from "../../src/domain/base/time.ts";

export interface ExportFacts {
  readonly site: string;
  readonly by: string;
  readonly at: Instant;
  readonly rows: number;
  /** The sum of the digest. */
  readonly sum: string;
}

/** What each file is, for somebody who never saw Evenhand. */
export const readmeText = ({ site, by, at, rows, sum }: ExportFacts): string => `# All records of ${site}

Written by ${by} on ${at} with \`npm run export\` of Evenhand: ${rows} rows of nine lists.

**This folder holds personal data**, some of it of special categories or about alleged offences, about members of the public and about staff. Keep it encrypted, where only those can read it who may read the lists themselves, and delete it when its purpose is over: a disposal in Evenhand does not reach it. Records that are kept from a colleague are in it.

| File | What it is |
| --- | --- |
| \`people.html\` | everybody on record: restrictions, what happened, letters in full. Opens in any browser and asks nothing of any network |
| \`lists/….csv\` | each list as a table for a spreadsheet, in UTF-8. A cell that would be a formula begins with an apostrophe; \`Payload\` is what the row says, as JSON, and may be longer than a spreadsheet shows (32,767 characters) |
| \`rows/….jsonl\` | the same rows as the service has them, one as JSON on each line: item, who added it and when, version, and every column. Nothing is escaped or left out, but for each list's canary, which says nothing |
| \`settings.json\` | the body's answers: offices, groups, holidays, and \`salt\`. **With the salt anybody can find out whether an address that they guess is in the records.** It is here because without it no key can be checked |
| \`policies.json\` | the policies that the body added itself; those that come with Evenhand are in its source, by their versions |
| \`digest.json\` | the hash of each row, as \`npm run verify-ledger -- --digest\` writes it; its sum is ${sum} |
| \`SHA256SUMS\` | written last: the hash of every other file. \`sha256sum -c SHA256SUMS\` checks them. Where it is missing, the export broke off |

## Checking it

- Complete and unchanged: \`sha256sum -c SHA256SUMS\`, with the sum above written down somewhere else.
- Against the site: \`npm run verify-ledger -- --site ${site} --against digest.json\`.
- By itself: in a row's \`Payload\`, \`seal.digest\` is the SHA-256 of the canonical JSON (keys in order, no spaces, nothing absent) of \`{key, kind, stream, sequence, occurredAt, personKey, addressKey, policyVersion, body, format}\`, where \`key\` is the column \`EventKey\`, \`format\` is \`v\` of the payload and left out where that is 1, and the others are the columns of their names; \`seal.previous\` is the SHA-256 of the digest and the previous of the row before it in its stream. What may be missing between two rows, the list Disposals names.

## What is not in it

Messages and attachments in mailboxes, cards in Teams, earlier versions of rows that somebody edited, rows that were removed, and the names of who is in which group.
`;
