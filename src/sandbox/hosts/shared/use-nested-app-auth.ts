import { useMemo } from "react";
import type { HostSettings } from "./host-settings.ts";
import { createNestedAppAuth } from "./nested-app-auth.ts";
import type { NestedAppAuth } from "./nested-app-auth.ts";
import type { Person } from "./people.ts";
import type { Store } from "./store.ts";
import { requestToken } from "./tenant-client.ts";

/** Nested app authentication for the person of this host, asking for consent as the sandbox's controls say. */
export const useNestedAppAuth = (person: Person, settings: Store<HostSettings>, ask: (scopes: readonly string[]) => Promise<boolean>): NestedAppAuth =>
  useMemo(() => {
    const needsConsent = (): boolean => settings.get().askConsent && !settings.get().consented.includes(person.as);
    return createNestedAppAuth({
      person,
      now: secondsNow,
      requestToken: (scopes) => requestToken(person.as, scopes),
      needsConsent,
      askConsent: async (scopes) => {
        const agreed = await ask(scopes);
        if (agreed) settings.set((before) => ({ ...before, consented: [...before.consented, person.as] }));
        return agreed;
      },
    });
  }, [person, settings, ask]);

const secondsNow = (): number => Math.floor(Date.now() / 1000);
