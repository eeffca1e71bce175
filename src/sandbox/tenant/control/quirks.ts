import type { Reply } from "../http.ts";
import { answer } from "../http.ts";
import { readQuirks } from "../quirks/quirks.ts";
import type { ControlCall } from "./operation.ts";

export const getQuirks = ({ quirks }: ControlCall): Reply => answer(quirks.now());

/** What is put replaces what was. */
export const setQuirks = ({ body, quirks, world }: ControlCall): Reply => {
  quirks.replace(readQuirks(body, world.directory));
  return answer(quirks.now());
};
