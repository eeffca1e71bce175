import type { WorkProps } from "../../../kit/work-props.ts";

/** What every section of a person's page is given. */
export interface SectionProps extends WorkProps {
  /** The record that is shown; what is recorded here is recorded of it. */
  readonly personKey: string;
  /** The keys of all records of the person, this one first. */
  readonly recordKeys: readonly string[];
}
