import { claim } from "../../../app/pane/outbox.ts";
import type { Account } from "../../../app/ports.ts";
import type { Workspace } from "../../../app/services.ts";
import { isSameAccount } from "../../../app/session.ts";

/** Clicks of this window that were kept before it was known who is signed in. */
export interface UnsureClicks {
  readonly add: (workspace: Workspace, key: string) => void;
  /**
   * Files them under whoever is signed in, for it was they who clicked. What was kept where somebody else's things are is taken
   * back; the answer is how many.
   */
  readonly settle: (account: Account) => Promise<number>;
}

export const createUnsureClicks = (): UnsureClicks => {
  let clicks: readonly { readonly workspace: Workspace; readonly key: string }[] = [];
  return {
    add: (workspace, key) => {
      clicks = [...clicks, { workspace, key }];
    },
    settle: async (account) => {
      const settled = clicks;
      clicks = [];
      const isTheirs = ({ workspace }: (typeof settled)[number]): boolean => isSameAccount(workspace.account, account);
      await Promise.all(settled.map((click) => (isTheirs(click) ? claim(click.workspace, click.key, account) : click.workspace.outbox.remove(click.key))));
      return settled.filter((click) => !isTheirs(click)).length;
    },
  };
};
