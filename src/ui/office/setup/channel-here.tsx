import { Button, Field, Input, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TabContext } from "../../../app/ports.ts";
import { tabLink } from "../../../app/request/teams-link.ts";
import { tabHere } from "../../../app/setup/change-channels.ts";
import { channelLink } from "../../../app/setup/read-tab-link.ts";
import type { Settings } from "../../../domain/policy/settings.ts";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { channelWords } from "./channel-words.ts";

export interface ChannelHereProps {
  readonly settings: Settings;
  /** Where this tab stands. */
  readonly here: TabContext;
  readonly mayEdit: boolean;
  readonly isBusy: boolean;
  readonly onWriteDown: () => void;
}

/** What is to be done about the channel in which the page is open; nothing where it is as written, or the page is in none. */
export const ChannelHere = ({ settings, here, mayEdit, isBusy, onWriteDown }: ChannelHereProps): ReactNode => {
  const words = channelWords.here;
  const styles = usePageStyles();
  const { type } = tabHere(settings, here);
  if (type === "no-channel" || type === "as-written") return null;
  const link = channelLink(tabLink(here, "setup"), here.team);
  const canWriteDown = mayEdit && type === "differs";
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{type === "differs" ? words.differs : words.unknown}</MessageBarBody>
      </MessageBar>
      {canWriteDown ? (
        <div>
          <Button disabledFocusable={isBusy} onClick={onWriteDown}>
            {words.writeDown}
          </Button>
        </div>
      ) : (
        <Field label={words.link} hint={mayEdit ? null : words.tellOwner} className={styles.field}>
          <Input readOnly value={link} onFocus={({ target }) => target.select()} />
        </Field>
      )}
    </>
  );
};
