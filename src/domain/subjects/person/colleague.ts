import type { Settings } from "../../policy/settings.ts";
import { comparedAddress, domainOf } from "./address.ts";

/** Whether an address is one of the body's own, so that its user is asked about as a colleague. Nothing is forbidden by it. */
export const isColleagueAddress = (settings: Pick<Settings, "staffDomains">, address: string): boolean => {
  const normalised = comparedAddress(address);
  return normalised.ok && settings.staffDomains.includes(domainOf(normalised.value));
};
