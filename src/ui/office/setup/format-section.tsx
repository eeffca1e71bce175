import { Button, Text, useRestoreFocusTarget } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { formatState, raiseFormatNow } from "../../../app/setup/raise-format.ts";
import { ConfirmDialog } from "../../kit/dialogues/confirm-dialog.tsx";
import { OutcomeBar } from "../../kit/sections/outcome-bar.tsx";
import { Section } from "../../kit/sections/section.tsx";
import { sayFullMoment } from "../../words/dates.ts";
import { sayProblem } from "../../words/service-words.ts";
import { useSettings } from "./use-settings.ts";
import { words } from "./words.ts";
import type { WorkProps } from "../../kit/work-props.ts";
import { usePageMeans } from "../../kit/page-means.ts";

/** The format of the records: what an owner raises once every device has the version that reads it. Nothing where it is the newest. */
export const FormatSection = (props: Pick<WorkProps, "desk">): ReactNode => {
  const { settings, now } = props.desk;
  const { services, connection } = usePageMeans();
  const [refused, setRefused] = useState<string | null>(null);
  const restoreFocus = useRestoreFocusTarget();
  const { mayEdit, isBusy, problem, save } = useSettings(props);
  const [isAsking, setAsking] = useState(false);
  const state = formatState(settings, now);
  if (state.type === "newest") return null;
  const raise = async (): Promise<void> => {
    setAsking(false);
    setRefused(null);
    await services.clock.learn();
    const raised = await raiseFormatNow({ ...connection.work, settings });
    if (raised.ok) await save(raised.value, () => {});
    else if (raised.error.type === "time-unknown") setRefused(words.timeUnknown);
    else if (raised.error.type !== "raised-already") setRefused(sayProblem(raised.error));
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
      {(problem ?? refused) !== null && <OutcomeBar problem={problem ?? refused} done={null} />}
      <ConfirmDialog isOpen={isAsking} title={words.format.confirmTitle} does={words.format.raise} back={words.back} onBack={() => setAsking(false)} onConfirm={() => void raise()}>
        <Text>{words.format.means}</Text>
      </ConfirmDialog>
    </Section>
  );
};
