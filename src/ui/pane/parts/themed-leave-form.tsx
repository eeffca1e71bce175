import type { ReactNode } from "react";
import { LeaveForm, type LeaveFormProps } from "../../kit/leave/leave-form.tsx";
import { Themed, type ThemedProps } from "../../kit/theme.tsx";

/** The form, with Fluent around it: no part of the first paint. */
export const ThemedLeaveForm = ({ host, ...form }: LeaveFormProps & Pick<ThemedProps, "host">): ReactNode => (
  <Themed host={host}>
    <LeaveForm {...form} />
  </Themed>
);
