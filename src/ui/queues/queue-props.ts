import type { Desk } from "../../app/desk/read-desk.ts";
import type { Place } from "../kit/places.ts";
import type { RecordWork } from "../kit/use-record.ts";

/** What a page of a queue needs, which may record something. */
export interface QueueProps extends RecordWork {
  readonly desk: Desk;
  readonly onOpen: (place: Place) => void;
}
