import type { Result } from "../../domain/base/result.ts";
import type { NoticeError, NoticeForm } from "../notice/notice-form.ts";
import { recordBreachReminder, recordIntention, recordRefusal, recordResult } from "../notice/record-later-notices.ts";
import { recordNotice, recordWarning } from "../notice/record-notice.ts";
import type { LetterSubject } from "./letter-subject.ts";
import type { RecordingWork } from "../work.ts";

/** Records that a letter went out, whichever it is. */
export const recordSent = (work: RecordingWork, subject: LetterSubject, form: NoticeForm): Promise<Result<void, NoticeError>> => {
  switch (subject.type) {
    case "warning":
      return recordWarning(work, subject.personKey, form);
    case "intention":
      return recordIntention(work, subject.request, form);
    case "notice":
      return recordNotice(work, subject, form);
    case "breach":
      return recordBreachReminder(work, subject, form);
    case "refusal":
      return recordRefusal(work, subject.restriction, form);
    case "result":
      return recordResult(work, subject.decided, form);
  }
};
