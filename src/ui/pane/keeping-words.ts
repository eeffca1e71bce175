import type { Keeping } from "../../app/services.ts";
import { inLanguages } from "../words/in-languages.ts";

/** What is said of clicks that the service does not have yet, by what keeps them: never that they are kept where nothing keeps them. */
export const keepingWords = inLanguages({
  en: {
    kept: {
      device: "Kept on this device, not yet logged",
      window: "Held in this window only, not yet logged. Leave it open",
      failing: "Not yet logged, and this device may lose it. Leave this open",
    } satisfies Record<Keeping, string>,
    detailKept: {
      device: "Details kept on this device, not yet logged",
      window: "Details held in this window only, not yet logged. Leave it open",
      failing: "Details not yet logged, and this device may lose them. Leave this open",
    } satisfies Record<Keeping, string>,
    waiting: {
      device: (count: number) => (count === 1 ? "One entry is kept on this device and not yet logged." : `${count} entries are kept on this device and not yet logged.`),
      window: (count: number) =>
        count === 1
          ? "One entry is not yet logged. It is held in this window only, and lost if you close it. Leave it open until it is logged."
          : `${count} entries are not yet logged. They are held in this window only, and lost if you close it. Leave it open until they are logged.`,
      failing: (count: number) =>
        count === 1
          ? "One entry is not yet logged, and this device may lose it. Leave this open until it is logged."
          : `${count} entries are not yet logged, and this device may lose them. Leave this open until they are logged.`,
    } satisfies Record<Keeping, (count: number) => string>,
    offline: {
      device: "You are offline. What you log is kept on this device and sent when you are back.",
      window: "You are offline. What you log is held in this window only, and lost if you close it. Leave it open until you are back.",
      failing: "You are offline, and this device may lose what you log. Log it when you are back, or write it down.",
    } satisfies Record<Keeping, string>,
  },
});
