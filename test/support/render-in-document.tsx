import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { cleanup, configure, render } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach } from "vitest";
import { PageMeansProvider, type PageMeans } from "../../src/ui/kit/page-means.ts";
import { pageMeans } from "./page-work.ts";

// What a document without a layout does not have, and Fluent asks for.
class NoResizes {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= NoResizes;
globalThis.scrollTo = () => {};

// Working out what is hidden takes nearly all of the time, and a document without a layout does not know it.
configure({ defaultHidden: true });

afterEach(cleanup);

/** Shows a page in the document, as Teams does: buttons can be pressed, and something has the focus. */
export const showPage = (page: ReactNode, means: PageMeans = pageMeans()): ReturnType<typeof render> =>
  render(page, {
    wrapper: ({ children }) => (
      <FluentProvider theme={webLightTheme}>
        <PageMeansProvider value={means}>{children}</PageMeansProvider>
      </FluentProvider>
    ),
  });
