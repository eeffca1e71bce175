import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { AppGenericRegular, ArrowLeftRegular, ChatMultipleRegular } from "@fluentui/react-icons";
import type { Place } from "./place.ts";
import { teamsApp } from "./teams-app.ts";
import type { Team } from "./teams-traffic.ts";
import { words } from "./words.ts";

export interface PlacesNavProps {
  readonly teams: readonly Team[];
  readonly place: Place;
  readonly onGo: (place: Place) => void;
  /** Back in the app that is open, or else to where the person was before. */
  readonly onBack: () => void;
}

const useStyles = makeStyles({
  nav: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    overflowY: "auto",
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 720px)": { flexDirection: "row", flexWrap: "wrap", alignItems: "center", borderRightStyle: "none", padding: tokens.spacingVerticalXS },
  },
  group: { color: tokens.colorNeutralForeground2, "@media (max-width: 720px)": { display: "none" } },
  place: { justifyContent: "start" },
});

/** What the person can go to: the app for themselves, and the channels of their teams. */
export const PlacesNav = ({ teams, place, onGo, onBack }: PlacesNavProps) => {
  const styles = useStyles();
  return (
    <nav aria-label={words.places} className={styles.nav}>
      <Button className={styles.place} appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
        {words.back}
      </Button>
      <Text size={200} className={styles.group}>
        {words.apps}
      </Text>
      <Button
        className={styles.place}
        appearance={place.kind === "personal-app" ? "primary" : "subtle"}
        aria-current={place.kind === "personal-app" ? "page" : undefined}
        icon={<AppGenericRegular />}
        onClick={() => onGo({ kind: "personal-app", subEntityId: null })}
      >
        {teamsApp.name}
      </Button>
      {teams.length === 0 ? (
        <Text size={200} className={styles.group}>
          {words.noTeams}
        </Text>
      ) : null}
      {teams.map((team) => [
        <Text key={team.id} size={200} className={styles.group}>
          {team.displayName}
        </Text>,
        ...team.channels.map(({ id, displayName }) => {
          const isHere = place.kind !== "personal-app" && place.channelId === id;
          return (
            <Button
              key={id}
              className={styles.place}
              appearance={isHere ? "primary" : "subtle"}
              aria-current={isHere ? "page" : undefined}
              icon={<ChatMultipleRegular />}
              onClick={() => onGo({ kind: "posts", channelId: id })}
            >
              {displayName}
            </Button>
          );
        }),
      ])}
    </nav>
  );
};
