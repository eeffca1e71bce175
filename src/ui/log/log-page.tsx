import { sureProblems } from "../../app/work.ts";
import { Button, makeStyles, Text, Title2 } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { checkHandLog } from "../../app/contact/hand-log.ts";
import { logByHand, type HandLogError } from "../../app/contact/log-by-hand.ts";
import { standingOfPerson } from "../../app/contact/standing-of-person.ts";
import type { Desk } from "../../app/desk/read-desk.ts";
import { currentPolicy } from "../../domain/policy/policy-at.ts";
import { DangerBar } from "../kit/danger-bar.tsx";
import { createKeptDrafts, useKeptDraft } from "../kit/kept-drafts.ts";
import { OutcomeBar } from "../kit/sections/outcome-bar.tsx";
import { usePageStyles } from "../kit/sections/page-styles.ts";
import { PersonStandingSection } from "../kit/person-standing.tsx";
import type { Place } from "../kit/places.ts";
import { sayRecordProblem } from "../words/record-words.ts";
import { useRecord } from "../kit/use-record.ts";
import { emptyForm, isTouched, problemsByField, toHandLog, type LogForm } from "./log-form.ts";
import { LoggedNote } from "./logged-note.tsx";
import { CallPart, PostPart, TriagePart } from "./special-parts.tsx";
import { HowPart } from "./how-part.tsx";
import { WhatPart } from "./what-part.tsx";
import { WhoPart } from "./who-part.tsx";
import { words } from "./words.ts";
import { usePageMeans } from "../kit/page-means.ts";

export interface LogPageProps {
  readonly desk: Desk;
  /** The person whom it is about; empty when that is to be said first. */
  readonly personKey: string;
  readonly onOpen: (place: Place) => void;
}

const keptForms = createKeptDrafts<LogForm>();

/** Logs by hand what did not come by email: a call, a letter, a visit, a post. Open to all staff. */
export const LogPage = ({ desk, personKey, onOpen }: LogPageProps): ReactNode => {
  const styles = usePageStyles();
  const own = useStyles();
  const { settings, now } = desk;
  const { connection, services } = usePageMeans();
  const drafts = keptForms(connection);
  const draftKey = `log:${personKey}`;
  const [form, setForm] = useState<LogForm>(() => drafts.get(draftKey) ?? emptyForm(personKey, settings, now));
  const [isTried, setTried] = useState(false);
  const [logged, setLogged] = useState<LogForm | null>(null);
  const { isBusy, problem, write } = useRecord<HandLogError>();
  useKeptDraft(drafts, draftKey, isTouched(form) ? form : null);
  const policy = currentPolicy(settings, now);
  if (!policy) return <Text>{words.policyMissing}</Text>;

  const standing = form.personKey === "" ? null : standingOfPerson(desk, form.personKey);
  const isRestricted = (standing?.restrictions.length ?? 0) > 0;
  const log = toHandLog(form, settings);
  const found = log ? sureProblems({ clock: services.clock, settings }, (at) => checkHandLog({ policy, settings, now: at, isRestricted }, log)) : [];
  const isWhole = log !== null && form.isWhoSaid && found.length === 0;
  const change = (changed: Partial<LogForm>): void => setForm({ ...form, ...changed });
  const parts = { form, policy, problems: isTried ? problemsByField(found) : {}, onChange: change };
  const send = (): void => {
    setTried(true);
    if (!isWhole) return;
    void write(
      (recording) => logByHand(recording, log, isRestricted),
      () => {
        drafts.delete(draftKey);
        setLogged(form);
        setTried(false);
        setForm(emptyForm(personKey, settings, services.clock.now()));
      },
    );
  };
  return (
    <div className={styles.page}>
      <header>
        <Title2 as="h1">{words.title}</Title2>
        <Text block>{words.hint}</Text>
      </header>
      <DangerBar settings={settings} personKey={form.personKey} />
      {logged ? (
        <LoggedNote form={logged} policy={policy} settings={settings} onAnother={() => setLogged(null)} onOpen={onOpen} />
      ) : (
        <>
          <WhoPart desk={desk} form={form} isTried={isTried} onChange={change} />
          {standing && <PersonStandingSection standing={standing} />}
          <WhatPart {...parts} isTried={isTried} />
          {form.channel === "call" && <CallPart {...parts} />}
          {form.channel === "social" && <PostPart {...parts} />}
          <HowPart {...parts} complaintsRoute={settings.complaintsRoute} />
          {isRestricted && <TriagePart {...parts} />}
          <OutcomeBar problem={isTried && !isWhole ? words.incompleteTop : problem && sayLogProblem(problem)} done={null} />
          <div className={own.buttons}>
            <Button appearance="primary" disabledFocusable={isBusy} onClick={send}>
              {words.log}
            </Button>
            <Button onClick={() => onOpen(personKey === "" ? { type: "people" } : { type: "person", person: personKey })}>{words.cancel}</Button>
          </div>
        </>
      )}
    </div>
  );
};

const sayLogProblem = (problem: HandLogError): string => {
  if (problem.type === "log-refused") return problem.problems.map(({ type, clause }) => words.problem(words.problems[type], clause)).join(" ");
  return problem.type === "policy-unknown" ? words.policyMissing : sayRecordProblem(problem);
};

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: "8px" } });
