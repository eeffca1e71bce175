import type { Desk } from "../../app/desk/read-desk.ts";
import type { Connection, Services } from "../../app/services.ts";
import type { Place } from "./places.ts";

/** What a page needs that records something. */
export interface WorkProps {
  readonly desk: Desk;
  readonly connection: Connection;
  readonly services: Services;
  readonly onOpen: (place: Place) => void;
  /** Folds the records again after something was written. */
  readonly onChanged: () => Promise<void>;
}
