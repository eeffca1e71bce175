import { Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { ServiceError } from "../../../app/ports.ts";
import { cardFound, postCardAgain } from "../../../app/request/post-card.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import type { RestrictionRequest } from "../../../domain/subjects/request/requests.ts";
import { ok } from "../../../domain/base/result.ts";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { CardButtons } from "../../kit/cases/card-buttons.tsx";
import { requestWords } from "../../words/request-words.ts";
import { Section } from "../../kit/sections/section.tsx";
import { sayProblem } from "../../words/service-words.ts";
import { useAct } from "../../kit/use-act.ts";
import { words } from "./words.ts";
import { usePageMeans } from "../../kit/page-means.ts";

export interface CardPartProps {
  readonly policy: Policy;
  readonly request: RestrictionRequest;
}

/** How it went with the card in the channel, and what a person does when nobody can tell. */
export const CardPart = ({ policy, request }: CardPartProps): ReactNode => {
  const { connection, services, onChanged } = usePageMeans();
  const styles = usePageStyles();
  const { isBusy, problem, act } = useAct<ServiceError>();
  const [said, setSaid] = useState("");
  const { card } = request;
  const state = requestWords.cards[card.type](policy);

  const settle = (work: () => Promise<string>): Promise<void> =>
    act(
      async () => ok(await work()),
      async (says) => {
        setSaid(says);
        await onChanged();
      },
    );
  const found = (): Promise<void> => settle(async () => ((await cardFound(connection.work, request)) ? "" : requestWords.cardNotKept));
  const postAgain = (): Promise<void> => settle(async () => ((await postCardAgain(connection.work, request)).type === "failed" ? requestWords.cards.failed() : ""));

  return (
    <Section title={words.card}>
      <output>
        <Text>
          {state} {problem ? sayProblem(problem) : said !== state && said}
        </Text>
      </output>
      <div className={styles.actions}>
        <CardButtons card={card} isBusy={isBusy} onOpenLink={services.tab.openLink} onFound={found} onPostAgain={postAgain} />
      </div>
    </Section>
  );
};
