import { createHash } from "node:crypto";

/** Ours, made once at random; changing it would change every derived id and so break upgrades in place. */
const namespace = "6f1c0e0a52b44c399c0e8a5e1d7f3b26";

/** The same name always gives the same GUID (RFC 9562, version 5). */
export const namedGuid = (name: string): string => {
  const bytes = createHash("sha1").update(Buffer.from(namespace, "hex")).update(name, "utf8").digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
};
