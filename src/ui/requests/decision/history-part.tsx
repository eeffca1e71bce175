import type { Instant } from "../../../domain/base/time.ts";
import type { ReactNode } from "react";
import type { Desk } from "../../../app/desk/read-desk.ts";
import type { RestrictionRequest } from "../../../domain/subjects/request/requests.ts";
import { sayFullMoment } from "../../words/dates.ts";
import { Section } from "../../kit/sections/section.tsx";
import { QuotedText } from "./quoted-text.tsx";
import { words } from "./words.ts";

/** What heads of function asked when they sent it back, and the answers. */
export const HistoryPart = ({ desk, request }: { readonly desk: Desk; readonly request: RestrictionRequest }): ReactNode => {
  // Before the first answer there is only the question, which stands in the outcome.
  if (request.submissions.length < 2) return null;
  const say = (at: Instant): string => sayFullMoment(at, desk.settings.timeZone);
  const turns = request.submissions.flatMap((submission, index) => {
    const asked = request.decisions[index];
    return [
      ...(submission.kind === "request.answered"
        ? [{ key: submission.key, by: words.answered(submission.by.name, say(submission.recordedAt)), text: submission.body.answer }]
        : []),
      ...(asked?.kind === "request.sent-back" ? [{ key: asked.key, by: words.askedFor(asked.by.name, say(asked.recordedAt)), text: asked.body.wanted }] : []),
    ];
  });
  return (
    <Section title={words.history}>
      {turns.map(({ key, by, text }) => (
        <QuotedText key={key} by={by}>
          {text}
        </QuotedText>
      ))}
    </Section>
  );
};
