import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { cleanup, render } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach } from "vitest";

// What a document without a layout does not have, and Fluent asks for.
class NoResizes {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= NoResizes;
globalThis.scrollTo = () => {};

afterEach(cleanup);

/** Shows a page in the document, as Teams does: buttons can be pressed, and something has the focus. */
export const showPage = (page: ReactNode): ReturnType<typeof render> =>
  render(page, { wrapper: ({ children }) => <FluentProvider theme={webLightTheme}>{children}</FluentProvider> });
