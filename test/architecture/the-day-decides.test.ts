import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const source = join(import.meta.dirname, "../../src");

const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /^(app|ui|domain)\/.*\.tsx?$/.test(path));

/** A day that is taken from one moment, as if nobody could doubt which day it is. */
const oneDay = /\bdayOf\(\s*(?:\w+\.)*(?:now\b|clock\.now\(\))/g;

/**
 * Who may take the one day that it is taken to be, each with its reason and how often. Whatever else decides or says
 * something by the day asks all that it may be: `momentsNow`, `daysNow`, `problemsNow` and `mayNow` (app/work.ts), a desk's
 * `days` and `eachDayOf`, with `isOver`, `hasBegun` and `sayAll`.
 */
const reasons: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "works something out for one moment that is given to it, and is asked of each": {
    "app/contact/hand-log.ts": 1,
    "app/desk/desk-index.ts": 1,
    "app/desk/desk-views.ts": 2,
    "app/desk/due-of-desk.ts": 1,
    "domain/base/service-time.ts": 1,
    "domain/subjects/disposal/retention.ts": 1,
    "domain/subjects/restriction/restrictions.ts": 1,
    "domain/views/reading/keep-reading.ts": 1,
    "domain/views/reading/mailboxes.ts": 1,
    "domain/views/reading/reading-queue.ts": 1,
    "domain/views/report/figures.ts": 3,
    "domain/views/report/keep-figures.ts": 1,
    "domain/views/report/life-figures.ts": 1,
    "ui/queues/mailbox-row.tsx": 1,
  },
  "the standing of one moment; of a span it is asked day by day in the same place": { "app/pane/local-answer.ts": 1, "domain/views/standing.ts": 1 },
  "what a field begins with or how far it reaches; the use case asks every day before it records": {
    "app/request/ask-records.ts": 1,
    "app/request/draft-request.ts": 1,
    "ui/dashboard/report/board-report.tsx": 1,
    "ui/disputes/decide-section.tsx": 1,
    "ui/disputes/log-dispute-page.tsx": 1,
    "ui/letters/sent-form.tsx": 1,
    "ui/log/log-form.ts": 2,
    "ui/pane/asks/ask-first.tsx": 1,
    "ui/people/export/export-page.tsx": 2,
    "ui/people/person/sections/communication-form.tsx": 1,
    "ui/people/person/sections/handling-section.tsx": 1,
    "ui/people/person/sections/needs-form.tsx": 1,
    "ui/people/person/sections/police-section.tsx": 1,
    "ui/people/person/sections/private-section.tsx": 1,
    "ui/people/person/sections/sharing-form.tsx": 1,
    "ui/people/person/sections/sharing-section.tsx": 1,
    "ui/people/person/sections/steps-section.tsx": 2,
    "ui/people/person/sections/support-section.tsx": 1,
    "ui/requests/ask/use-request-form.ts": 1,
    "ui/requests/decision/request-page.tsx": 1,
    "ui/reviews/review-page.tsx": 1,
  },
  "names the day that was counted on, beside the words that it could not be checked": { "ui/dashboard/dashboard.tsx": 1, "ui/reviews/review-work.ts": 1 },
  "part of a key that an id makes unique, which nothing reads": { "app/reading/check-mailbox.ts": 1 },
  "how a moment is written, or how many rows of the past are listed": { "ui/words/dates.ts": 1, "ui/requests/waiting-rows.ts": 1 },
  "the date on a letter, which whoever sends it reads below the warning of the tab": { "ui/letters/writing.tsx": 1 },
  "a count that no day changes": { "ui/tab/entries.ts": 1 },
  // The offices and the holidays of set-up, which only owners change; what is done under an office is judged by the service's time.
  "how set-up stands": { "app/setup/checklist.ts": 1, "ui/office/setup/channel-entry.tsx": 1, "ui/office/setup/holidays-end.tsx": 1 },
};

test("whatever goes by one day says why it may, and nothing else does", () => {
  const found = Object.fromEntries(
    files.flatMap((path) => {
      const count = readFileSync(join(source, path), "utf8").match(oneDay)?.length ?? 0;
      return count === 0 ? [] : [[path, count] as const];
    }),
  );
  const allowed: Record<string, number> = {};
  for (const own of Object.values(reasons)) Object.assign(allowed, own);
  expect(found).toEqual(allowed);
});
