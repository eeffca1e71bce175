import type { Desk } from "../../app/desk/read-desk.ts";
import type { Place } from "./places.ts";

/** What a page shows, and how it leads to another. What it reads and writes with it takes itself (`usePageMeans`). */
export interface WorkProps {
  readonly desk: Desk;
  readonly onOpen: (place: Place) => void;
}
