import { lazy, Suspense, type ComponentType, type ReactNode } from "react";
import { FailureBoundary } from "./failure-boundary.tsx";

/** A part of the pane that is fetched behind its first paint. Until it came `Meanwhile` stands in its place; where it cannot be had, `Instead`. */
export const behind = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Instead: (props: Props) => ReactNode,
  Meanwhile: (props: Props) => ReactNode = () => null,
): ComponentType<Props> => {
  const Part = lazy(async () => {
    const Loaded = await load();
    return { default: ({ given }: { readonly given: Props }): ReactNode => <Loaded {...given} /> };
  });
  return (props) => (
    <FailureBoundary instead={<Instead {...props} />}>
      <Suspense fallback={<Meanwhile {...props} />}>
        <Part given={props} />
      </Suspense>
    </FailureBoundary>
  );
};
