import { expect, test, vi } from "vitest";
import { openDraft } from "../../../src/adapters/outlook/open-draft.ts";
import { mostDraftBytes } from "../../../src/domain/subjects/letter/render-letter.ts";

type Answer = (result: { status: string; error?: { message: string } }) => void;

/** An Outlook of one requirement set, and what it was asked to open. */
const outlookOf = (set: string, answer: (done: Answer) => void = (done) => done({ status: "succeeded" })) => {
  const opened: object[] = [];
  const number = (version: string): number => Number(version.split(".")[1]);
  const office = {
    AsyncResultStatus: { Succeeded: "succeeded" },
    context: {
      requirements: { isSetSupported: (_: string, wanted: string) => number(set) >= number(wanted) },
      mailbox: {
        displayNewMessageForm: (form: object) => void opened.push(form),
        displayNewMessageFormAsync: (form: object, done: Answer) => {
          opened.push(form);
          answer(done);
        },
      },
    },
  };
  return { opened, office, deps: { office: office as unknown as typeof Office, limit: () => new Promise<null>((resolve) => setTimeout(() => resolve(null), 5)) } };
};

const draft = { to: "jordan.vale@example.org", subject: "How you can contact us", html: "<p>Dear Jordan,</p>" };

test.each(["1.9", "1.15", "1.6", "1.8"])("a draft opens with its words in an Outlook of Mailbox %s", async (set) => {
  const { opened, deps } = outlookOf(set);
  expect(await openDraft(deps, draft)).toEqual({ ok: true, value: undefined });
  expect(opened).toEqual([{ toRecipients: [draft.to], subject: draft.subject, htmlBody: draft.html }]);
});

test("an Outlook that opens no drafts says so, and nothing is tried", async () => {
  const { opened, deps } = outlookOf("1.5");
  expect(await openDraft(deps, draft)).toEqual({ ok: false, error: { type: "not-offered" } });
  expect(opened).toEqual([]);
});

test("a letter of more than 32 KB is not handed to Outlook, which would cut or refuse it", async () => {
  const { opened, deps } = outlookOf("1.9");
  expect(await openDraft(deps, { ...draft, html: "ŵ".repeat(mostDraftBytes / 2) })).toEqual({ ok: true, value: undefined });
  expect(await openDraft(deps, { ...draft, html: `${"ŵ".repeat(mostDraftBytes / 2)}.` })).toEqual({ ok: false, error: { type: "too-long", bytes: 1 } });
  expect(opened).toHaveLength(1);
});

test("a subject is no longer than Outlook takes", async () => {
  const { opened, deps } = outlookOf("1.9");
  await openDraft(deps, { ...draft, subject: "x".repeat(300) });
  expect(opened).toMatchObject([{ subject: "x".repeat(255) }]);
});

test("an Outlook that refuses, fails or stays silent opened nothing that we know of", async () => {
  const refused = outlookOf("1.9", (done) => done({ status: "failed", error: { message: "The item is too large." } }));
  expect(await openDraft(refused.deps, draft)).toEqual({ ok: false, error: { type: "draft-failed", detail: "The item is too large." } });
  const silent = outlookOf("1.9", () => {});
  expect(await openDraft(silent.deps, draft)).toMatchObject({ ok: false, error: { type: "draft-failed" } });
  const broken = outlookOf("1.6");
  vi.spyOn(broken.office.context.mailbox, "displayNewMessageForm").mockImplementation(() => {
    throw new Error("Sys.ArgumentOutOfRangeException");
  });
  expect(await openDraft(broken.deps, draft)).toEqual({ ok: false, error: { type: "draft-failed", detail: "Sys.ArgumentOutOfRangeException" } });
});
