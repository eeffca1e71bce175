import { isResultOwed } from "../../../domain/subjects/review/reviews-due.ts";
import { Button, makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { isHandlerRole } from "../../../app/session.ts";
import { disputesOf } from "../../../domain/subjects/dispute/disputes-due.ts";
import { changesOf } from "../../../domain/subjects/restriction/restriction-at.ts";
import type { Restriction } from "../../../domain/subjects/restriction/restrictions.ts";
import { openReviewOf } from "../../../domain/subjects/review/reviews.ts";
import { officesOf } from "../../../domain/policy/offices.ts";
import { dayOf } from "../../../domain/base/time.ts";
import type { WorkProps } from "../../kit/work-props.ts";
import { EndRestriction } from "./restriction-card-end.tsx";
import { cardWords as words } from "./restriction-card-words.ts";
import { usePageMeans } from "../../kit/page-means.ts";

/** What waits in the course of a restriction, loudest first, and what can be done next by whoever is looking. */
export const RestrictionCourse = ({ restriction, onEnded, ...work }: WorkProps & { readonly restriction: Restriction; readonly onEnded: () => void }): ReactNode => {
  const styles = useStyles();
  const { desk, onOpen } = work;
  const { connection } = usePageMeans();
  const { session } = connection;
  const reviews = desk.reviews.get(restriction.key) ?? [];
  const disputes = disputesOf(desk.disputes.values(), [restriction]);
  const isEnded = restriction.state === "ended";
  const asked = openReviewOf(reviews)?.opened;
  const openDisputes = disputes.filter(({ decision }) => decision === null);
  const toCarryOut = isEnded ? [] : disputes.filter((dispute) => dispute.toCarryOut !== null);
  const resultsMissing = reviews.filter(isResultOwed);
  const isHandler = isHandlerRole(session.roles);
  const isHead = officesOf(desk.settings, session.account.oid, desk.now).head;
  const isLatest = changesOf(desk.restrictions, restriction).at(-1)?.key === restriction.key;
  const lines: readonly (readonly ["error" | "warning" | "info", string])[] = [
    ...(!isEnded && reviews.some(({ instructionMissing }) => instructionMissing) ? ([["error", words.reviewToCarryOut]] as const) : []),
    ...(toCarryOut.length > 0 ? ([["error", words.disputesToCarryOut(toCarryOut.length)]] as const) : []),
    ...(openDisputes.length > 0 ? ([["warning", words.disputesOpen(openDisputes.length)]] as const) : []),
    ...(resultsMissing.length > 0 ? ([["warning", words.resultMissing]] as const) : []),
    ...(!isEnded && restriction.replacedBy !== null ? ([["info", words.changeWaits]] as const) : []),
    ...(restriction.state === "approved-not-in-force" && restriction.replaces !== null ? ([["info", words.change]] as const) : []),
    ...(asked && !isEnded ? ([["info", words.reviewAsked(dayOf(asked.recordedAt, desk.settings.timeZone))]] as const) : []),
  ];
  return (
    <>
      {lines.map(([intent, says]) => (
        <MessageBar key={says} intent={intent} layout="multiline">
          <MessageBarBody>{says}</MessageBarBody>
        </MessageBar>
      ))}
      <div className={styles.buttons}>
        {isHandler && (restriction.state === "in-force" || reviews.length > 0) && (
          <Button appearance={restriction.reviewOverdue && isHead ? "primary" : "secondary"} onClick={() => onOpen({ type: "review", instruction: restriction.key })}>
            {words.review}
          </Button>
        )}
        {resultsMissing.slice(0, 1).map(({ decision, personKey }) => (
          <Button key={decision.key} onClick={() => onOpen({ type: "letter", letter: "review-result", person: personKey, about: decision.key })}>
            {words.writeResult}
          </Button>
        ))}
        {disputes.slice(0, 1).map(({ id }) => (
          <Button key={id} onClick={() => onOpen({ type: "dispute", dispute: id })}>
            {words.toDispute}
          </Button>
        ))}
        {isHandler && isLatest && <Button onClick={() => onOpen({ type: "log-dispute", instruction: restriction.key })}>{words.logDispute}</Button>}
        {isHead && !isEnded && <EndRestriction {...work} restriction={restriction} onEnded={onEnded} />}
      </div>
    </>
  );
};

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: "8px" } });
