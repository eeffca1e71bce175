import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Quirks } from "../../tenant/quirks/quirks.ts";
import { isPaneMessage } from "../frame/pane-messages.ts";
import { frameRightsOf } from "../shared/frame-rights.ts";
import type { NestedAppAuth } from "../shared/nested-app-auth.ts";
import type { TeamsProtocol, TeamsProtocolOptions } from "./teams-protocol.ts";
import { createTeamsProtocol } from "./teams-protocol.ts";

export interface AppFrameProps extends Omit<TeamsProtocolOptions, "post" | "nestedAppAuth"> {
  readonly title: string;
  readonly address: string;
  /** The name of the theme in teams-js. */
  readonly theme: string;
  readonly nestedAppAuth: NestedAppAuth;
  readonly quirks: Quirks;
  /** Given the protocol once the frame stands, and null when it goes. */
  readonly onProtocol?: (protocol: TeamsProtocol | null) => void;
}

const useStyles = makeStyles({
  frame: { width: "100%", height: "100%", border: "none", display: "block" },
});

/** A page of the app in a frame, with Teams's half of every conversation that it begins. */
export const AppFrame = (props: AppFrameProps) => {
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  const protocol = useRef<TeamsProtocol | null>(null);
  const latest = useRef(props);
  const [rights] = useState(() => frameRightsOf("teams", props.quirks));

  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const opened = createTeamsProtocol({
      frameContext: latest.current.frameContext,
      post: (message) => frame.current?.contentWindow?.postMessage(message, location.origin),
      readContext: () => latest.current.readContext(),
      nestedAppAuth: (request) => latest.current.nestedAppAuth(request),
      onLink: (address) => latest.current.onLink(address),
      onNavigate: (to) => latest.current.onNavigate(to),
      onBack: () => latest.current.onBack(),
      onFailure: (message) => latest.current.onFailure(message),
      onDialog: (request, settle) => latest.current.onDialog(request, settle),
      onSubmit: (result) => latest.current.onSubmit(result),
      onMessage: (kind, content) => latest.current.onMessage(kind, content),
    });
    protocol.current = opened;
    latest.current.onProtocol?.(opened);

    const onMessage = ({ source, origin, data }: MessageEvent<unknown>): void => {
      if (source !== frame.current?.contentWindow || origin !== location.origin) return;
      if (isPaneMessage(data)) {
        if (data.sandbox === "open-link") latest.current.onLink(data.address);
        return;
      }
      void opened.receive(data);
    };
    window.addEventListener("message", onMessage);
    return () => {
      window.removeEventListener("message", onMessage);
      latest.current.onProtocol?.(null);
    };
  }, []);

  useEffect(() => {
    protocol.current?.tell("themeChange", props.theme);
  }, [props.theme]);

  return <iframe ref={frame} title={props.title} src={props.address} sandbox={rights} className={styles.frame} />;
};
