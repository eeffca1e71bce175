import type { Desk } from "../../app/desk/read-desk.ts";
import { pointIn } from "../../domain/subjects/person/contact-point.ts";

/** An address as people read it, from what was linked or logged about it; the beginning of its key where this device has neither. */
export const readableAddress = ({ index }: Pick<Desk, "index">, addressKey: string): string => {
  for (const event of index.events.ofAddress(addressKey)) {
    if (event.kind === "address.linked" || event.kind === "contact.logged") return pointIn(event.body.address).value;
  }
  return addressKey.slice(0, 8);
};
