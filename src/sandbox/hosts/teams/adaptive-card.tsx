import { makeStyles, tokens } from "@fluentui/react-components";
import { AdaptiveCard as Renderer, HostConfig, OpenUrlAction } from "adaptivecards";
import MarkdownIt from "markdown-it";
import { useEffect, useRef, useState } from "react";
import { cardHostConfig } from "./card-host-config.ts";
import { words } from "./words.ts";

export interface AdaptiveCardProps {
  /** The card as JSON text, the way a message carries it. */
  readonly json: string;
  readonly onLink: (address: string) => void;
}

const useStyles = makeStyles({
  card: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    maxWidth: "560px",
    overflowWrap: "anywhere",
    "& p": { margin: 0 },
    "& a": { color: tokens.colorBrandForegroundLink },
    "& .ac-pushButton": {
      fontFamily: "inherit",
      fontSize: tokens.fontSizeBase300,
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorNeutralBackground1,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusMedium,
      padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
      cursor: "pointer",
    },
    "& .ac-pushButton:hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    "& .ac-pushButton:focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

const markdown = new MarkdownIt({ html: false, linkify: false });
Renderer.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

/** A card drawn by Microsoft's own renderer. Links within its text lead nowhere by themselves; all go through `onLink`. */
export const AdaptiveCard = ({ json, onLink }: AdaptiveCardProps) => {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const card = new Renderer();
    card.hostConfig = new HostConfig(cardHostConfig);
    card.onExecuteAction = (action) => {
      if (action instanceof OpenUrlAction && action.url !== undefined) onLink(action.url);
    };
    card.onAnchorClicked = (_, anchor) => {
      onLink(anchor.href);
      return true;
    };
    try {
      card.parse(JSON.parse(json));
      const drawn = card.render();
      setFailed(drawn === undefined);
      place.current?.replaceChildren(...(drawn === undefined ? [] : [drawn]));
    } catch {
      setFailed(true);
    }
  }, [json, onLink]);

  return (
    <>
      <div ref={place} className={styles.card} hidden={failed} />
      {failed ? <p>{words.badCard}</p> : null}
    </>
  );
};
