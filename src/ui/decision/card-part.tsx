import { Button, Link, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { cardFound, postCardAgain } from "../../app/request/post-card.ts";
import { isTeamsLink } from "../../app/request/teams-link.ts";
import type { CardState, RestrictionRequest } from "../../domain/request/requests.ts";
import type { PageWork } from "./page-work.ts";
import { Section } from "./section.tsx";
import { usePageStyles } from "./styles.ts";
import { words } from "./words.ts";

/** How it went with the card in the channel, and what a person does when nobody can tell. */
export const CardPart = ({ request, connection, services, onChanged }: PageWork & { readonly request: RestrictionRequest }): ReactNode => {
  const styles = usePageStyles();
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const { card } = request;
  const { session, ledger, channel, workspace } = connection;
  const deps = { ...services, ledger, channel, replica: workspace.replica };

  const act = async (work: () => Promise<string>): Promise<void> => {
    setBusy(true);
    setSaid(await work());
    await onChanged();
    setBusy(false);
  };
  const found = (): Promise<void> =>
    act(async () => ((await cardFound(deps, session.settings, session.account, request)) ? "" : words.cardNotKept));
  const postAgain = (): Promise<void> =>
    act(async () => ((await postCardAgain(deps, session.settings, session.account, request)).type === "failed" ? words.cardFailed : ""));

  return (
    <Section title={words.card}>
      <output>
        <Text>
          {cardWords[card.type]} {said !== "" && said !== cardWords[card.type] && said}
        </Text>
      </output>
      <div className={styles.actions}>
        {card.type === "posted" && isTeamsLink(card.webUrl) && (
          <Link as="button" onClick={() => services.tab.openLink(card.webUrl)}>
            {words.openChannel}
          </Link>
        )}
        {card.type === "may-have-been-posted" && (
          <Button disabled={isBusy} onClick={() => void found()}>
            {words.found}
          </Button>
        )}
        {card.type !== "posted" && (
          <Button disabled={isBusy} onClick={() => void postAgain()}>
            {isBusy ? words.posting : card.type === "may-have-been-posted" ? words.notThere : words.postAgain}
          </Button>
        )}
      </div>
    </Section>
  );
};

const cardWords: Readonly<Record<CardState["type"], string>> = {
  posted: words.cardPosted,
  "may-have-been-posted": words.cardUnsure,
  failed: words.cardFailed,
  none: words.cardNone,
};
