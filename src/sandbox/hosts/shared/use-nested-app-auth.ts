import { useMemo } from "react";
import type { Quirks } from "../../tenant/quirks/quirks.ts";
import type { HostSettings } from "./host-settings.ts";
import { createNestedAppAuth } from "./nested-app-auth.ts";
import type { NestedAppAuth } from "./nested-app-auth.ts";
import type { Person } from "./people.ts";
import type { Store } from "./store.ts";
import { requestToken } from "./tenant-client.ts";

export interface NestedAppAuthParts {
  readonly person: Person;
  readonly people: readonly Person[];
  readonly settings: Store<HostSettings>;
  readonly quirks: Store<Quirks>;
  readonly ask: (scopes: readonly string[]) => Promise<boolean>;
}

/** Nested app authentication for the person of this host, as the sandbox's controls and quirks say. */
export const useNestedAppAuth = ({ person, people, settings, quirks, ask }: NestedAppAuthParts): NestedAppAuth =>
  useMemo(() => {
    const other = people.find(({ as }) => as !== person.as) ?? person;
    const needsConsent = (): boolean => settings.get().askConsent && !settings.get().consented.includes(person.as);
    return createNestedAppAuth({
      person,
      holder: () => (quirks.get().account === "two" ? other : person),
      misbehaviour: () => quirks.get().nestedAuth,
      now: secondsNow,
      requestToken: ({ as }, scopes) => requestToken(as, scopes),
      needsConsent,
      askConsent: async (scopes) => {
        const agreed = await ask(scopes);
        if (agreed) settings.set((before) => ({ ...before, consented: [...before.consented, person.as] }));
        return agreed;
      },
    });
  }, [person, people, settings, quirks, ask]);

const secondsNow = (): number => Math.floor(Date.now() / 1000);
