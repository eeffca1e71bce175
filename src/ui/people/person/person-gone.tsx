import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Checked } from "../../kit/sections/checked.tsx";
import { PageHeader } from "../../kit/sections/page-header.tsx";
import type { WorkProps } from "../../kit/work-props.ts";
import { words } from "../words.ts";

/** What a person's page says where the records no longer know them. */
export const PersonGone = ({ desk, onOpen }: WorkProps): ReactNode => (
  <Checked desk={desk} of={["people"]} as="page">
    <PageHeader title={words.person.gone} hint={words.person.goneNext}>
      <Button onClick={() => onOpen({ type: "people" })}>{words.person.toPeople}</Button>
    </PageHeader>
  </Checked>
);
