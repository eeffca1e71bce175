import { textOfRow } from "../../domain/events/row-text.ts";
import { Button, MessageBar, MessageBarBody, MessageBarTitle, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { completeDispute } from "../../app/dispute/decide-dispute.ts";
import { disputesToCarryOut } from "../../domain/subjects/dispute/disputes-due.ts";
import type { Dispute } from "../../domain/subjects/dispute/disputes.ts";
import { officesOf } from "../../domain/policy/offices.ts";
import { dayOf } from "../../domain/base/time.ts";
import { DecideButton } from "../kit/cases/decide-button.tsx";
import { TermsLines } from "../kit/cases/terms-lines.tsx";
import { OutcomeBar } from "../kit/sections/outcome-bar.tsx";
import { usePageStyles } from "../kit/sections/page-styles.ts";
import { Section } from "../kit/sections/section.tsx";
import type { InDispute } from "./dispute-work.ts";
import { words } from "./words.ts";
import { usePageMeans } from "../kit/page-means.ts";
import type { WorkProps } from "../kit/work-props.ts";

/** How the dispute was decided, and what is still to be done: by a head of function for staff, and in writing for the person. */
export const OutcomeSection = ({ subject, desk, onOpen }: WorkProps & { readonly subject: InDispute }): ReactNode => {
  const { connection, onChanged } = usePageMeans();
  const styles = usePageStyles();
  const [state, setState] = useState<"idle" | "writing" | "failed" | { readonly done: NonNullable<Dispute["toCarryOut"]> }>("idle");
  const { dispute, policy } = subject;
  const { decision, result } = dispute;
  const { settings, account } = connection.session;
  if (!decision) return null;
  const [waiting] = disputesToCarryOut([dispute], desk.restrictions);
  const toCarryOut = waiting?.toCarryOut ?? null;
  const isHead = officesOf(settings, account.oid, desk.now).head;
  const carryOut = async (done: NonNullable<Dispute["toCarryOut"]>): Promise<void> => {
    setState("writing");
    const written = await completeDispute(connection.work, subject);
    await onChanged();
    setState(written === "missing" ? "failed" : { done });
  };
  return (
    <Section title={words.result.title} clause={policy.dispute?.clause ?? ""}>
      <Text weight="semibold">{words.decide.outcomes[decision.body.outcome]}</Text>
      <Text className={styles.quiet}>{words.page.decidedBy(decision.by.name, dayOf(decision.recordedAt, settings.timeZone))}</Text>
      <Text className={styles.asWritten}>{decision.body.reasons}</Text>
      {decision.body.measures && <TermsLines policy={policy} measures={decision.body.measures} matter={textOfRow(decision.body.matter)} />}
      <OutcomeBar problem={state === "failed" ? words.result.notCarriedOut : null} done={typeof state === "object" ? words.result.carriedOut[state.done] : null} />
      {toCarryOut !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.result.toCarryOut}</MessageBarTitle>
            {words.result.toCarryOutHint[toCarryOut]}
          </MessageBarBody>
        </MessageBar>
      )}
      {toCarryOut !== null && isHead && (
        <DecideButton
          does={words.result.carryOut[toCarryOut]}
          title={words.result.confirm[toCarryOut]}
          means={[words.result.means[toCarryOut]]}
          needs={[]}
          isBusy={state === "writing"}
          busyWords={words.decide.recording}
          onDecide={() => void carryOut(toCarryOut)}
        />
      )}
      {result ? (
        <Text>{words.result.told(result.on)}</Text>
      ) : (
        <div className={styles.actions}>
          <Text weight="semibold">{words.result.letterMissing}</Text>
          {toCarryOut !== null && <Text>{words.result.letterSaysSo}</Text>}
          <Button onClick={() => onOpen({ type: "letter", letter: "dispute-result", person: dispute.personKey, about: decision.key })}>{words.result.writeLetter}</Button>
        </div>
      )}
    </Section>
  );
};
