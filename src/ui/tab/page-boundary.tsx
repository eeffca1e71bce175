import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { InsteadOfPage } from "./states.tsx";
import { words } from "./words.ts";

/** A page that fails leaves the rest of the tab as it is. React knows no other way than a class. */
export class PageBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <InsteadOfPage title={words.failed.title} hint={words.failed.hint}>
        <Button onClick={() => this.setState({ failed: false })}>{words.failed.again}</Button>
      </InsteadOfPage>
    );
  }
}
