import type { ReactNode } from "react";

/** Our own few icons, 20 by 20, in the colour of the text. They never stand without words. */
export const Icon = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <svg
    className="pane-icon"
    width="20"
    height="20"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {children}
  </svg>
);

export const OpenIcon = (): ReactNode => (
  <Icon>
    <circle cx="10" cy="10" r="7.25" />
    <path d="m6.75 10.25 2.25 2.25 4.25-4.75" />
  </Icon>
);

export const QuestionIcon = (): ReactNode => (
  <Icon>
    <circle cx="10" cy="10" r="7.25" />
    <path d="M7.9 8a2.1 2.1 0 1 1 3.2 1.8c-.7.4-1.1.9-1.1 1.6M10 13.9v.1" />
  </Icon>
);

export const WaitIcon = (): ReactNode => (
  <Icon>
    <circle cx="10" cy="10" r="7.25" />
    <path d="M10 6v4l2.75 1.75" />
  </Icon>
);

export const RuleIcon = (): ReactNode => (
  <Icon>
    <path d="M4.75 2.75h7.5l3 3v11.5H4.75z" />
    <path d="M7.5 8.5h5M7.5 11.25h5M7.5 14h3" />
  </Icon>
);

export const NoticeIcon = (): ReactNode => (
  <Icon>
    <path d="M2.75 5h14.5v10.25H2.75z" />
    <path d="m3 5.5 7 5.25 7-5.25" />
  </Icon>
);

export const WarningIcon = (): ReactNode => (
  <Icon>
    <path d="M10 3 2.5 16.5h15z" />
    <path d="M10 8v4M10 14.25v.1" />
  </Icon>
);
