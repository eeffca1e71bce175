import { recordedWords } from "../../src/ui/words/recorded-words.ts";
import { instantOf } from "../../src/domain/base/time.ts";
import { createRoot } from "react-dom/client";
import { createLock, newId, onAwake, readDevice, sha256, wait } from "../../src/adapters/browser/device.ts";
import { openWorkspace } from "../../src/adapters/browser/open-workspace.ts";
import { createWorkspaces } from "../../src/adapters/browser/workspaces.ts";
import { createServiceClock } from "../../src/app/service-clock.ts";
import type { Ledger, MailHost, OpenMessage } from "../../src/app/ports.ts";
import { iopc001 } from "../../src/domain/policy/packs/iopc-001.ts";
import { sampleSettings } from "../../src/entries/sandbox/node/sample/sample-settings.ts";
import { sampleDirectory } from "../../src/sandbox/tenant/sample-directory.ts";
import { PaneApp } from "../../src/ui/pane/pane-app.tsx";
import { untilPainted } from "./painted.ts";
import { addressOf, createRegister, deskOf } from "./register.ts";

// The product's pane over its real replica, with 10,000 people on the register. Only the mail host and the
// ledger behind the check are stand-ins, because what is measured is the answer from this device.
const signatory = (key: string) => {
  const person = sampleDirectory.people.find((each) => each.key === key);
  return { oid: person?.oid ?? "", name: person?.displayName ?? "" };
};
const settings = sampleSettings(sampleDirectory, "bench", iopc001);
const account = { oid: signatory("staff").oid, tenantId: sampleDirectory.tenantId, name: "Sam Okafor", username: "sam@example.org" };
const clock = createServiceClock({ read: readDevice, ask: async () => Date.now(), kept: { read: () => null, keep: () => {} } });
const workspaces = createWorkspaces({ clock, sha256, storage: localStorage, locks: navigator.locks });
const workspace = await openWorkspace(workspaces, "bench", account);

if ((await workspace.replica.cursors()).length === 0) {
  const register = await createRegister(settings, signatory("head"), signatory("manager"), sha256);
  await workspace.replica.keepSettings(settings);
  await workspace.replica.apply(register, instantOf(Date.now()));
}

let open: OpenMessage | null = null;
let changed: () => void = () => {};
const mail: MailHost = {
  mailboxHint: () => "bench",
  current: async () => open,
  headers: async () => ({ texts: new Map(), addresses: new Map(), unread: new Set(), isWhole: true }),
  onSelection: (callback) => {
    changed = callback;
    return () => {};
  },
  openLink: () => {},
  openDraft: async () => ({ ok: true, value: undefined }),
  theme: () => "light",
  limits: async () => [],
  onTheme: () => () => {},
};

const ledger: Ledger = {
  exchange: async () => ({ ok: true, value: { writes: [], answers: [] } }),
  writeAll: async () => ({ ok: true, value: [] }),
  changes: async (cursors, queries) => ({
    ok: true,
    value: {
      changes: cursors.map(({ list }) => ({ list, answer: { type: "changes", changes: { list, rows: [], removedItemIds: [], cursor: "bench", whole: false } } })),
      answers: queries.map(() => ({ type: "rows", rows: [] })),
    },
  }),
};

// Letters are asked for behind the first paint.
const NoLetters = () => null;

const root = document.querySelector("#root");
if (root) {
  createRoot(root).render(
    <PaneApp
      LettersToSend={NoLetters}
      services={{
        clock,
        newId,
        sha256,
        ifFree: createLock(navigator.locks),
        onAwake,
        leaving: { waiting: async () => [], leave: async () => ({ type: "device-failed" }) },
        wait,
        mail,
        remembered: async () => workspace,
        connect: async () => ({
          ok: true,
          value: {
            workspace,
            session: { account, settings, roles: ["staff"] },
            ledger,
            says: recordedWords,
            channel: { post: async () => ({ ok: false, error: { type: "offline" } }), reply: async () => ({ ok: false, error: { type: "offline" } }) },
          },
        }),
      }}
    />,
  );
}

let opened = 0;
window.bench = {
  select: (index) =>
    untilPainted(deskOf(index), () => {
      opened += 1;
      const from = { name: `Person ${index}`, address: addressOf(index) };
      open = {
        opening: String(opened),
        isDraft: false,
        from,
        sender: from,
        subject: "Bench",
        internetMessageId: `<${opened}@example.org>`,
        copiedAt: instantOf(Date.now()),
        itemClass: "IPM.Note",
        mailbox: "sam@example.org",
      };
      changed();
    }),
};
window.benchReady = true;
