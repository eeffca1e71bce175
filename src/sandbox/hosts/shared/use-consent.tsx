import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { ReactNode } from "react";
import { words } from "./words.ts";

interface ConsentQuestion {
  readonly scopes: readonly string[];
  readonly settle: (agreed: boolean) => void;
}

/** The consent page of Entra, played by a dialog: `ask` resolves with what the person chose; `dialog` belongs into the page. */
export const useConsent = (name: string): { ask: (scopes: readonly string[]) => Promise<boolean>; dialog: ReactNode } => {
  const [question, setQuestion] = useState<ConsentQuestion | null>(null);

  const ask = useCallback((scopes: readonly string[]) => new Promise<boolean>((settle) => setQuestion({ scopes, settle })), []);

  const answer = (agreed: boolean): void => {
    question?.settle(agreed);
    setQuestion(null);
  };

  const dialog = (
    <Dialog modalType="alert" open={question !== null}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.consent.title}</DialogTitle>
          <DialogContent>
            {words.consent.body(name)}
            <p>{words.consent.scopes}</p>
            <ul>
              {question?.scopes.map((scope) => (
                <li key={scope}>{scope}</li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => answer(true)}>
              {words.consent.accept}
            </Button>
            <Button onClick={() => answer(false)}>{words.consent.decline}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
  return { ask, dialog };
};
