import { Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { hasAppTab } from "./place.ts";
import type { Place } from "./place.ts";
import { teamsApp } from "./teams-app.ts";
import type { Channel } from "./teams-traffic.ts";
import { words } from "./words.ts";

export interface ChannelPageProps {
  readonly channel: Channel;
  readonly tab: "posts" | "channel-tab";
  readonly onTab: (place: Place) => void;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalL,
    padding: `0 ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: 0 },
  content: { flexGrow: 1, minHeight: 0, overflowY: "auto" },
});

/** A channel's name and tabs, over whichever of them is open. */
export const ChannelPage = ({ channel, tab, onTab, children }: ChannelPageProps) => {
  const styles = useStyles();
  const placesByTab: Readonly<Record<string, Place>> = {
    posts: { kind: "posts", channelId: channel.id },
    "channel-tab": { kind: "channel-tab", channelId: channel.id, subEntityId: null },
  };
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{channel.displayName}</h2>
        <TabList
          aria-label={words.tabs(channel.displayName)}
          selectedValue={tab}
          onTabSelect={(_, { value }) => {
            const place = placesByTab[String(value)];
            if (place !== undefined) onTab(place);
          }}
        >
          <Tab value="posts">{words.posts}</Tab>
          {hasAppTab(channel) ? <Tab value="channel-tab">{teamsApp.channelTabName}</Tab> : null}
        </TabList>
      </div>
      <div className={styles.content}>{children}</div>
    </>
  );
};
