import { MessageBar, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { useCallback, useRef, useState } from "react";
import { HostShell } from "../shared/host-shell.tsx";
import type { HostQuirks } from "../shared/host-quirks.ts";
import type { HostSettings } from "../shared/host-settings.ts";
import { LinkDialog } from "../shared/link-dialog.tsx";
import type { Person } from "../shared/people.ts";
import { useStore } from "../shared/store.ts";
import type { Store } from "../shared/store.ts";
import { teamsFluentThemes, teamsThemeNames } from "../shared/themes.ts";
import { useConsent } from "../shared/use-consent.tsx";
import { useNestedAppAuth } from "../shared/use-nested-app-auth.ts";
import { AppPage } from "./app-page.tsx";
import { ChannelPage } from "./channel-page.tsx";
import { ChannelPosts } from "./channel-posts.tsx";
import { findChannel } from "./place.ts";
import { PlacesNav } from "./places-nav.tsx";
import { teamsApp } from "./teams-app.ts";
import type { TeamsProtocol } from "./teams-protocol.ts";
import type { Team } from "./teams-traffic.ts";
import { usePlaces } from "./use-places.ts";
import { useTraffic } from "./use-traffic.ts";
import { words } from "./words.ts";

export interface TeamsHostProps {
  readonly person: Person;
  readonly people: readonly Person[];
  readonly settings: Store<HostSettings>;
  readonly quirks: HostQuirks;
  /** The person's teams as they were when the page was opened. */
  readonly teams: readonly Team[];
  /** A link to a tab, to be followed at once; null to begin in the app. */
  readonly link: string | null;
}

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "240px minmax(0, 1fr)",
    gridTemplateRows: "minmax(0, 1fr)",
    flexGrow: 1,
    minHeight: 0,
    "@media (max-width: 720px)": { gridTemplateColumns: "minmax(0, 1fr)", gridTemplateRows: "auto minmax(0, 1fr)" },
  },
  main: { display: "flex", flexDirection: "column", minHeight: 0, minWidth: 0 },
});

/** Teams on the web, as far as an app with tabs can tell: the app, the person's channels, posts and the channel's tab. */
export const TeamsHost = ({ person, people, settings, quirks, teams: firstTeams, link }: TeamsHostProps) => {
  const styles = useStyles();
  const { theme } = useStore(settings);
  const teams = useTraffic(firstTeams, person.as);
  const { place, visit, refusal, foreignLink, go, followLink, back, forgetForeignLink } = usePlaces(teams, link);
  const [appLoads, setAppLoads] = useState(0);
  const quirksNow = useStore(quirks.store);
  const reopen = useCallback(() => void quirks.refresh().then(() => setAppLoads((count) => count + 1)), [quirks]);
  const page = useRef<TeamsProtocol | null>(null);
  const onProtocol = useCallback((protocol: TeamsProtocol | null) => {
    page.current = protocol;
  }, []);
  const consent = useConsent(person.name);
  const nestedAppAuth = useNestedAppAuth({ person, people, settings, quirks: quirks.store, ask: consent.ask });

  const channel = place.kind === "personal-app" ? null : findChannel(teams, place.channelId);
  const team = teams.find(({ channels }) => channels.some(({ id }) => id === channel?.id));
  const appParts = { person, theme: teamsThemeNames[theme], nestedAppAuth, quirks: quirksNow, onLink: followLink, onBack: back, onProtocol };
  const appKey = `${appLoads}/${visit}`;

  return (
    <HostShell host="teams" title={words.title} person={person} people={people} theme={teamsFluentThemes[theme]} settings={settings} onTenantChanged={reopen}>
      <div className={styles.columns}>
        <PlacesNav teams={teams} place={place} onGo={go} onBack={() => (page.current === null ? back() : page.current.tell("backButtonPress", null))} />
        <main className={styles.main}>
          {refusal === null ? null : (
            <MessageBar intent="warning">
              <MessageBarBody>{words.refused(refusal)}</MessageBarBody>
            </MessageBar>
          )}
          {place.kind === "personal-app" ? (
            <AppPage
              key={appKey}
              {...appParts}
              title={words.appFrame}
              place={{ entityId: teamsApp.personalEntityId, subEntityId: place.subEntityId, channel: null }}
              onNavigate={(subEntityId) => go({ kind: "personal-app", subEntityId })}
            />
          ) : null}
          {place.kind === "personal-app" || channel === null || team === undefined ? null : (
            <ChannelPage channel={channel} tab={place.kind} onTab={go}>
              {place.kind === "posts" ? (
                <ChannelPosts posts={channel.messages} onLink={followLink} />
              ) : (
                <AppPage
                  key={appKey}
                  {...appParts}
                  title={words.tabFrame}
                  place={{
                    entityId: teamsApp.channelEntityId,
                    subEntityId: place.subEntityId,
                    channel: { team, channelId: channel.id, channelName: channel.displayName },
                  }}
                  onNavigate={(subEntityId) => go({ kind: "channel-tab", channelId: channel.id, subEntityId })}
                />
              )}
            </ChannelPage>
          )}
        </main>
      </div>
      <LinkDialog address={foreignLink} onClose={forgetForeignLink} />
      {consent.dialog}
    </HostShell>
  );
};
