import { MessageBar, MessageBarBody, MessageBarTitle, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Desk } from "../../../app/desk/read-desk.ts";
import { Card } from "../../kit/sections/card.tsx";
import { personWords } from "../../words/person-words.ts";
import { Checked, useNone } from "../../kit/sections/checked.tsx";
import { Lines } from "../../kit/sections/lines.tsx";

export interface SummaryCardProps {
  readonly desk: Pick<Desk, "people" | "keptFrom" | "unread" | "inDoubt">;
  readonly recordKeys: readonly string[];
  readonly due: readonly string[];
}

/** What somebody who opens a person's page should know before anything else. */
export const SummaryCard = ({ desk, recordKeys, due }: SummaryCardProps): ReactNode => {
  const isColleague = recordKeys.some((key) => desk.people.get(key)?.isColleague === true);
  const keptFrom = recordKeys.flatMap((key) => desk.keptFrom.get(key)?.people ?? []);
  return (
    <Card title={personWords.summary.title}>
      <Checked desk={desk} of={["needs", "handling", "police", "support", "privateFiles", "messages", "proposals", "persons"]}>
        {due.length > 0 ? (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{personWords.summary.toDo}</MessageBarTitle>
              <Lines none="" lines={due.map((says) => ({ key: says, says }))} />
            </MessageBarBody>
          </MessageBar>
        ) : (
          <NothingDue />
        )}
      </Checked>
      {recordKeys.length > 1 && <Text>{personWords.summary.recordsMerged(recordKeys.length)}</Text>}
      {isColleague && <Text>{personWords.summary.colleague}</Text>}
      {keptFrom.length > 0 && <Text>{personWords.summary.keptFrom(keptFrom.map(({ name }) => name).join(", "))}</Text>}
    </Card>
  );
};

const NothingDue = (): ReactNode => <Text>{useNone(personWords.summary.nothingDue)}</Text>;
