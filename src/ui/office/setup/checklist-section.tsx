import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { checklist, type Check, type Look } from "../../../app/setup/checklist.ts";
import { seeFromHere, type SeenFromHere, type Unseen } from "../../../app/setup/seen-from-here.ts";
import type { ServiceError } from "../../../app/ports.ts";
import type { Settings } from "../../../domain/policy/settings.ts";
import type { Result } from "../../../domain/base/result.ts";
import { usePageMeans } from "../../kit/page-means.ts";
import { Command } from "../../kit/sections/command.tsx";
import { Section } from "../../kit/sections/section.tsx";
import type { WorkProps } from "../../kit/work-props.ts";
import { sayProblem } from "../../words/service-words.ts";
import { placeOf, sayFinding, unreadWords } from "../../words/set-up-words.ts";
import { commands } from "../../words/start-words.ts";
import { checkWords as words } from "./check-words.ts";
import { notWhole } from "../../../app/desk/not-whole.ts";

/** What is done, what is next and who can do it, before people use Evenhand; for owners with a look at the site's lists. */
export const ChecklistSection = ({ desk }: Pick<WorkProps, "desk">): ReactNode => {
  const { settings, now } = desk;
  const { roles } = usePageMeans().connection.session;
  const requests = notWhole(desk, roles, ["requests"]).unread.includes("Requests") ? null : desk.requests;
  const styles = useStyles();
  const { look, problem, again } = useLook(settings);
  const checks = checklist({ settings, now, requests, look });
  const next = checks.find(({ state }) => state === "open")?.name;
  const isDone = checks.every(({ name, state }) => state === "done" || name === "rights");
  return (
    <Section title={words.title} hint={isDone ? words.allDone : words.hint}>
      <ul className={styles.checks}>
        {checks.map((check) => (
          <li key={check.name} className={styles.check}>
            <div className={styles.head}>
              <Text weight="semibold">{words.names[check.name]}</Text>
              <Badge appearance={check.name === next ? "filled" : "tint"} color={check.state === "done" ? "success" : check.name === next ? "brand" : "subtle"}>
                {check.name === next ? words.next : words.states[check.state]}
              </Badge>
            </div>
            <Text>{words.says(check)}</Text>
            <WhatToDo check={check} look={look} />
          </li>
        ))}
      </ul>
      <output>{look.type === "looking" ? words.looking : problem}</output>
      {again && (
        <div>
          <Button disabledFocusable={look.type === "looking"} onClick={again}>
            {words.again}
          </Button>
        </div>
      )}
    </Section>
  );
};

const WhatToDo = ({ check, look }: { readonly check: Check; readonly look: Look }): ReactNode => {
  const styles = useStyles();
  switch (check.name) {
    case "lists":
      if (look.type === "not-an-owner") return <Text className={styles.who}>{words.who.lists["not-an-owner"]}</Text>;
      return look.type === "seen" && check.state === "open" && <Differences {...look.seen} />;
    case "rights":
      return (
        <>
          <Text className={styles.who}>{words.who.rights}</Text>
          <ul className={styles.lines}>
            {unseenParts.map((part) => (
              <li key={part}>{unreadWords[part]}</li>
            ))}
          </ul>
          <Command>{commands.verify}</Command>
        </>
      );
    default:
      return check.state === "open" && <Text className={styles.who}>{words.who[check.name]}</Text>;
  }
};

const unseenParts = ["groups", "rights", "levels", "app", "web"] as const satisfies readonly Unseen[];

const Differences = ({ differences }: SeenFromHere): ReactNode => {
  const styles = useStyles();
  return (
    <>
      <ul className={styles.lines}>
        {differences
          .map(({ finding }) => `${placeOf(finding)}: ${sayFinding(finding, (groupId) => groupId)}`)
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </ul>
      <Text className={styles.who}>{words.who.lists.open}</Text>
      <Command>{commands.apply}</Command>
    </>
  );
};

interface Looking {
  readonly look: Look;
  readonly problem: string;
  /** Null for whoever may not look. */
  readonly again: (() => void) | null;
}

/** Looks at the site's lists, for an owner, when the page is opened and when asked to. */
const useLook = (settings: Settings): Looking => {
  const { siteAdmin } = usePageMeans().connection;
  const [round, setRound] = useState(1);
  const [looked, setLooked] = useState<{ readonly round: number; readonly found: Result<SeenFromHere, ServiceError> } | null>(null);
  useEffect(() => {
    let isShown = true;
    if (siteAdmin) void seeFromHere(siteAdmin, settings).then((found) => isShown && setLooked({ round, found }));
    return () => {
      isShown = false;
    };
  }, [siteAdmin, settings, round]);
  if (!siteAdmin) return { look: { type: "not-an-owner" }, problem: "", again: null };
  const again = (): void => setRound(round + 1);
  // What was seen before says nothing of what is looked at now.
  if (looked?.round !== round) return { look: { type: "looking" }, problem: "", again };
  const { found } = looked;
  return found.ok ? { look: { type: "seen", seen: found.value }, problem: "", again } : { look: { type: "failed" }, problem: words.failed(sayProblem(found.error)), again };
};

const useStyles = makeStyles({
  checks: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
  check: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 12px" },
  who: { color: tokens.colorNeutralForeground2 },
  lines: { margin: 0, paddingLeft: "20px", display: "grid", gap: tokens.spacingVerticalXXS },
});
