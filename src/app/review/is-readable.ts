import type { EventDraft } from "../../domain/events/event.ts";
import { eventKinds } from "../../domain/events/kinds.ts";
import { readShape } from "../../domain/base/shape.ts";

/** Whether the very shape that reads the row back takes it: a row that nobody can read must never be written. */
export const isReadable = ({ kind, body }: EventDraft): boolean => readShape<unknown>(eventKinds[kind].shape, body).ok;
