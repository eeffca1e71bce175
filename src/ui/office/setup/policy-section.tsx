import { Button, Field, Select, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { findPack, policyAt } from "../../../domain/policy/policy-at.ts";
import { questionsOf } from "../../../domain/policy/questions.ts";
import { policyVersionOf } from "../../../domain/policy/types.ts";
import { ConfirmDialog } from "../../kit/dialogues/confirm-dialog.tsx";
import { OutcomeBar } from "../../kit/sections/outcome-bar.tsx";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { Section } from "../../kit/sections/section.tsx";
import { SectionProblem } from "../../kit/fields/section-problem.tsx";
import { AddPolicy } from "./add-policy.tsx";
import { Facts } from "./facts.tsx";
import { policyFacts } from "./policy-facts.ts";
import { useSettings } from "./use-settings.ts";
import { words } from "./words.ts";
import type { WorkProps } from "../../kit/work-props.ts";

/** Which policy the body works under, and a way to another one that leaves the past as it was. */
export const PolicySection = (props: Pick<WorkProps, "desk">): ReactNode => {
  const styles = usePageStyles();
  const saving = useSettings(props);
  const { settings, now } = props.desk;
  const [chosen, setChosen] = useState("");
  const [isConfirming, setConfirming] = useState(false);
  const [changed, setChanged] = useState<string | null>(null);
  const inUse = findPack(settings, settings.policy);
  const others = settings.packs.filter((pack) => policyVersionOf(pack) !== settings.policy);
  const next = others.find((pack) => policyVersionOf(pack) === chosen);
  const nextWithAnswers = policyAt(settings, chosen, now);

  const use = (): void => {
    setConfirming(false);
    if (!next) return;
    void saving.save({ ...settings, policy: policyVersionOf(next) }, () => {
      setChosen("");
      setChanged(words.policy.changed(next.title));
    });
  };
  return (
    <Section title={words.policy.title} hint={inUse?.title ?? ""}>
      {inUse ? <Facts facts={policyFacts(inUse, others)} /> : <SectionProblem>{words.policy.unknown(settings.policy)}</SectionProblem>}
      <OutcomeBar problem={saving.problem} done={changed} />
      {saving.mayEdit && (
        <>
          <Field label={words.policy.changeTo} hint={words.policy.changeHint} className={styles.field}>
            <Select value={chosen} onChange={(_, { value }) => setChosen(value)}>
              <option value="">{inUse?.title ?? settings.policy}</option>
              {others.map((pack) => (
                <option key={policyVersionOf(pack)} value={policyVersionOf(pack)}>
                  {`${pack.body}: ${pack.title}, ${pack.version}`}
                </option>
              ))}
            </Select>
          </Field>
          <div className={styles.actions}>
            <Button disabled={!next} disabledFocusable={saving.isBusy} onClick={() => setConfirming(true)}>
              {words.policy.changeDo}
            </Button>
          </div>
          <AddPolicy {...props} />
        </>
      )}
      <ConfirmDialog
        isOpen={isConfirming && next !== undefined}
        title={words.policy.changeTitle(next?.title ?? "")}
        does={words.policy.changeDo}
        back={words.back}
        onConfirm={use}
        onBack={() => setConfirming(false)}
      >
        {words.policy.changeMeans.map((sentence) => (
          <Text key={sentence}>{sentence}</Text>
        ))}
        {nextWithAnswers && <Text weight="semibold">{words.policy.changeOpens(questionsOf(nextWithAnswers).length)}</Text>}
      </ConfirmDialog>
    </Section>
  );
};
