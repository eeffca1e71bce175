import { Button, Checkbox, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { placeHold } from "../../../app/disposal/hold.ts";
import type { Disposable } from "../../../domain/subjects/disposal/retention.ts";
import { sayDay } from "../../words/dates.ts";
import { OutcomeBar } from "../../kit/sections/outcome-bar.tsx";
import { Section } from "../../kit/sections/section.tsx";
import { HoldForm } from "./hold-form.tsx";
import { Item } from "./item.tsx";
import { RemovePanel } from "./remove-panel.tsx";
import { mayHold, nameOf } from "./work.ts";
import { words } from "./words.ts";
import { usePageMeans } from "../../kit/page-means.ts";
import type { WorkProps } from "../../kit/work-props.ts";

export interface ListedSectionProps extends Pick<WorkProps, "desk"> {
  readonly listed: readonly Disposable[];
}

/** Whose records may be removed and since when: handlers hold them back, owners remove them. */
export const ListedSection = ({ desk, listed }: ListedSectionProps): ReactNode => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [holding, setHolding] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const { connection, onChanged } = usePageMeans();
  const isOwner = connection.siteAdmin !== undefined;
  const rows = uniqueRows(listed.filter(({ owner }) => chosen.has(owner)));
  const titleOf = ({ personKey, last }: Disposable): string => (personKey === "" ? words.listed.withoutRecord(sayDay(last.on)) : nameOf(desk, personKey));
  const choose = (owner: string, isChosen: boolean): void => setChosen(new Set(isChosen ? [...chosen, owner] : [...chosen].filter((each) => each !== owner)));
  const removed = (said: string): void => {
    setChosen(new Set());
    setDone(said);
  };
  const hold = (personKey: string, reason: string) => placeHold(connection.work, { personKey, reason, events: desk.events });
  return (
    <Section title={words.listed.title(listed.length)}>
      {listed.length === 0 && <Text>{words.listed.none}</Text>}
      {isOwner && listed.length > 1 && (
        <Checkbox
          label={words.listed.chooseAll}
          checked={chosen.size === 0 ? false : chosen.size === listed.length || "mixed"}
          onChange={(_, { checked }) => setChosen(new Set(checked === true ? listed.map(({ owner }) => owner) : []))}
        />
      )}
      {listed.map((each) => (
        <Item
          key={each.owner}
          title={titleOf(each)}
          says={`${words.listed.since(each.last.what, sayDay(each.last.on), sayDay(each.keptUntil))} ${words.listed.rows(each.rows.length)}.`}
          before={
            isOwner && (
              <Checkbox aria-label={words.listed.choose(titleOf(each))} checked={chosen.has(each.owner)} onChange={(_, { checked }) => choose(each.owner, checked === true)} />
            )
          }
        >
          {mayHold(connection) && each.personKey !== "" && holding !== each.owner && (
            <Button size="small" aria-label={words.hold.placeOn(titleOf(each))} onClick={() => setHolding(each.owner)}>
              {words.hold.place}
            </Button>
          )}
          {holding === each.owner && (
            <HoldForm
              title={words.hold.placeOn(titleOf(each))}
              does={words.hold.place}
              asks={words.hold.reason}
              onSend={(reason) => hold(each.personKey, reason)}
              onDone={async () => {
                await onChanged();
                setHolding(null);
              }}
              onCancel={() => setHolding(null)}
            />
          )}
        </Item>
      ))}
      <OutcomeBar problem={null} done={done} />
      {isOwner && listed.length > 0 && <RemovePanel why="retention" rows={rows} authorityAsks={words.remove.authority} does={words.remove.do} onRemoved={removed} />}
    </Section>
  );
};

/** A row that is about two of the chosen people is removed once. */
const uniqueRows = (chosen: readonly Disposable[]): Disposable["rows"] => [...new Set(chosen.flatMap(({ rows }) => rows))];
