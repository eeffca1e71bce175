import { Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { cardFound, postCardAgain } from "../../app/request/post-card.ts";
import type { Policy } from "../../domain/policy/types.ts";
import type { RestrictionRequest } from "../../domain/request/requests.ts";
import { usePageStyles } from "../shared/page-styles.ts";
import { CardButtons } from "../shared/request/card-buttons.tsx";
import { requestWords } from "../shared/request/request-words.ts";
import { Section } from "../shared/section.tsx";
import type { PageWork } from "./page-work.ts";
import { words } from "./words.ts";

export interface CardPartProps extends PageWork {
  readonly policy: Policy;
  readonly request: RestrictionRequest;
}

/** How it went with the card in the channel, and what a person does when nobody can tell. */
export const CardPart = ({ policy, request, connection, services, onChanged }: CardPartProps): ReactNode => {
  const styles = usePageStyles();
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const { card } = request;
  const state = requestWords.cards[card.type](policy);
  const { session, ledger, channel, workspace } = connection;
  const deps = { ...services, ledger, channel, replica: workspace.replica };

  const act = async (work: () => Promise<string>): Promise<void> => {
    setBusy(true);
    setSaid(await work());
    await onChanged();
    setBusy(false);
  };
  const found = (): Promise<void> =>
    act(async () => ((await cardFound(deps, session.settings, session.account, request)) ? "" : requestWords.cardNotKept));
  const postAgain = (): Promise<void> =>
    act(async () => ((await postCardAgain(deps, session.settings, session.account, request)).type === "failed" ? requestWords.cards.failed() : ""));

  return (
    <Section title={words.card}>
      <output>
        <Text>
          {state} {said !== state && said}
        </Text>
      </output>
      <div className={styles.actions}>
        <CardButtons card={card} isBusy={isBusy} onOpenLink={services.tab.openLink} onFound={found} onPostAgain={postAgain} />
      </div>
    </Section>
  );
};
