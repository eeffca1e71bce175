import { FluentProvider, Link, Text, webLightTheme } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { openHostQuirks } from "../../sandbox/hosts/shared/host-quirks.ts";
import type { HostQuirks } from "../../sandbox/hosts/shared/host-quirks.ts";
import { openHostSettings } from "../../sandbox/hosts/shared/host-settings.ts";
import type { HostName, HostSettings } from "../../sandbox/hosts/shared/host-settings.ts";
import type { Person } from "../../sandbox/hosts/shared/people.ts";
import type { Store } from "../../sandbox/hosts/shared/store.ts";
import { readPeople } from "../../sandbox/hosts/shared/tenant-client.ts";
import { words } from "../../sandbox/hosts/shared/words.ts";
import { forgetIfAsked } from "../../sandbox/panel/browser-traces.ts";
import { takeControl } from "../../sandbox/hosts/shared/worker-control.ts";

export interface HostParts {
  readonly person: Person;
  readonly people: readonly Person[];
  readonly settings: Store<HostSettings>;
  readonly quirks: HostQuirks;
}

/** Opens a host page for the person that its address names: never before the service worker is in control. */
export const openHost = async (host: HostName, drawHost: (parts: HostParts) => Promise<ReactNode>): Promise<void> => {
  const element = document.querySelector("#root");
  if (element === null) return;
  const root = createRoot(element);
  const say = (sentence: string, people: readonly Person[] = []): void => root.render(<Notice host={host} sentence={sentence} people={people} />);

  say(words.opening);
  if (!(await takeControl())) return say(words.noWorker);
  try {
    await forgetIfAsked();
    const people = await readPeople();
    const as = new URLSearchParams(location.search).get("as");
    const person = people.find((each) => each.as === as);
    if (person === undefined) return say(as === null ? words.choosePerson : words.noSuchPerson(as), people);
    root.render(await drawHost({ person, people, settings: openHostSettings(), quirks: await openHostQuirks() }));
  } catch {
    say(words.noAnswer);
  }
};

interface NoticeProps {
  readonly host: HostName;
  readonly sentence: string;
  readonly people: readonly Person[];
}

const Notice = ({ host, sentence, people }: NoticeProps) => (
  <FluentProvider theme={webLightTheme}>
    <main style={{ padding: 24, maxWidth: "60ch" }}>
      <Text as="p">{sentence}</Text>
      <ul>
        {people.map(({ as, name, jobTitle }) => (
          <li key={as}>
            <Link href={`/${host}?as=${as}`}>{words.beSomebody(name, jobTitle)}</Link>
          </li>
        ))}
      </ul>
    </main>
  </FluentProvider>
);
