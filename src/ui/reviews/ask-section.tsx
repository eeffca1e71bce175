import { Button, Field, Select, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { openReview, type OpenReviewError, type ReviewAsked } from "../../app/review/open-review.ts";
import { openReviewOf } from "../../domain/subjects/review/reviews.ts";
import { dayOf } from "../../domain/base/time.ts";
import { LongText } from "../kit/fields/long-text.tsx";
import { OutcomeBar } from "../kit/sections/outcome-bar.tsx";
import { usePageStyles } from "../kit/sections/page-styles.ts";
import { Section } from "../kit/sections/section.tsx";
import { useRecord } from "../kit/use-record.ts";
import type { UnderReview } from "./review-work.ts";
import { sayActError, words } from "./words.ts";
import type { WorkProps } from "../kit/work-props.ts";

const whys: readonly ReviewAsked["why"][] = ["improved", "quiet", "asked", "dispute"];

/** The earlier review that somebody asked for, or the form to ask for one. */
export const AskSection = ({ subject, isHead, ...work }: WorkProps & { readonly subject: UnderReview; readonly isHead: boolean }): ReactNode => {
  const styles = usePageStyles();
  const { isBusy, problem, write } = useRecord<OpenReviewError>();
  const [asked, setAsked] = useState<ReviewAsked>({ why: "improved", note: "" });
  const [isDone, setDone] = useState(false);
  const open = openReviewOf(subject.reviews.filter(({ instruction }) => instruction === subject.restriction.key));
  if (open?.opened) {
    const { by, body, recordedAt } = open.opened;
    return (
      <Section title={words.asked}>
        <OutcomeBar problem={null} done={isDone ? words.askDone(subject.policy) : null} />
        <Text>
          {words.whys[body.why]}. {words.askedBy(by.name, dayOf(recordedAt, work.desk.settings.timeZone))}
        </Text>
        <Text className={styles.asWritten}>{body.note}</Text>
      </Section>
    );
  }
  // A head of function reviews it on this very page.
  if (isHead) return null;
  return (
    <Section title={words.ask} hint={words.askHint(subject.policy)}>
      <Field className={styles.short} label={words.askWhy}>
        <Select value={asked.why} onChange={(_, { value }) => setAsked({ ...asked, why: whys.find((why) => why === value) ?? "improved" })}>
          {whys.map((why) => (
            <option key={why} value={why}>
              {words.whys[why]}
            </option>
          ))}
        </Select>
      </Field>
      <LongText label={words.askNote} value={asked.note} limit={4000} required onChange={(note) => setAsked({ ...asked, note })} />
      <OutcomeBar problem={problem && sayActError(problem)} done={null} />
      <div className={styles.actions}>
        <Button
          disabledFocusable={isBusy || asked.note.trim() === ""}
          onClick={() =>
            void write(
              (recording) => openReview(recording, subject, asked),
              () => setDone(true),
            )
          }
        >
          {words.askDo}
        </Button>
      </div>
    </Section>
  );
};
