import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { dayOf } from "../../../domain/base/time.ts";
import { holidaysEndSoon } from "../../../domain/policy/holidays.ts";

import { words } from "./words.ts";
import type { WorkProps } from "../../kit/work-props.ts";

/** Says when the list of holidays ends, while that is near. */
export const HolidaysEnd = ({ desk: { settings, now } }: Pick<WorkProps, "desk">): ReactNode => {
  const last = holidaysEndSoon(settings, dayOf(now, settings.timeZone));
  return (
    last !== null && (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{words.holidaysEnd(last)}</MessageBarBody>
      </MessageBar>
    )
  );
};
