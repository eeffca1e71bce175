import { Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { UnfinishedDisposal } from "../../../domain/subjects/disposal/disposals.ts";
import { OutcomeBar } from "../../kit/sections/outcome-bar.tsx";
import { Section } from "../../kit/sections/section.tsx";
import { RemovePanel } from "./remove-panel.tsx";
import { words } from "./words.ts";
import { usePageMeans } from "../../kit/page-means.ts";

export interface UnfinishedSectionProps {
  readonly unfinished: readonly UnfinishedDisposal[];
}

/** Removals that were interrupted, and an owner's way to finish them. Nothing at all when there are none. */
export const UnfinishedSection = ({ unfinished }: UnfinishedSectionProps): ReactNode => {
  const { connection } = usePageMeans();
  const [done, setDone] = useState<string | null>(null);
  if (unfinished.length === 0) return <OutcomeBar problem={null} done={done} />;
  return (
    <Section title={words.unfinished.title} hint={words.unfinished.hint}>
      {!connection.siteAdmin && <Text>{words.unfinished.forOwners}</Text>}
      {connection.siteAdmin &&
        unfinished.map(({ key, why, authority, rows }) => (
          <RemovePanel key={key} why={why} rows={rows} authority={authority} authorityAsks={words.remove.authority} does={words.unfinished.finish} onRemoved={setDone} />
        ))}
    </Section>
  );
};
