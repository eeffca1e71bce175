import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { tellAdviser } from "../../../../app/person/record-sharing.ts";
import type { BodyOf } from "../../../../domain/events/kinds.ts";
import { advisersToTell, emptyFile, type Shared } from "../../../../domain/subjects/person/private-file.ts";
import { sharingAdviser } from "../../../../domain/subjects/person/sharing.ts";
import { currentPolicy } from "../../../../domain/policy/policy-at.ts";
import { dayOf, type Instant } from "../../../../domain/base/time.ts";
import { dangerWords } from "../../../words/danger-words.ts";
import { sayMoment } from "../../../words/dates.ts";
import { FormFrame } from "../../../kit/dialogues/form-frame.tsx";
import { DayField, LineField } from "../../../kit/fields/fields.tsx";
import { OpenForm } from "../../../kit/dialogues/open-form.tsx";
import { PageFold } from "../../../kit/sections/page-fold.tsx";
import { useWrite } from "../../../kit/use-write.ts";
import { personWords } from "../../../words/person-words.ts";
import { Lines } from "../../../kit/sections/lines.tsx";
import type { DayDraft } from "./day-draft.ts";
import type { SectionProps } from "./section-props.ts";
import { SharingForm } from "./sharing-form.tsx";

/** What was shared with partners, on whose advice and with whose agreement; what was done in danger, and who is still to be told. */
export const SharingSection = (props: SectionProps): ReactNode => {
  const { desk, recordKeys } = props;
  const files = recordKeys.map((key) => desk.privateFiles.get(key) ?? emptyFile);
  const shared = files.flatMap(({ sharing }) => sharing);
  const toTell = files.flatMap(advisersToTell);
  const dangers = recordKeys.flatMap(desk.index.dangersOf);
  const sayWhen = (at: Instant): string => sayMoment(at, desk.now, desk.settings.timeZone);
  return (
    <PageFold
      title={personWords.sharing.title}
      says={shared[0] ? personWords.sharing.shared(shared[0].partner, shared[0].sharedOn) : personWords.sharing.none}
      isDue={toTell.length > 0}
    >
      {dangers.length > 0 && (
        <Lines
          none=""
          lines={dangers.map(({ key, called, calledAt, by, note }) => ({
            key,
            says: personWords.sharing.danger(dangerWords.whom[called], sayWhen(calledAt), by.name),
            beside: note,
            act: shared.some(({ of }) => of === key) ? null : (
              <OpenForm label={personWords.sharing.dangerShare} renderForm={(close) => <SharingForm {...props} of={key} onDone={close} />} />
            ),
          }))}
        />
      )}
      {toTell.map((each) => (
        <MessageBar key={each.key} intent="warning" layout="multiline">
          <MessageBarBody>{`${personWords.sharing.shared(each.partner, each.sharedOn)}. ${personWords.sharing.toTell}`}</MessageBarBody>
        </MessageBar>
      ))}
      {toTell.map((each) => (
        <OpenForm key={each.key} label={personWords.sharing.tell} isPrimary renderForm={(close) => <ToldForm {...props} shared={each} onDone={close} />} />
      ))}
      <Lines
        lines={shared.map((each) => ({ key: each.key, says: personWords.sharing.shared(each.partner, each.sharedOn), beside: saySharing(each) }))}
        none={personWords.sharing.none}
      />
      <OpenForm label={personWords.sharing.add} renderForm={(close) => <SharingForm {...props} of="" onDone={close} />} />
    </PageFold>
  );
};

const saySharing = ({ what, reason, adviser, consent, consentReason, told }: Shared): string =>
  [
    personWords.sharing.what(what),
    personWords.sharing.reason(reason),
    `${personWords.sharing.consents[consent]}${consentReason === "" ? "" : ` ${consentReason}`}`,
    ...(adviser === null ? [] : [personWords.sharing.advice(adviser)]),
    ...(told ? [personWords.sharing.told(told.adviser, told.on)] : []),
  ].join("\n");

const ToldForm = ({ personKey, shared, onDone, ...work }: SectionProps & { readonly shared: Shared; readonly onDone: () => void }): ReactNode => {
  const { settings, now } = work.desk;
  const { isBusy, problem, write } = useWrite();
  const [told, setTold] = useState<DayDraft<Omit<BodyOf<"adviser.told">, "of">>>({
    adviser: sharingAdviser(settings, currentPolicy(settings, now) ?? null),
    on: dayOf(now, settings.timeZone),
  });
  const [isTried, setTried] = useState(false);
  const record = (): void => {
    setTried(true);
    const { on } = told;
    if (told.adviser.trim() !== "" && on !== null) void write((recording) => tellAdviser(recording, { personKey, shared }, { ...told, on }), onDone);
  };
  return (
    <FormFrame title={personWords.sharing.tell} submit={personWords.sharing.record} isBusy={isBusy} problem={problem} onSubmit={record} onCancel={onDone}>
      <LineField label={personWords.sharing.adviserName} value={told.adviser} limit={300} required isTried={isTried} onChange={(adviser) => setTold({ ...told, adviser })} />
      <DayField label={personWords.on} value={told.on} isTried={isTried} onChange={(on) => setTold({ ...told, on })} />
    </FormFrame>
  );
};
