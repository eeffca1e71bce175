import { frameHosts } from "../../src/entries/headers/page-headers.ts";
import { graphScopes } from "../package/scopes.ts";
import type { Seen } from "./seen.ts";

/** Something that a reviewer is told, and what shows it. */
export interface Claim {
  /** Chapter of OWASP ASVS 5. */
  readonly chapter: number;
  /** Principles of the NCSC's cloud security guidance, by their numbers. */
  readonly principles: readonly number[];
  readonly says: string;
  /** Null where no file shows it, and the tests that are named do. */
  readonly holds: ((seen: Seen) => boolean) | null;
  /** What was looked at, in a few words or figures. */
  readonly evidence: (seen: Seen) => string;
}

export const chapters: Readonly<Record<number, string>> = {
  1: "Encoding and sanitization",
  2: "Validation and business logic",
  3: "Web frontend security",
  4: "API and web service",
  5: "File handling",
  6: "Authentication",
  7: "Session management",
  8: "Authorization",
  9: "Self-contained tokens",
  10: "OAuth and OIDC",
  11: "Cryptography",
  12: "Secure communication",
  13: "Configuration",
  14: "Data protection",
  15: "Secure coding and architecture",
  16: "Security logging and error handling",
  17: "WebRTC",
};

export const principles: Readonly<Record<number, string>> = {
  1: "Data in transit protection",
  2: "Asset protection and resilience",
  3: "Separation between customers",
  4: "Governance framework",
  5: "Operational security",
  6: "Personnel security",
  7: "Secure development",
  8: "Supply chain security",
  9: "Secure user management",
  10: "Identity and authentication",
  11: "External interface protection",
  12: "Secure service administration",
  13: "Audit information and alerting for customers",
  14: "Secure use of the service",
};

const policies = ({ headers }: Seen): readonly string[] => [...headers.values()].map((each) => each["Content-Security-Policy"] ?? "");

const requests = ({ calls }: Seen, adapter: string): readonly string[] => [
  ...new Set(calls.filter(({ file }) => file.includes(`/${adapter}/`)).map(({ method, path }) => `${method} ${path}`)),
];

/** Whether an administrator is told of each of them. */
const areTold = ({ told }: Seen, calls: readonly string[]): boolean => calls.length > 0 && calls.every((call) => told.includes(call));

const scopesOf = ({ manifest }: Seen): readonly string[] => manifest.webApplicationInfo.nestedAppAuthInfo.flatMap(({ scopes }) => scopes);

export const claims: readonly Claim[] = [
  {
    chapter: 1,
    principles: [11],
    says: "No text becomes markup or script: Trusted Types are enforced on every page but the one in Outlook, where office.js does not start under them",
    holds: ({ headers }) => [...headers].every(([page, each]) => page === "pane" || (each["Content-Security-Policy"] ?? "").includes("require-trusted-types-for 'script'")),
    evidence: ({ headers }) => `${headers.size} pages; test/fuzz, test/journeys/headers.spec.ts`,
  },
  {
    chapter: 2,
    principles: [2],
    says: "A row counts only where its author held the office that its kind asks for, and whatever cannot be read is never “no rule”",
    holds: null,
    evidence: () => "src/domain/events/consequences.ts; test/docs/privacy.test.ts; npm run verify-ledger reads a site for it",
  },
  {
    chapter: 3,
    principles: [11],
    says: "Every page has a content security policy that allows nothing by default, and scripts of its own alone",
    holds: (seen) => policies(seen).every((policy) => policy.startsWith("default-src 'none'") && !/script-src[^;]*'unsafe/.test(policy)),
    evidence: (seen) => `${policies(seen).length} policies`,
  },
  {
    chapter: 3,
    principles: [11],
    says: "Pages are framed by the hosts that Microsoft lists for tabs and add-ins, and by no other",
    holds: (seen) =>
      policies(seen).every((policy) => {
        const [, framers = ""] = /frame-ancestors ([^;]*)/.exec(policy) ?? [];
        return framers.split(" ").every((each) => each === "'none'" || each === "'self'" || frameHosts.some((host) => host === each));
      }),
    evidence: () => `${frameHosts.length} hosts`,
  },
  {
    chapter: 4,
    principles: [11],
    says: "Graph is asked for what docs/permissions.md lists, from where the code makes the requests, and for nothing else",
    holds: (seen) => areTold(seen, requests(seen, "graph")),
    evidence: (seen) =>
      requests(seen, "graph")
        .map((call) => `\`${call}\``)
        .join(", "),
  },
  {
    chapter: 4,
    principles: [12],
    says: "SharePoint's REST interface is asked at set-up alone, by an administrator's command: no page holds its address",
    holds: (seen) => !seen.pagesAskRest && areTold(seen, requests(seen, "sharepoint")),
    evidence: (seen) => `${requests(seen, "sharepoint").length} requests in src/adapters/sharepoint, all in docs/permissions.md; ${seen.files.length} files of the pages`,
  },
  {
    chapter: 5,
    principles: [2],
    says: "Nobody uploads a file: nothing of an email's text or attachments is kept. A file that a person opens in the tab (a digest) is read in the browser and sent nowhere",
    holds: null,
    evidence: () => "docs/privacy.md; test/app/records, test/ui/office",
  },
  {
    chapter: 6,
    principles: [10],
    says: "Evenhand has no accounts and no passwords: who somebody is, Entra says, with what the body asks for there (several factors, conditional access)",
    holds: ({ config, manifest }) => config.tenantId !== "" && manifest.webApplicationInfo.nestedAppAuthInfo.length > 0,
    evidence: ({ manifest }) => `webApplicationInfo of the package (${manifest.webApplicationInfo.nestedAppAuthInfo.length} redirects); src/adapters/auth/identity.ts`,
  },
  {
    chapter: 7,
    principles: [10],
    says: "A session is the host's: tokens are kept for one window and never written to a disk by Evenhand; leaving a device removes what it kept",
    holds: null,
    evidence: () => "sessionStorage in src/adapters/auth/identity.ts; docs/device.md; test/adapters/auth, test/adapters/browser",
  },
  {
    chapter: 8,
    principles: [9, 12],
    says: "Nobody but owners may edit or delete a row: every other role reads, or adds",
    holds: ({ rights }) =>
      rights.length > 0 &&
      rights.every(([, ...levels]) => levels.every((level, index) => (index === levels.length - 1 ? level === "Full control" : ["Read", "Add", "–"].includes(level)))),
    evidence: ({ rights }) => `${rights.length} lists; docs/permissions.md, from the set-up plan`,
  },
  {
    chapter: 8,
    principles: [3, 9],
    says: "Of the mailbox the package asks to read the open message, and to open in shared folders; nothing runs at sending",
    holds: ({ manifest, xml }) =>
      manifest.authorization.permissions.resourceSpecific.every(({ name }) => ["MailboxItem.Read.User", "Mailbox.SharedFolder"].includes(name)) &&
      xml.includes("<Permissions>ReadItem</Permissions>") &&
      !/LaunchEvent|autoRunEvents/.test(JSON.stringify(manifest) + xml),
    evidence: ({ manifest }) => manifest.authorization.permissions.resourceSpecific.map(({ name }) => name).join(", "),
  },
  {
    chapter: 10,
    principles: [10],
    says: "Three delegated permissions and no others; reading shared mail is asked for by name, where Settings switch it on",
    holds: (seen) => scopesOf(seen).join(" ") === graphScopes.join(" "),
    evidence: (seen) => `${scopesOf(seen).join(", ")}; optional ${seen.optionalScopes.join(", ")}`,
  },
  {
    chapter: 10,
    principles: [10],
    says: "People of one tenant sign in; there is no secret in any file",
    holds: ({ config }) => Object.keys(config).toSorted().join(" ") === "clientId site tenantId",
    evidence: ({ config }) => `tenant ${config.tenantId}, client ${config.clientId}`,
  },
  {
    chapter: 9,
    principles: [10],
    says: "Evenhand makes and checks no tokens: it sends Entra's to Microsoft, which checks them, and decides nothing by what stands in one",
    holds: (seen) => policies(seen).every((policy) => onlyMicrosoft(policy)),
    evidence: () => "connect-src of each page; src/adapters/graph/door.ts",
  },
  {
    chapter: 11,
    principles: [2],
    says: "Hashes are the browser's own SHA-256, salted for each site. They find an address again and hide it from nobody who has a role; nothing is encrypted by Evenhand",
    holds: null,
    evidence: () => "src/adapters/browser/device.ts; docs/privacy.md, Hashes are not anonymity",
  },
  {
    chapter: 12,
    principles: [1],
    says: "Every address in the packages is https",
    holds: ({ manifest, xml }) => !/"http:/.test(JSON.stringify(manifest)) && !/DefaultValue="http:/.test(xml),
    evidence: ({ manifest }) => `pages on ${manifest.validDomains.join(", ")}; the host's own TLS is not looked at`,
  },
  {
    chapter: 13,
    principles: [5],
    says: "Nothing of the sandbox is among the pages, and the files for hosts carry every header",
    holds: ({ files, headersWritten }) => headersWritten && !files.some((path) => path.includes("sandbox")),
    evidence: ({ files }) => `${files.length} files; staticwebapp.config.json, _headers, nginx-headers.conf`,
  },
  {
    chapter: 14,
    principles: [2, 14],
    says: "Pages are never kept by browsers or proxies, and send to no place but Microsoft's",
    holds: (seen) => [...seen.headers.values()].every((each) => each["Cache-Control"] === "no-store") && policies(seen).every((policy) => onlyMicrosoft(policy)),
    evidence: () => "cache-control and connect-src of each page; what a device keeps: docs/device.md",
  },
  {
    chapter: 15,
    principles: [7, 8],
    says: "Every package in the pages is known, by an exact version, with its licence",
    holds: ({ sbom }) => sbom.components.length > 0 && sbom.components.every(({ version, licenses }) => /^\d/.test(version) && (licenses?.length ?? 0) > 0),
    evidence: ({ sbom }) => `${sbom.components.length} packages: build/sbom.cdx.json, pages/licences.txt`,
  },
  {
    chapter: 16,
    principles: [13],
    says: "Every act is a row with its author and the service's time; what an owner changes or removes by hand is found, as far as docs/verify-ledger.md says; nothing is reported to anybody else",
    holds: (seen) => policies(seen).every((policy) => !/report-uri|report-to/.test(policy)),
    evidence: () => "npm run verify-ledger, npm run provision -- verify, docs/monitoring.md; test/verify-ledger, test/provision/damage.test.ts",
  },
  {
    chapter: 17,
    principles: [11],
    says: "No camera, no microphone and no connection between browsers: the pages forbid themselves the first two",
    holds: ({ headers }) => [...headers.values()].every((each) => /camera=\(\)/.test(each["Permissions-Policy"] ?? "") && /microphone=\(\)/.test(each["Permissions-Policy"] ?? "")),
    evidence: ({ headers }) => `permissions-policy of ${headers.size} pages`,
  },
];

const microsoft = /^https:\/\/(?:\*\.)?(?:[\w-]+\.)*(?:microsoft\.com|microsoftonline\.com|office\.net|aspnetcdn\.com)$/;

const onlyMicrosoft = (policy: string): boolean => {
  const [, connects = ""] = /connect-src ([^;]*)/.exec(policy) ?? [];
  return connects.split(" ").every((each) => each === "'none'" || each === "'self'" || microsoft.test(each));
};

/** What no file can show. */
export const notProven: readonly string[] = [
  "whether the host sends these headers: ask it, docs/operations.md",
  "rights in SharePoint as they are: `npm run provision -- verify` and docs/permissions.md",
  "that Sites.Selected, add-only rights, delta and unique columns behave as documented: test/conformance, in a tenant",
  "sign-in, conditional access and consent in each client",
  "devices: their encryption and who signs in to them",
  "anything that a penetration test would find: none was made",
];
