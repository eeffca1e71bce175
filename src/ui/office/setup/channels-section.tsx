import { Button, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { mayHoldChannels, removeHeadsChannel, writeTabDown } from "../../../app/setup/change-channels.ts";
import type { HeadsChannel } from "../../../domain/policy/channels.ts";
import type { Settings } from "../../../domain/policy/settings.ts";
import { ConfirmDialog } from "../../kit/dialogues/confirm-dialog.tsx";
import { usePageMeans } from "../../kit/page-means.ts";
import { OutcomeBar } from "../../kit/sections/outcome-bar.tsx";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { Section } from "../../kit/sections/section.tsx";
import type { WorkProps } from "../../kit/work-props.ts";
import { ChannelEntry } from "./channel-entry.tsx";
import { ChannelForAllForm, HeadsChannelForm } from "./channel-forms.tsx";
import { ChannelHere } from "./channel-here.tsx";
import { channelWords } from "./channel-words.ts";
import { useSettings } from "./use-settings.ts";
import { words } from "./words.ts";

/** Where requests arrive: the channel for all and those of single heads. Anybody who is shown set-up may try one; owners write them down. */
export const ChannelsSection = ({ desk }: Pick<WorkProps, "desk">): ReactNode => {
  const styles = usePageStyles();
  const { services } = usePageMeans();
  const saving = useSettings({ desk });
  const { settings, now } = desk;
  const [form, setForm] = useState<"for-all" | "of-head" | null>(null);
  const [wanted, setWanted] = useState<Settings | null>(null);
  const [isSaved, setSaved] = useState(false);
  const here = services.tab.context();
  const keep = (changed: Settings): void =>
    void saving.save(changed, () => {
      setForm(null);
      setSaved(true);
    });
  const forms = { desk, isBusy: saving.isBusy, onWanted: setWanted, onCancel: () => setForm(null) };
  const remove = (channel: HeadsChannel): void => setWanted(removeHeadsChannel(settings, channel));
  return (
    <Section title={channelWords.title} hint={channelWords.hint}>
      <ChannelHere settings={settings} here={here} mayEdit={saving.mayEdit} isBusy={saving.isBusy} onWriteDown={() => keep(writeTabDown(settings, here))} />
      <ChannelEntry desk={desk} channel={settings.channel} title={channelWords.forAll} says={channelWords.forAllSays} saving={saving} />
      {(settings.channels ?? []).map((channel) => (
        <ChannelEntry
          key={channel.channel}
          desk={desk}
          channel={channel}
          title={channelWords.ofHead(channel.head.name)}
          says={channelWords.managers(channel.managers.map(({ name }) => name))}
          saving={saving}
          onRemove={() => remove(channel)}
        />
      ))}
      {form === "for-all" && <ChannelForAllForm {...forms} />}
      {form === "of-head" && <HeadsChannelForm {...forms} />}
      <OutcomeBar problem={saving.problem} done={isSaved && form === null ? words.saved : null} />
      {saving.mayEdit && form === null && (
        <div className={styles.actions}>
          <Button onClick={() => setForm("for-all")}>{channelWords.change}</Button>
          {mayHoldChannels(settings, now) ? <Button onClick={() => setForm("of-head")}>{channelWords.add}</Button> : <Text className={styles.quiet}>{channelWords.addLater}</Text>}
        </div>
      )}
      <ConfirmDialog
        isOpen={wanted !== null}
        title={channelWords.confirmTitle}
        does={words.save}
        back={words.back}
        onBack={() => setWanted(null)}
        onConfirm={() => {
          if (wanted) keep(wanted);
          setWanted(null);
        }}
      >
        <Text>{channelWords.means}</Text>
        <Text>{words.settingsStay}</Text>
      </ConfirmDialog>
    </Section>
  );
};
