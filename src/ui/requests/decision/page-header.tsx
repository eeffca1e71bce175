import { sayAll } from "../../../domain/base/service-time.ts";
import { dayWords } from "../../words/day-words.ts";
import { momentsOf } from "../../../app/desk/read-desk.ts";
import { requestWords } from "../../words/request-words.ts";
import { Badge, makeStyles, Text, Title2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Desk } from "../../../app/desk/read-desk.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import { waitedWorkingDays } from "../../../domain/views/report/figures.ts";
import type { RestrictionRequest } from "../../../domain/subjects/request/requests.ts";
import { sayFullMoment } from "../../words/dates.ts";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { words } from "./words.ts";

export interface PageHeaderProps {
  readonly desk: Desk;
  readonly request: RestrictionRequest;
  readonly policy: Policy | undefined;
}

/** Which request this is, about whom, how it stands, who asked and how long it has waited. */
export const PageHeader = ({ desk, request, policy }: PageHeaderProps): ReactNode => {
  const styles = usePageStyles();
  const own = useStyles();
  const { state, submission } = request;
  const waited = sayAll(momentsOf(desk), (at) => waitedWorkingDays(desk.settings, request, at));
  const asked = sayFullMoment(submission.recordedAt, desk.settings.timeZone);
  return (
    <div>
      <div className={own.line}>
        <Title2 as="h1">{words.title(request.reference)}</Title2>
        <Badge size="large" appearance="tint" color={state === "waiting" ? "brand" : "subtle"} className={own.badge}>
          {requestWords.states[state](policy ?? null)}
        </Badge>
        {submission.body.urgent === "yes" && state === "waiting" && (
          <Badge size="large" appearance="filled" color="danger" className={own.badge}>
            {words.urgent}
          </Badge>
        )}
      </div>
      <Text block size={400}>
        {words.about(request.name, policy?.terms.person)}
      </Text>
      <Text block className={styles.quiet}>
        {words.askedBy(request.requesters.map(({ name }) => name).join(words.and), asked)} {state === "waiting" && (waited.ok ? words.waited(waited.value) : dayWords.unknown)}{" "}
        {policy && words.under(policy.title)}
      </Text>
    </div>
  );
};

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  badge: { whiteSpace: "nowrap" },
});
