import type { ReactNode } from "react";
import { PageHeader } from "./parts/page-header.tsx";
import { words } from "./words.ts";

/** For people who are no handlers. The lists refuse them in any case; this says why there is nothing to see. */
export const NotForYou = (): ReactNode => (
  <PageHeader title={words.notForYou.title} hint={words.notForYou.text} />
);
