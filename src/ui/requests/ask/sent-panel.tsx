import { Button, makeStyles, MessageBar, MessageBarBody, Text, Title3, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { readDesk } from "../../../app/desk/read-desk.ts";
import type { ServiceError } from "../../../app/ports.ts";
import { cardFound, postCardAgain, type CardOutcome } from "../../../app/request/post-card.ts";
import type { SentRequest } from "../../../app/request/send-request.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import type { RestrictionRequest } from "../../../domain/subjects/request/requests.ts";
import { ok } from "../../../domain/base/result.ts";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { CardButtons } from "../../kit/cases/card-buttons.tsx";
import { requestWords } from "../../words/request-words.ts";
import { sayProblem } from "../../words/service-words.ts";
import { useAct } from "../../kit/use-act.ts";
import { words } from "./words.ts";
import { usePageMeans } from "../../kit/page-means.ts";

export interface SentPanelProps {
  readonly policy: Policy;
  readonly sent: SentRequest;
  readonly onOpen: (request: string) => void;
}

/** Says that the request is recorded, and how it went with its card. */
export const SentPanel = ({ policy, sent, onOpen }: SentPanelProps): ReactNode => {
  const { connection, services } = usePageMeans();
  const styles = usePageStyles();
  const own = useStyles();
  const panel = useRef<HTMLElement>(null);
  const [card, setCard] = useState<CardOutcome>(sent.card);
  const [said, setSaid] = useState("");
  const { isBusy, problem, act } = useAct<ServiceError>();
  useEffect(() => panel.current?.focus(), []);

  const { work, session } = connection;

  /** Does something with the request as this device has it now. */
  const settle = (does: (request: RestrictionRequest) => Promise<void>): Promise<void> =>
    act(async () => {
      const request = (await readDesk(work, session.settings)).requests.get(sent.request);
      if (request) await does(request);
      else setSaid(requestWords.cardNotKept);
      return ok(undefined);
    });

  const postAgain = (): Promise<void> =>
    settle(async (request) => {
      setSaid("");
      setCard(await postCardAgain(work, request));
    });

  const found = (): Promise<void> =>
    settle(async (request) => {
      const isKept = await cardFound(work, request);
      if (isKept) setCard({ type: "posted", webUrl: "" });
      setSaid(isKept ? words.cardKept : requestWords.cardNotKept);
    });

  return (
    <section ref={panel} tabIndex={-1} aria-label={words.sentTitle(sent.reference)} className={mergeClasses(styles.section, own.panel, styles.focusTarget)}>
      <Title3 as="h1">{words.sentTitle(sent.reference)}</Title3>
      <Text>{words.recorded}</Text>
      <output>
        <MessageBar intent={card.type === "posted" ? "success" : "warning"} layout="multiline">
          <MessageBarBody>
            {requestWords.cards[card.type](policy)} {problem ? sayProblem(problem) : said}
          </MessageBarBody>
        </MessageBar>
      </output>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => onOpen(sent.request)}>
          {words.openIt}
        </Button>
        <CardButtons card={card} isBusy={isBusy} onOpenLink={services.tab.openLink} onFound={found} onPostAgain={postAgain} />
      </div>
    </section>
  );
};

const useStyles = makeStyles({ panel: { maxWidth: "820px", boxSizing: "border-box" } });
