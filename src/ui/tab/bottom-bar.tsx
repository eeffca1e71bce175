import { Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, makeStyles, mergeClasses, OverlayDrawer, tokens } from "@fluentui/react-components";
import { DismissRegular, MoreHorizontalRegular } from "@fluentui/react-icons";
import { useRef, useState, type ReactNode } from "react";
import type { Place } from "../kit/places.ts";
import type { Entry } from "./entries.ts";
import { EntryGroups, type NavProps } from "./entry-groups.tsx";
import { EntryLink } from "./entry-link.tsx";
import { useBarEntry } from "./nav-styles.ts";
import { low, notPhone } from "./widths.ts";
import { words } from "./words.ts";

export interface BottomBarProps extends NavProps {
  /** What stands in the bar itself. */
  readonly shown: readonly Entry[];
  readonly hasMore: boolean;
}

/** The navigation on a phone: what the role needs most, and the rest behind one button. */
export const BottomBar = ({ shown, hasMore, ...props }: BottomBarProps): ReactNode => {
  const styles = useStyles();
  const bar = useBarEntry();
  const more = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  // A page that was opened from the list takes the focus to its own heading.
  const [isLeft, setLeft] = useState(false);
  const isElsewhere = props.current !== null && !shown.some(({ name }) => name === props.current);
  const goFromMore = (place: Place): void => {
    setLeft(true);
    setOpen(false);
    props.onGo(place);
  };
  return (
    <>
      <nav aria-label={words.places} className={styles.bar}>
        {shown.map((entry) => (
          <EntryLink
            key={entry.name}
            entry={entry}
            href={props.hrefOf({ type: entry.name })}
            isCurrent={entry.name === props.current}
            styles={bar}
            label={words.short[entry.name]}
            onGo={props.onGo}
          />
        ))}
        {hasMore && (
          <button
            ref={more}
            type="button"
            aria-haspopup="dialog"
            aria-expanded={isOpen}
            className={mergeClasses(bar.entry, isElsewhere && bar.current)}
            onClick={() => {
              setLeft(false);
              setOpen(true);
            }}
          >
            <MoreHorizontalRegular aria-hidden className={bar.icon} />
            <span className={bar.label}>{words.more}</span>
          </button>
        )}
      </nav>
      {hasMore && (
        <OverlayDrawer
          position="bottom"
          open={isOpen}
          className={styles.drawer}
          onOpenChange={(_, { open }) => setOpen(open)}
          // Until the list has gone it keeps the focus to itself.
          surfaceMotion={{ onMotionFinish: (_, { direction }) => direction === "exit" && !isLeft && more.current?.focus() }}
        >
          <DrawerHeader className={styles.header}>
            <DrawerHeaderTitle action={<Button appearance="subtle" aria-label={words.close} icon={<DismissRegular />} onClick={() => setOpen(false)} />}>
              {words.allPlaces}
            </DrawerHeaderTitle>
          </DrawerHeader>
          <DrawerBody className={styles.all}>
            <nav aria-label={words.allPlaces}>
              <EntryGroups {...props} onGo={goFromMore} />
            </nav>
          </DrawerBody>
        </OverlayDrawer>
      )}
    </>
  );
};

const useStyles = makeStyles({
  bar: {
    position: "fixed",
    zIndex: 10,
    insetInline: 0,
    bottom: 0,
    display: "flex",
    paddingBottom: "env(safe-area-inset-bottom)",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [notPhone]: { display: "none" },
    [low]: { position: "static" },
    "@media print": { display: "none" },
  },
  drawer: { height: "min(85vh, 640px)", borderRadius: `${tokens.borderRadiusXLarge} ${tokens.borderRadiusXLarge} 0 0` },
  header: { paddingBottom: 0 },
  all: { paddingBottom: "24px" },
});
