import { Button, makeStyles, Skeleton, SkeletonItem, Text, Title2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { canSignIn } from "../../app/can-sign-in.ts";
import { sayProblem } from "../words/service-words.ts";
import type { DeskControls, DeskState } from "../../app/desk/desk-store.ts";
import { words } from "./words.ts";

/** The shape of a page while its records are read; the words are in the line above it. */
export const LoadingPage = (): ReactNode => {
  const styles = useStyles();
  return (
    <Skeleton aria-hidden className={styles.bones}>
      <SkeletonItem size={36} style={{ width: "min(260px, 60%)" }} />
      <SkeletonItem size={16} style={{ width: "min(420px, 80%)" }} />
      <SkeletonItem className={styles.block} />
      <SkeletonItem className={styles.block} />
      <SkeletonItem className={styles.block} />
    </Skeleton>
  );
};

/** What stands in place of a page: why, and what can be done. */
export const InsteadOfPage = ({ title, hint, children }: { readonly title: string; readonly hint: string; readonly children?: ReactNode }): ReactNode => {
  const styles = useStyles();
  return (
    <div className={styles.instead}>
      <Title2 as="h1" className={styles.title}>
        {title}
      </Title2>
      <Text>{hint}</Text>
      {children}
    </div>
  );
};

/** The records were never read: why, in words, and how to try again. */
export const UnreachedPage = ({ problem, refresh, signIn }: { readonly problem: NonNullable<DeskState["problem"]> } & Pick<DeskControls, "refresh" | "signIn">): ReactNode => {
  const { unreached } = words;
  if (canSignIn(problem))
    return (
      <InsteadOfPage title={unreached["sign-in-needed"]} hint={sayProblem(problem)}>
        <Button appearance="primary" onClick={() => void signIn()}>
          {words.signIn}
        </Button>
      </InsteadOfPage>
    );
  const isOffline = problem.type === "offline";
  return (
    <InsteadOfPage
      title={isOffline ? unreached.offline : problem.type === "sign-in-needed" ? unreached["cannot-sign-in"] : unreached.other}
      hint={isOffline ? words.offlineHint : sayProblem(problem)}
    >
      <Button appearance="primary" onClick={() => void refresh()}>
        {words.failed.again}
      </Button>
    </InsteadOfPage>
  );
};

const useStyles = makeStyles({
  bones: { display: "grid", gap: "12px" },
  block: { height: "96px", borderRadius: tokens.borderRadiusLarge },
  instead: {
    display: "grid",
    gap: "12px",
    justifyItems: "start",
    padding: "24px clamp(16px, 3vw, 32px)",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { margin: 0 },
});
