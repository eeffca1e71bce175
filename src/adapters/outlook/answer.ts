/// <reference types="office-js" />
import { partOf, textOfFailure } from "../../domain/base/record.ts";

/** What one of Outlook's calls came to. Its value is of whatever shape, and undefined where it brought none. */
export type OutlookAnswer = { readonly succeeded: true; readonly value: unknown } | { readonly succeeded: false; readonly detail: string };

type Done = (answer: unknown) => void;

/**
 * Calls Outlook and hears its answer. A call that throws and an answer that is none count as failed; one that never comes is
 * for the caller's limit. Whatever the types say, an answer may lack its value, and an error its text ("AsyncResult interface").
 */
export const askOutlook = (office: typeof Office, call: (done: Done) => void): Promise<OutlookAnswer> =>
  new Promise((resolve) => {
    try {
      call((answer) =>
        resolve(
          partOf(answer, "status") === office.AsyncResultStatus.Succeeded
            ? { succeeded: true, value: partOf(answer, "value") }
            : { succeeded: false, detail: textOfFailure(partOf(answer, "error")) },
        ),
      );
    } catch (failure) {
      resolve({ succeeded: false, detail: textOfFailure(failure) });
    }
  });

/** Has Outlook tell of an event, for the life of the page. Where it will not, whoever needs it must look for themselves. */
export const hear = (office: typeof Office, type: Office.EventType | string, handler: (event: unknown) => void): void => {
  try {
    office.context.mailbox.addHandlerAsync(type, handler);
  } catch {
    return;
  }
};
