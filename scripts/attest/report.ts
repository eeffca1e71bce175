import { chapters, claims, notProven, principles, type Claim } from "./claims.ts";
import type { Seen } from "./seen.ts";

export interface Report {
  readonly text: string;
  /** Whether everything that was looked at is as it is said to be. */
  readonly holds: boolean;
}

/** The report for a security reviewer. Every line says of what it speaks: files made for the sandbox, or for a tenant, which itself was not looked at. */
export const reportOn = (seen: Seen): Report => {
  const of = new URL(seen.config.site).hostname.endsWith(".example") ? "sandbox" : "tenant's files";
  const line = (claim: Claim): string => {
    const { says, holds, evidence, principles: under } = claim;
    return `| ${of} | ${placeOf(claim)} | ${how(seen, holds)} | ${says} | ${evidence(seen)} | ${under.map((number) => `${number} ${principles[number] ?? ""}`).join("; ")} |`;
  };
  const sections = Object.entries(chapters).map(([number, name]) => {
    const lines = claims.filter(({ chapter }) => chapter === Number(number)).map(line);
    return [
      `## V${number} ${name}`,
      "",
      ...(lines.length === 0 ? [`${of}: nothing is claimed.`] : ["| Of | No. | | Claim | Evidence | NCSC |", "| --- | --- | --- | --- | --- | --- |", ...lines]),
      "",
    ].join("\n");
  });
  const named = new Set(claims.flatMap((claim) => claim.principles));
  const unnamed = Object.entries(principles).filter(([number]) => !named.has(Number(number)));
  const text = [
    "# What can be seen of this deployment",
    "",
    `Version ${seen.manifest.version}, for ${seen.config.site}. Written by \`npm run attest\` from its files and the code, by the chapters of OWASP ASVS 5 and the NCSC's cloud security principles. It is no audit.`,
    "",
    ...sections,
    "## By the NCSC's principles",
    "",
    ...Object.entries(principles)
      .filter(([number]) => named.has(Number(number)))
      .flatMap(([number, name]) => [
        `- ${of}: ${number} ${name}: ${claims
          .filter((claim) => claim.principles.includes(Number(number)))
          .map(placeOf)
          .join(", ")}`,
      ]),
    "",
    "## Principles of which nothing is claimed",
    "",
    ...unnamed.map(([number, name]) => `- ${of}: ${number} ${name}: that of the body, and of Microsoft for the tenant`),
    "",
    "## Not proven",
    "",
    ...notProven.map((each) => `- ${of}: ${each}`),
    "",
  ].join("\n");
  return { text, holds: claims.every(({ holds }) => holds === null || holds(seen)) };
};

/** Where a claim stands, by its chapter and its place there. */
const placeOf = (claim: Claim): string => `V${claim.chapter}.${claims.filter(({ chapter }) => chapter === claim.chapter).indexOf(claim) + 1}`;

const how = (seen: Seen, holds: Claim["holds"]): string => {
  if (holds === null) return "by tests";
  return holds(seen) ? "seen" : "**NOT SO**";
};
