import { Button, makeStyles, Text } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { isConcern } from "../../domain/policy/behaviours.ts";
import { isAbusive } from "../../domain/subjects/person/support.ts";
import type { Policy } from "../../domain/policy/types.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import { usePageStyles } from "../kit/sections/page-styles.ts";
import type { Place } from "../kit/places.ts";
import { Section } from "../kit/sections/section.tsx";
import type { LogForm } from "./log-form.ts";
import { words } from "./words.ts";

export interface LoggedNoteProps {
  readonly form: LogForm;
  readonly policy: Policy;
  readonly settings: Settings;
  readonly onAnother: () => void;
  readonly onOpen: (place: Place) => void;
}

/** Says that it is logged, who will look at it, and where support is after something hard. */
export const LoggedNote = ({ form, policy, settings, onAnother, onOpen }: LoggedNoteProps): ReactNode => {
  const styles = usePageStyles();
  const own = useStyles();
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus(), []);
  const needsSupport = isAbusive({ policy, choice: form.choice });
  return (
    <div ref={top} tabIndex={-1} className={own.note}>
      <Section title={words.logged}>
        {isConcern(form.choice) && <Text>{words.tellManager}</Text>}
        {needsSupport && (
          <div>
            <Text weight="semibold" block>
              {words.supportTitle}
            </Text>
            <ul className={styles.plain}>
              <li>{words.supportLine(settings.advisers.welfare)}</li>
              {policy.support.map(({ label }) => (
                <li key={label}>{label}</li>
              ))}
            </ul>
          </div>
        )}
        <div className={styles.actions}>
          <Button appearance="primary" onClick={onAnother}>
            {words.another}
          </Button>
          {form.personKey !== "" && <Button onClick={() => onOpen({ type: "person", person: form.personKey })}>{words.toPerson}</Button>}
        </div>
      </Section>
    </div>
  );
};

const useStyles = makeStyles({ note: { outlineStyle: "none" } });
