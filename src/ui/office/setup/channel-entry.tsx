import { Button, Link } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { ServiceError } from "../../../app/ports.ts";
import { isTeamsLink } from "../../../app/request/teams-link.ts";
import { isTried } from "../../../app/setup/checklist.ts";
import { markTested, mayHoldChannels } from "../../../app/setup/change-channels.ts";
import { sendTestCard } from "../../../app/setup/test-card.ts";
import { dayOf } from "../../../domain/base/time.ts";
import type { TabChannel } from "../../../domain/policy/channels.ts";
import { usePageMeans } from "../../kit/page-means.ts";
import { OutcomeBar } from "../../kit/sections/outcome-bar.tsx";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { useAct } from "../../kit/use-act.ts";
import type { WorkProps } from "../../kit/work-props.ts";
import { channelWords as words } from "./channel-words.ts";
import { Entry } from "./entry.tsx";
import type { SettingsSaving } from "./use-settings.ts";
import { notWhole } from "../../../app/desk/not-whole.ts";
import { unreadWords } from "../../words/unread-words.ts";

export interface ChannelEntryProps extends Pick<WorkProps, "desk"> {
  readonly channel: TabChannel;
  readonly title: string;
  readonly says: string;
  readonly saving: SettingsSaving;
  /** Where it may be removed. */
  readonly onRemove?: () => void;
}

/** One channel: whether a card was seen to arrive there, and a test card to it. */
export const ChannelEntry = ({ desk, channel, title, says, saving, onRemove }: ChannelEntryProps): ReactNode => {
  const styles = usePageStyles();
  const { connection, services } = usePageMeans();
  const { isBusy, problem, act } = useAct<ServiceError>();
  const [posted, setPosted] = useState<{ readonly webUrl: string } | null>(null);
  const { settings, now } = desk;
  const areRequestsRead = !notWhole(desk, connection.session.roles, ["requests"]).unread.includes("Requests");
  const isWorking = isTried(settings, channel, desk.requests);
  const send = (): void => {
    setPosted(null);
    void act(
      () => sendTestCard(connection, channel, connection.session.account.name),
      async (sent) => setPosted(sent),
    );
  };
  const mayWriteDown = saving.mayEdit && !isWorking && mayHoldChannels(settings, now);
  return (
    <Entry title={title} says={says} state={isWorking ? words.tried(channel.tested ?? null) : areRequestsRead ? words.untried : unreadWords.cell}>
      <div className={styles.actions}>
        <Button size="small" aria-label={words.testOf(title)} disabledFocusable={isBusy} onClick={send}>
          {words.test}
        </Button>
        {mayWriteDown && (
          <Button
            size="small"
            aria-label={words.worksOf(title)}
            disabledFocusable={saving.isBusy}
            onClick={() => void saving.save(markTested(settings, channel, dayOf(now, settings.timeZone)), () => setPosted(null))}
          >
            {words.works}
          </Button>
        )}
        {saving.mayEdit && onRemove && (
          <Button size="small" aria-label={`${words.remove}: ${title}`} onClick={onRemove}>
            {words.remove}
          </Button>
        )}
      </div>
      <div>
        <OutcomeBar problem={problem && words.testFailed(problem)} done={posted ? `${words.posted} ${saving.mayEdit ? words.postedOwner : words.postedOther}` : null} />
        {posted && isTeamsLink(posted.webUrl) && (
          <Link as="button" onClick={() => services.tab.openLink(posted.webUrl)}>
            {words.open}
          </Link>
        )}
      </div>
    </Entry>
  );
};
