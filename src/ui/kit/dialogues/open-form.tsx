import { Button, makeStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";

export interface OpenFormProps {
  readonly label: string;
  /** Said to screen readers where several buttons have one label. */
  readonly longLabel?: string;
  readonly isPrimary?: boolean;
  readonly renderForm: (close: () => void) => ReactNode;
}

/** A button that gives way to a form, and comes back when the form is done. */
export const OpenForm = ({ label, longLabel, isPrimary = false, renderForm }: OpenFormProps): ReactNode => {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {/* Hidden and not removed, so that the focus can go back to it. */}
      <div className={isOpen ? styles.hidden : undefined}>
        <Button appearance={isPrimary ? "primary" : "secondary"} {...(longLabel !== undefined && { "aria-label": longLabel })} onClick={() => setOpen(true)}>
          {label}
        </Button>
      </div>
      {isOpen && renderForm(() => setOpen(false))}
    </>
  );
};

const useStyles = makeStyles({ hidden: { display: "none" } });
