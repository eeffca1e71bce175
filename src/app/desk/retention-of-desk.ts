import { retentionWithin, retentionOf, type Retention } from "../../domain/subjects/disposal/retention.ts";
import { eachDayOf, type DayOfDesk, type Desk } from "./read-desk.ts";

/** Which records of a desk may be removed, whichever of its days it is. */
export const retentionOfDesk = (desk: Desk): Retention => {
  const { events, settings, requests } = desk;
  const onDay = ({ restrictions, now }: DayOfDesk): Retention => retentionOf(settings, { events, restrictions, requests }, now);
  const [taken, ...others] = eachDayOf(desk);
  return retentionWithin(onDay(taken), others.map(onDay));
};
