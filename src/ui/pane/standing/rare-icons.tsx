import type { ReactNode } from "react";
import { Icon } from "../parts/icons.tsx";

/** The icons of what comes behind the first paint. */
export const PeopleIcon = (): ReactNode => (
  <Icon>
    <circle cx="7.25" cy="7" r="2.5" />
    <path d="M2.5 16c0-2.75 2-4.5 4.75-4.5S12 13.25 12 16M12.5 4.75a2.5 2.5 0 0 1 0 4.6M13.75 11.9c2.25.4 3.75 2 3.75 4.1" />
  </Icon>
);

export const AnswerIcon = (): ReactNode => (
  <Icon>
    <path d="M8 4.5 3 9l5 4.5" />
    <path d="M3.25 9H11c3.5 0 5.75 2.25 5.75 6" />
  </Icon>
);
