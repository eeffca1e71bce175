import type { Instant } from "../../../../src/domain/base/time.ts";
import { expect, test } from "vitest";
import { foldMessages } from "../../../../src/domain/subjects/contact/messages.ts";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import { ImpactLines } from "../../../../src/ui/kit/cases/impact-lines.tsx";
import { testSettings } from "../../../support/events.ts";
import { pageText } from "../../../support/render-page.tsx";
import { jordan, loggedMessage } from "../../../support/sample-ledger.ts";

const lines = (events: readonly LedgerEvent[]): string => pageText(<ImpactLines messages={[...foldMessages(testSettings, events).values()]} timeZone={testSettings.timeZone} />);

test("what contact took is said in figures, and no line calls it too much", () => {
  const came = (receivedAt: Instant, subject: string): LedgerEvent => loggedMessage(jordan, "scattergun", { receivedAt, subject });
  const text = lines([came("2026-11-16T09:00:00Z", "My case"), came("2026-11-16T10:00:00Z", "Re: My case"), came("2026-11-17T10:00:00Z", "Else")]);
  expect(text).toContain("3 messages on 2 days");
  expect(text).toContain("Most on one day: 2, on 16 November 2026");
  expect(text).toContain("Email 3");
  expect(text).toContain("Logged by 1 colleague");
  expect(text).toContain("Most under one subject, replies included: 2");
  expect(text).toContain("Nobody recorded how long it took.");
});

test("one message is neither most on a day nor most under a subject", () => {
  expect(lines([loggedMessage(jordan, "scattergun")])).not.toContain("Most");
});
