import { Button, Text, useRestoreFocusTarget } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { formatState, raiseFormat } from "../../../app/setup/raise-format.ts";
import { ConfirmDialog } from "../../kit/dialogues/confirm-dialog.tsx";
import { OutcomeBar } from "../../kit/sections/outcome-bar.tsx";
import { Section } from "../../kit/sections/section.tsx";
import { sayFullMoment } from "../../words/dates.ts";
import { useSettings } from "./use-settings.ts";
import { words } from "./words.ts";
import type { WorkProps } from "../../kit/work-props.ts";
import { usePageMeans } from "../../kit/page-means.ts";

/** The format of the records: what an owner raises once every device has the version that reads it. Nothing where it is the newest. */
export const FormatSection = (props: Pick<WorkProps, "desk">): ReactNode => {
  const { settings, now } = props.desk;
  const { services } = usePageMeans();
  const restoreFocus = useRestoreFocusTarget();
  const { mayEdit, isBusy, problem, save } = useSettings(props);
  const [isAsking, setAsking] = useState(false);
  const state = formatState(settings, now);
  if (state.type === "newest") return null;
  const raise = (): void => {
    setAsking(false);
    const raised = raiseFormat(services, settings);
    if (raised.ok) void save(raised.value, () => {});
  };
  return (
    <Section title={words.format.title}>
      <Text>{state.type === "begins" ? words.format.begins(sayFullMoment(state.at, settings.timeZone)) : words.format.old}</Text>
      {state.type === "can-be-raised" && mayEdit && (
        <div>
          <Button {...restoreFocus} disabledFocusable={isBusy} onClick={() => setAsking(true)}>
            {words.format.raise}
          </Button>
        </div>
      )}
      {problem !== null && <OutcomeBar problem={problem} done={null} />}
      <ConfirmDialog isOpen={isAsking} title={words.format.confirmTitle} does={words.format.raise} back={words.back} onBack={() => setAsking(false)} onConfirm={raise}>
        <Text>{words.format.means}</Text>
      </ConfirmDialog>
    </Section>
  );
};
