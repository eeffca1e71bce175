import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { ServiceError, SettingsError } from "../../app/ports.ts";
import type { FirstLookDep } from "../../app/services.ts";
import type { SiteStart } from "../../app/setup/seen-from-here.ts";
import type { Result } from "../../domain/base/result.ts";
import { Command } from "../kit/sections/command.tsx";
import { Section } from "../kit/sections/section.tsx";
import { usePageStyles } from "../kit/sections/page-styles.ts";
import { PageHeader } from "../kit/sections/page-header.tsx";
import { sayProblem } from "../words/service-words.ts";
import { commands, startWords as words } from "../words/start-words.ts";

export type NotSetUpProblem = SettingsError | Extract<ServiceError, { readonly type: "not-allowed" }>;

export const isNotSetUp = (problem: { readonly type: string }): problem is NotSetUpProblem =>
  problem.type === "settings-missing" || problem.type === "settings-unreadable" || problem.type === "not-allowed";

export interface NotSetUpProps {
  readonly problem: NotSetUpProblem;
  readonly services: FirstLookDep;
  readonly onAgain: () => void;
}

/** In place of the tab where no session can be opened: what is seen of the site, what is next, and who can do it. */
export const NotSetUp = ({ problem, services, onAgain }: NotSetUpProps): ReactNode => {
  const styles = usePageStyles();
  const { title, hint } = { "settings-missing": words.missing, "settings-unreadable": words.unreadable, "not-allowed": words.notAllowed }[problem.type];
  return (
    <div className={styles.page}>
      <PageHeader title={title} hint={hint} />
      {problem.type === "settings-missing" && <Seen services={services} />}
      <Section title={words.next}>
        <NextSteps problem={problem} />
        <Text>{words.others}</Text>
        <div>
          <Button appearance="primary" onClick={onAgain}>
            {words.again}
          </Button>
        </div>
      </Section>
    </div>
  );
};

const Seen = ({ services }: Pick<NotSetUpProps, "services">): ReactNode => {
  const [looked, setLooked] = useState<Result<SiteStart, ServiceError> | null>(null);
  useEffect(() => {
    let isShown = true;
    void services.lookAtStart().then((found) => isShown && setLooked(found));
    return () => {
      isShown = false;
    };
  }, [services]);
  return (
    <Section title={words.seen}>
      <output>
        <Text>{looked === null ? words.looking : saySeen(looked)}</Text>
      </output>
      {looked?.ok === true && looked.value.notSeen.length > 0 && <Text>{words.mayBeHidden}</Text>}
    </Section>
  );
};

const saySeen = (looked: Result<SiteStart, ServiceError>): string => {
  if (!looked.ok) return looked.error.type === "not-allowed" || looked.error.type === "not-found" ? words.noAccess : words.failed(sayProblem(looked.error));
  const { seen, notSeen } = looked.value;
  if (seen.length === 0) return words.none(notSeen.length);
  return notSeen.length === 0 ? words.all(seen.length) : words.some(seen, notSeen);
};

const NextSteps = ({ problem }: Pick<NotSetUpProps, "problem">): ReactNode => {
  const styles = useStyles();
  switch (problem.type) {
    case "settings-missing":
      return <SetUpSteps />;
    case "settings-unreadable":
      return (
        <>
          <ol className={styles.steps}>
            <li>{words.restore.open}</li>
            <li>{words.restore.choose}</li>
            <li>
              {words.restore.check} <Command>{commands.verify}</Command>
            </li>
          </ol>
          <Text>{words.detail(problem.detail)}</Text>
        </>
      );
    case "not-allowed":
      return (
        <>
          <Subtitle2 as="h3">{words.ifNew}</Subtitle2>
          <SetUpSteps />
          <Subtitle2 as="h3">{words.ifInUse}</Subtitle2>
          <ol className={styles.steps}>
            <li>{words.joinSteps.member}</li>
            <li>
              {words.joinSteps.check} <Command>{commands.verify}</Command>
            </li>
          </ol>
        </>
      );
  }
};

const SetUpSteps = (): ReactNode => (
  <ol className={useStyles().steps}>
    <li>{words.steps.file}</li>
    <li>
      {words.steps.plan} <Command>{commands.plan}</Command>
    </li>
    <li>
      {words.steps.apply} <Command>{commands.apply}</Command>
    </li>
    <li>{words.steps.back}</li>
  </ol>
);

const useStyles = makeStyles({
  steps: { margin: 0, paddingLeft: "24px", display: "grid", gap: tokens.spacingVerticalS },
});
