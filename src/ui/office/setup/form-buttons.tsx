import { Button } from "@fluentui/react-components";
import type { FormEvent, ReactNode } from "react";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { words } from "./words.ts";

/** What a form does when it is sent, in place of loading the page anew. */
export const submitted =
  (send: () => void) =>
  (event: FormEvent): void => {
    event.preventDefault();
    send();
  };

/** How a form ends: saved, or left as it was. */
export const FormButtons = ({ isBusy, onCancel }: { readonly isBusy: boolean; readonly onCancel: () => void }): ReactNode => {
  const styles = usePageStyles();
  return (
    <div className={styles.actions}>
      <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
        {words.save}
      </Button>
      <Button onClick={onCancel}>{words.cancel}</Button>
    </div>
  );
};
