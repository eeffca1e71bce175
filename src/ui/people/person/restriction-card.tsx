import { isOver } from "../../../domain/base/service-time.ts";
import { words } from "../words.ts";
import { Badge, Button, Link, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { groundlessInstructions } from "../../../domain/views/groundless.ts";
import { staffInstructions } from "../../../domain/policy/instruct.ts";
import type { Ended, Postponed, Restriction } from "../../../domain/subjects/restriction/restrictions.ts";
import { officesOf } from "../../../domain/policy/offices.ts";
import { dayOf } from "../../../domain/base/time.ts";
import { useLetterParts } from "../../kit/letter-parts.ts";
import { wayName } from "../../words/letter-words.ts";
import { Announcement } from "../../kit/sections/announcement.tsx";
import { readableAddress } from "../../kit/readable-address.ts";
import type { WorkProps } from "../../kit/work-props.ts";
import { Facts } from "./facts.tsx";
import { RestrictionCourse } from "./restriction-card-course.tsx";
import { EndRestriction } from "./restriction-card-end.tsx";
import { cardWords } from "./restriction-card-words.ts";
import { usePageMeans } from "../../kit/page-means.ts";

export interface RestrictionCardProps extends WorkProps {
  readonly restriction: Restriction;
}

/** A restriction as staff see it, when it was decided and told, and what is still to be done for it. */
export const RestrictionCard = ({ restriction, ...work }: RestrictionCardProps): ReactNode => {
  const { Notice } = useLetterParts();
  const styles = useStyles();
  const [isRecording, setRecording] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const { desk, onOpen } = work;
  const { connection } = usePageMeans();
  const request = desk.requests.get(restriction.request);
  // That a decision does not count is told from all of them.
  const groundless = !desk.allRead ? undefined : groundlessInstructions(desk.restrictions, desk).find((each) => each.restriction.key === restriction.key);
  const isVoid = groundless !== undefined || (desk.allRead && request !== undefined && request.state !== "approved");
  const isDayUnknown = desk.dayUnknown.has(restriction.key);
  const waitsForNotice = restriction.state === "approved-not-in-force" && restriction.notice === null && request !== undefined && !isVoid;
  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <Badge
          size="large"
          shape="rounded"
          appearance={restriction.state === "in-force" && !isDayUnknown ? "filled" : "outline"}
          color={restriction.state === "in-force" && !isDayUnknown ? "brand" : "informative"}
        >
          {isVoid ? words.person.void : isDayUnknown ? words.person.dayUnknown : words.person.states[restriction.state]}
        </Badge>
        {restriction.reviewOverdue && !isDayUnknown && (
          <Badge size="large" shape="rounded" color="danger">
            {words.people.overdue}
          </Badge>
        )}
        <Link as="button" className={styles.toRequest} onClick={() => onOpen({ type: "request", request: restriction.request })}>
          {words.person.openRequest}
        </Link>
      </div>
      <Announcement>
        {done !== null && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{done}</MessageBarBody>
          </MessageBar>
        )}
      </Announcement>
      {groundless && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{words.person.toWithdraw(restriction.state === "in-force")}</MessageBarBody>
        </MessageBar>
      )}
      <Sentences restriction={restriction} />
      <Facts
        facts={[
          [words.person.scope, restriction.matter === null ? words.person.allContact : words.person.oneMatter(restriction.matter)],
          ...(restriction.contact === null ? [] : ([[words.person.contact, restriction.contact]] as const)),
          ...(restriction.ended && !isDayUnknown ? endedFacts(restriction.ended) : clockFacts(restriction, isDayUnknown)),
          [words.person.given, words.person.givenBy(restriction.givenBy.name, dayOf(restriction.givenAt, desk.settings.timeZone))],
          [
            words.person.notice,
            restriction.notice
              ? words.person.noticeGiven(wayName(restriction.notice.way), restriction.notice.on, restriction.notice.by.name)
              : isVoid
                ? words.person.decisionVoid
                : words.person.noticeMissing,
          ],
          [words.person.covers, restriction.addressKeys.map((key) => readableAddress(desk, key)).join(", ")],
        ]}
      />
      {waitsForNotice && restriction.postponed && (
        <MessageBar intent={isOver(restriction.postponed.until, desk.days) === "no" ? "warning" : "error"} layout="multiline">
          <MessageBarBody>{sayPostponed(restriction, restriction.postponed)}</MessageBarBody>
        </MessageBar>
      )}
      {waitsForNotice && (
        <div className={isRecording ? styles.hidden : undefined}>
          <Button appearance="primary" onClick={() => setRecording(true)}>
            {words.person.recordNotice}
          </Button>
        </div>
      )}
      {waitsForNotice && isRecording && (
        <Notice
          {...work}
          restriction={restriction}
          request={request}
          onRecorded={() => setDone(words.person.inForceNow)}
          onPostponed={() => setDone(words.person.postponedNow)}
          onCancel={() => setRecording(false)}
        />
      )}
      {!isVoid && <RestrictionCourse {...work} restriction={restriction} onEnded={() => setDone(cardWords.endDone)} />}
      {groundless && officesOf(desk.settings, connection.session.account.oid, desk.now).head && (
        <EndRestriction restriction={restriction} onEnded={() => setDone(cardWords.endDone)} />
      )}
    </article>
  );
};

const endedFacts = ({ on, why, by, reason }: Ended): readonly (readonly [string, string])[] => [
  [cardWords.ended, cardWords.endedAs[why](on, by?.name ?? "")],
  ...(reason === "" ? [] : ([[cardWords.endedWhy, reason]] as const)),
];

const clockFacts = ({ reviewOverdue, reviewOn, endsOn, continuations }: Restriction, isDayUnknown: boolean): readonly (readonly [string, string])[] => {
  const last = continuations.at(-1);
  return [
    [words.person.review, reviewOverdue && !isDayUnknown ? words.person.reviewLate(reviewOn) : words.person.reviewBy(reviewOn)],
    ...(last ? ([[cardWords.reviewed, cardWords.reviewedOn(last.on, last.by.name)]] as const) : []),
    ...(endsOn === null ? [] : ([[words.person.ends, words.person.lastDay(endsOn)]] as const)),
  ];
};

const Sentences = ({ restriction }: { readonly restriction: Restriction }): ReactNode => {
  const styles = useStyles();
  const { policy } = restriction;
  if (!policy) return <Text>{words.person.noWords}</Text>;
  return (
    <div>
      <Text size={200} className={styles.quiet}>
        {words.person.staffSee}
      </Text>
      <ul className={styles.sentences}>
        {staffInstructions(policy, restriction.measures).map((sentence) => (
          <li key={sentence}>
            <Text weight="semibold">{sentence}</Text>
          </li>
        ))}
      </ul>
    </div>
  );
};

const sayPostponed = ({ policy }: Restriction, { until, by, exception, reason }: Postponed): string =>
  words.person.noticePostponed(until, by.name, policy?.warning.exceptions.find(({ id }) => id === exception)?.grounds ?? exception, reason);

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: "12px", "& + &": { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "16px" } },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  toRequest: { marginInlineStart: "auto" },
  hidden: { display: "none" },
  quiet: { color: tokens.colorNeutralForeground2 },
  sentences: { margin: "2px 0 0", paddingInlineStart: "20px" },
});
