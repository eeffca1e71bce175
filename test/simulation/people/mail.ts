import type { OpenMessage } from "../../../src/app/ports.ts";
import { instantOf } from "../../../src/domain/base/time.ts";
import { salt, sha256 } from "../world/site.ts";

/** Somebody outside who writes, with the key of their address as the site makes it. */
export interface Correspondent {
  readonly name: string;
  readonly address: string;
  readonly addressKey: string;
}

const writes = (name: string, address: string): Correspondent => ({ name, address, addressKey: sha256(`${salt}\n${address}`) });

export const correspondents: readonly Correspondent[] = [
  writes("Jordan Vale", "jordan.vale@example.org"),
  writes("Jordan Vale", "jvale@mail.example"),
  writes("Priya Sandhu", "priya@example.com"),
  writes("Terry Oake", "terry.oake@example.net"),
];

/** An email that lies in the inbox. Each has its own id, whoever sent it and when. */
export const mailFrom = ({ name, address }: Correspondent, number: number, sentAt: number, mailbox: string): OpenMessage => {
  const from = { name, address };
  return {
    opening: "",
    isDraft: false,
    from,
    sender: from,
    subject: `Letter ${number}`,
    internetMessageId: `<${number}@${address.split("@")[1] ?? ""}>`,
    copiedAt: instantOf(sentAt),
    itemClass: "IPM.Note",
    mailbox,
  };
};
