import { Button, MessageBar, MessageBarBody, MessageBarTitle, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { letterFactsOf } from "../../app/letter/letter-facts-of.ts";
import type { LetterAbout, LetterSubject } from "../../app/letter/letter-subject.ts";
import { personOfRecord, prepareLetter, type PrepareError } from "../../app/letter/prepare-letter.ts";
import { lettersMayGoTo, representativesForLetters } from "../../domain/subjects/letter/letter-addresses.ts";
import { checkLetter } from "../../domain/subjects/letter/check-letter.ts";
import { letterWords } from "../words/letter-words.ts";
import { composeLetter, lettersWords } from "../../domain/subjects/letter/compose-letter.ts";
import { letterToHtml, tooMuchForDraft, type LetterText } from "../../domain/subjects/letter/render-letter.ts";
import { requiredContents } from "../../domain/decide/required-contents.ts";
import { dayOf } from "../../domain/base/time.ts";
import { useKeptDraft } from "../kit/kept-drafts.ts";
import { placeText } from "../kit/places.ts";
import { OutcomeBar } from "../kit/sections/outcome-bar.tsx";
import { usePageStyles } from "../kit/sections/page-styles.ts";
import { Section } from "../kit/sections/section.tsx";
import { useRecord } from "../kit/use-record.ts";
import { ContentsCheck } from "./contents-check.tsx";
import { HowFields } from "./how-fields.tsx";
import { LetterButtons } from "./letter-buttons.tsx";
import { firstDraft, letterDrafts, withText, withWaiver, withoutWaiver, writtenOf, type LetterDraft } from "./letter-draft.ts";
import { LetterSheet } from "./letter-sheet.tsx";
import { useLetterStyles } from "./styles.ts";
import { WhereTo } from "./where-to.tsx";
import { WordingFields } from "./wording-fields.tsx";
import { sayLetterProblem, sayPrepareProblem, words } from "./words.ts";
import { usePageMeans } from "../kit/page-means.ts";
import type { WorkProps } from "../kit/work-props.ts";

export interface WritingProps extends WorkProps {
  readonly about: LetterAbout;
  readonly subject: LetterSubject;
  /** The text was kept. */
  readonly onKept: () => void;
}

/** A letter that is being written, beside what it will look like. */
export const Writing = ({ about, subject, onKept, ...work }: WritingProps): ReactNode => {
  const page = usePageStyles();
  const styles = useLetterStyles();
  const { desk } = work;
  const { connection } = usePageMeans();
  const { settings } = desk;
  const { account } = connection.session;
  const person = personOfRecord(desk, about.person);
  const addresses = person ? lettersMayGoTo(person, desk.persons, desk.representatives) : [];
  const draftKey = placeText({ type: "letter", ...about });
  const drafts = letterDrafts(connection);
  const [draft, setDraft] = useState((): LetterDraft => {
    const first = addresses.find(({ refusal }) => refusal === null);
    return (
      drafts.get(draftKey) ??
      firstDraft(desk.needs.get(about.person)?.communication ?? null, first ? { type: "person", addressKey: first.addressKey } : { type: "post" }, settings.letters.welsh)
    );
  });
  const [isTried, setTried] = useState(false);
  const { isBusy, problem, write } = useRecord<PrepareError>();
  useKeptDraft(drafts, draftKey, draft.touched ? draft : null);
  const facts = letterFactsOf(desk, subject, { signer: account.name, language: draft.language });
  if (!facts) return <Text>{letterWords.policyUnknown}</Text>;

  const { policy, endsOn } = facts;
  const required = requiredContents(policy, facts.type);
  const written = writtenOf(draft);
  const letter = composeLetter(facts, written);
  const text: LetterText = { language: draft.language, format: draft.format, paragraphs: lettersWords(letter) };
  const problems = checkLetter(policy, letter, written.waived, endsOn);
  const tooMuch = draft.to.type === "post" ? 0 : tooMuchForDraft(letterToHtml(text));
  const change = (next: (before: LetterDraft) => LetterDraft): void => setDraft((before) => ({ ...next(before), touched: true }));
  const keep = (): void => {
    setTried(true);
    if (problems.length > 0) return;
    const prepared = { person: about.person, about: about.about, policy, letter, waived: written.waived, endsOn, format: draft.format, to: draft.to };
    void write(
      (recording) => prepareLetter(recording, desk, prepared),
      () => {
        drafts.delete(draftKey);
        onKept();
      },
    );
  };
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <HowFields draft={draft} mayBeWelsh={settings.letters.welsh} onChange={(changed) => change((before) => ({ ...before, ...changed }))} />
        <WordingFields
          key={draft.language}
          composed={composeLetter(facts)}
          written={written}
          required={required}
          onText={(paragraph, value) => change((before) => withText(before, paragraph, value))}
          onSubject={(value) => change((before) => ({ ...before, subjects: { ...before.subjects, [before.language]: value } }))}
        />
        <ContentsCheck
          policy={policy}
          endsOn={endsOn}
          required={required}
          contents={letter.contents}
          waived={draft.waived}
          onWaive={(element, reason) => change((before) => withWaiver(before, element, reason))}
          onPutBack={(element) => change((before) => withoutWaiver(before, element))}
        />
        <WhereTo
          addresses={addresses}
          representatives={person ? representativesForLetters(person, desk.representatives) : []}
          to={draft.to}
          onChange={(to) => change((before) => ({ ...before, to }))}
        />
        <Section title={words.ready} hint={words.keepHint}>
          {tooMuch > 0 && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>
                <MessageBarTitle>{words.tooLongTitle}</MessageBarTitle>
                {words.tooLong(tooMuch)}
              </MessageBarBody>
            </MessageBar>
          )}
          <OutcomeBar
            problem={problem ? sayPrepareProblem(problem) : isTried && problems.length > 0 ? `${words.notReady} ${problems.map(sayLetterProblem).join(" ")}` : null}
            done={null}
          />
          <div className={page.actions}>
            <Button appearance="primary" disabledFocusable={isBusy} onClick={keep}>
              {words.keep}
            </Button>
          </div>
        </Section>
      </div>
      <Section title={words.sheet}>
        <LetterButtons letter={text} />
        <LetterSheet letter={text} subject={letter.subject} from={settings.letters.from} on={dayOf(desk.now, settings.timeZone)} />
      </Section>
    </div>
  );
};
