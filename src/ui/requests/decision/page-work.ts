import type { Desk } from "../../../app/desk/read-desk.ts";
import type { Connection, TabServices } from "../../../app/services.ts";

/** What the page works with. */
export interface PageWork {
  readonly desk: Desk;
  readonly connection: Connection;
  readonly services: TabServices;
  /** Something was recorded: what this device has is to be read again. */
  readonly onChanged: () => Promise<void>;
}
