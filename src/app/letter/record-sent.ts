import type { Result } from "../../domain/base/result.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import type { NoticeDeps, NoticeError, NoticeForm } from "../notice/notice-form.ts";
import { recordBreachReminder, recordIntention, recordRefusal, recordResult } from "../notice/record-later-notices.ts";
import { recordNotice, recordWarning } from "../notice/record-notice.ts";
import type { Account } from "../ports.ts";
import type { LetterSubject } from "./letter-subject.ts";

/** Records that a letter went out, whichever it is. */
export const recordSent = (deps: NoticeDeps, settings: Settings, account: Account, subject: LetterSubject, form: NoticeForm): Promise<Result<void, NoticeError>> => {
  switch (subject.type) {
    case "warning":
      return recordWarning(deps, settings, account, subject.personKey, form);
    case "intention":
      return recordIntention(deps, settings, account, subject.request, form);
    case "notice":
      return recordNotice(deps, settings, account, subject.restriction, subject.request, form);
    case "breach":
      return recordBreachReminder(deps, settings, account, subject.restriction, subject.breach, form);
    case "refusal":
      return recordRefusal(deps, settings, account, subject.restriction, form);
    case "result":
      return recordResult(deps, settings, account, subject.decided, form);
  }
};
