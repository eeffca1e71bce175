import { createDeskStore, type DeskStore } from "../../../src/app/desk/desk-store.ts";
import type { OpenMessage } from "../../../src/app/ports.ts";
import type { SettingsNowDep } from "../../../src/app/records/outside-digest.ts";
import type { Services } from "../../../src/app/services.ts";
import { ok } from "../../../src/domain/base/result.ts";
import { createPane, type Pane } from "../../../src/ui/pane/state/create-pane.ts";
import { emptyHeaders } from "../../support/sample-mail.ts";
import type { Device } from "./device.ts";
import type { Life } from "./life.ts";

interface AnyPage {
  readonly device: Device;
  readonly life: Life;
  /** How many things its person has begun here and not heard of. */
  doing: number;
}

/** Outlook's pane, with the email that is selected beside it. */
export interface PanePage extends AnyPage {
  readonly type: "pane";
  readonly pane: Pane;
  readonly select: (message: OpenMessage) => void;
}

/** The tab in Teams. */
export interface TabPage extends AnyPage {
  readonly type: "tab";
  /** What the service's Settings say, asked now. */
  readonly settingsNow: SettingsNowDep["settingsNow"];
  readonly desk: DeskStore;
}

export type Page = PanePage | TabPage;

export const openPane = (device: Device, life: Life, services: Services, first: OpenMessage): PanePage => {
  let selected = first;
  let openings = 1;
  let changed = (): void => {};
  const pane = createPane({
    ...services,
    mail: {
      mailboxHint: () => device.account.username,
      current: life.mortal(async () => ({ ...selected, opening: `${selected.internetMessageId} ${openings}` })),
      headers: life.mortal(async () => emptyHeaders),
      onSelection: (onChange) => {
        changed = onChange;
        return () => {};
      },
      openLink: () => {},
      openDraft: async () => ok(undefined),
      limits: async () => [],
      theme: () => "light",
      onTheme: () => () => {},
    },
  });
  life.onEnd(pane.start());
  return {
    type: "pane",
    device,
    life,
    pane,
    doing: 0,
    select: (message) => {
      selected = message;
      openings += 1;
      changed();
    },
  };
};

export const openTab = (device: Device, life: Life, services: Services): TabPage => {
  const desk = createDeskStore(services);
  life.onEnd(desk.start());
  const settingsNow: TabPage["settingsNow"] = async () => {
    const opened = await services.connect({ fromClick: false, confirmed: () => {} });
    return opened.ok ? ok(opened.value.session.settings) : opened;
  };
  return { type: "tab", device, life, desk, settingsNow, doing: 0 };
};
