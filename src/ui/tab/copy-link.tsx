import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input, makeStyles, Text } from "@fluentui/react-components";
import { CheckmarkRegular, LinkRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import { usePageStyles } from "../kit/sections/page-styles.ts";
import { phone } from "./widths.ts";
import { words } from "./words.ts";

/** Copies the link to the page that is open. Where the host lets no page copy, the link is shown to be copied by hand. */
export const CopyLink = ({ link }: { readonly link: string }): ReactNode => {
  const styles = useStyles();
  const page = usePageStyles();
  const [state, setState] = useState<"idle" | "copied" | "by-hand">("idle");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      setState("copied");
    } catch {
      setState("by-hand");
    }
  };
  return (
    <>
      <output className={page.said}>{state === "copied" && <Text size={200}>{words.link.copied}</Text>}</output>
      <Button size="small" appearance="subtle" aria-label={words.link.copy} icon={state === "copied" ? <CheckmarkRegular /> : <LinkRegular />} onClick={() => void copy()}>
        <span className={styles.label}>{words.link.copy}</span>
      </Button>
      <Dialog open={state === "by-hand"} onOpenChange={() => setState("idle")}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{words.link.title}</DialogTitle>
            <DialogContent>
              <Field label={words.link.label} hint={words.link.hint}>
                <Input readOnly value={link} onFocus={({ target }) => target.select()} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={() => setState("idle")}>{words.close}</Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
};

const useStyles = makeStyles({
  // A phone has room for its picture, and the name is heard all the same.
  label: { [phone]: { display: "none" } },
});
