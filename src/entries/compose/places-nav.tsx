import { makeStyles, Select, Tab, TabList } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { readPlace, type Place } from "../../ui/shared/places.ts";
import { tabOf, type TabEntry } from "./tab-places.ts";
import { tabWords as words } from "./tab-words.ts";

export interface PlacesNavProps {
  readonly tabs: readonly TabEntry[];
  readonly place: Place;
  readonly onGo: (place: Place) => void;
}

/** The places of the tab. Where there is no room for a row of tabs they stand in one list to choose from. */
export const PlacesNav = ({ tabs, place, onGo }: PlacesNavProps): ReactNode => {
  const styles = useStyles();
  const selected = tabOf(place);
  return (
    <nav aria-label={words.places} className={styles.nav}>
      <TabList selectedValue={selected} className={styles.wide} onTabSelect={(_, { value }) => onGo(readPlace(String(value)))}>
        {tabs.map(({ tab, label }) => (
          <Tab key={tab} value={tab}>
            {label}
          </Tab>
        ))}
      </TabList>
      <Select aria-label={words.places} className={styles.narrow} value={selected} onChange={(_, { value }) => onGo(readPlace(value))}>
        {tabs.map(({ tab, label }) => (
          <option key={tab} value={tab}>
            {label}
          </option>
        ))}
      </Select>
    </nav>
  );
};

// One of the two is out of the page altogether, for screen readers and the keyboard too.
const narrow = "@media (max-width: 640px)";

const useStyles = makeStyles({
  nav: { marginBottom: "16px" },
  wide: { flexWrap: "wrap", [narrow]: { display: "none" } },
  narrow: { display: "none", [narrow]: { display: "flex" } },
});
