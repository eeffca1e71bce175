import { Component, type ReactNode } from "react";

export interface FailureBoundaryProps {
  readonly children: ReactNode;
  readonly instead: ReactNode;
}

/** Shows something else when a part of the pane fails or cannot be loaded. React knows no other way than a class. */
export class FailureBoundary extends Component<FailureBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}
