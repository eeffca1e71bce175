import { Button, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle, MessageBar, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import type { Quirks } from "../../tenant/quirks/quirks.ts";
import type { NestedAppAuth } from "../shared/nested-app-auth.ts";
import type { Person } from "../shared/people.ts";
import { AppFrame } from "./app-frame.tsx";
import { teamsApp } from "./teams-app.ts";
import { teamsContext } from "./teams-context.ts";
import type { FramePlace } from "./teams-context.ts";
import type { DialogRequest, TeamsProtocol } from "./teams-protocol.ts";
import { words } from "./words.ts";

export interface AppPageProps {
  readonly title: string;
  readonly person: Person;
  readonly place: Omit<FramePlace, "frameContext">;
  readonly theme: string;
  readonly nestedAppAuth: NestedAppAuth;
  readonly quirks: Quirks;
  readonly onLink: (address: string) => void;
  readonly onNavigate: (subEntityId: string | null) => void;
  /** Called when the app left the Back button to Teams. */
  readonly onBack: () => void;
  /** Given the page's protocol once it stands, and null when it goes. */
  readonly onProtocol: (protocol: TeamsProtocol | null) => void;
}

interface OpenDialog extends DialogRequest {
  readonly settle: (result: unknown) => void;
}

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  frame: { flexGrow: 1, minHeight: 0 },
  surface: { maxWidth: "min(96vw, 1000px)", padding: "12px" },
});

const wordSizes: Readonly<Record<string, number>> = { small: 300, medium: 600, large: 900 };
const pixels = (size: number | string): number => (typeof size === "number" ? size : (wordSizes[size] ?? wordSizes["medium"] ?? 600));

/** A tab of the app, or its personal page, with the dialog that it may open over itself. */
export const AppPage = ({ title, person, place, theme, nestedAppAuth, quirks, onLink, onNavigate, onBack, onProtocol }: AppPageProps) => {
  const styles = useStyles();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const page = useRef<TeamsProtocol | null>(null);
  const dialogPage = useRef<TeamsProtocol | null>(null);

  const closeDialog = (result?: unknown): void => {
    dialog?.settle(result);
    setDialog(null);
  };

  const frameParts = {
    theme,
    nestedAppAuth,
    quirks,
    onLink,
    onNavigate: ({ subPageId }: { readonly subPageId: string | null }) => onNavigate(subPageId),
    onFailure: setFailure,
    onBack,
    onDialog: (request: DialogRequest, settle: (result: unknown) => void) => setDialog({ ...request, settle }),
    onSubmit: closeDialog,
  };

  return (
    <div className={styles.page}>
      {failure === null ? null : (
        <MessageBar intent="error">
          <MessageBarBody>{words.failure(failure)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.frame}>
        <AppFrame
          {...frameParts}
          title={title}
          address={teamsApp.page}
          frameContext="content"
          readContext={() => teamsContext(person, { ...place, frameContext: "content" }, theme, quirks)}
          onMessage={(kind, content) => dialogPage.current?.tell(kind, content)}
          onProtocol={(protocol) => {
            page.current = protocol;
            onProtocol(protocol);
          }}
        />
      </div>
      {dialog === null ? null : (
        <Dialog open onOpenChange={() => closeDialog()}>
          <DialogSurface className={styles.surface} style={{ width: pixels(dialog.width) }}>
            <DialogBody>
              <DialogTitle action={<Button appearance="subtle" aria-label={words.closeDialog} icon={<DismissRegular />} onClick={() => closeDialog()} />}>
                {dialog.title}
              </DialogTitle>
              <DialogContent style={{ height: pixels(dialog.height) }}>
                <AppFrame
                  {...frameParts}
                  title={words.dialogFrame(dialog.title)}
                  address={dialog.url}
                  frameContext="task"
                  readContext={() => teamsContext(person, { ...place, frameContext: "task" }, theme, quirks)}
                  onMessage={(kind, content) => page.current?.tell(kind, content)}
                  onProtocol={(protocol) => {
                    dialogPage.current = protocol;
                  }}
                />
              </DialogContent>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      )}
    </div>
  );
};
