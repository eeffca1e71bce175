import { Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Disposable } from "../../../domain/subjects/disposal/retention.ts";
import { sayDay } from "../../words/dates.ts";
import { OutcomeBar } from "../../kit/sections/outcome-bar.tsx";
import { Section } from "../../kit/sections/section.tsx";
import { RemovePanel } from "./remove-panel.tsx";
import { words } from "./words.ts";
import { usePageMeans } from "../../kit/page-means.ts";

export interface NoConcernSectionProps {
  /** The entry whose time has been over for longest first. */
  readonly listed: readonly Disposable[];
}

/** Entries in which nobody saw a concern, about people who have no record: they go together. */
export const NoConcernSection = ({ listed }: NoConcernSectionProps): ReactNode => {
  const { connection } = usePageMeans();
  const [oldest] = listed;
  const [done, setDone] = useState<string | null>(null);
  return (
    <Section title={words.noConcern.title} hint={words.noConcern.hint}>
      <Text>{oldest ? words.noConcern.says(listed.length, sayDay(oldest.last.on)) : words.noConcern.none}</Text>
      <OutcomeBar problem={null} done={done} />
      {oldest && connection.siteAdmin && (
        <RemovePanel why="no-concern" rows={listed.flatMap(({ rows }) => rows)} authorityAsks={words.remove.authority} does={words.noConcern.remove} onRemoved={setDone} />
      )}
    </Section>
  );
};
