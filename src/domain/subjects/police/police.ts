import { by } from "../../base/compare.ts";
import { defineFold, foldAll } from "../../events/define-fold.ts";
import type { LoggedMessage } from "../contact/messages.ts";
import type { EventOf, LedgerEvent } from "../../events/event.ts";
import { policeStream } from "../../ledger/streams.ts";
import { lastRows } from "../../ledger/last-rows.ts";
import type { Signatory } from "../../ledger/recorded.ts";
import { isConcern, mustReportToPolice } from "../../policy/behaviours.ts";
import type { Policy } from "../../policy/types.ts";
import type { Settings } from "../../policy/settings.ts";
import type { Day, Instant } from "../../base/time.ts";

interface PoliceReport {
  readonly key: string;
  readonly on: Day;
  readonly reportedBy: string;
  /** The crime or log reference; empty until there is one. */
  readonly reference: string;
  readonly warned: boolean;
  readonly note: string;
  readonly by: Signatory;
}

/** What was done with the police about one message. */
export interface PoliceRecord {
  /** The stream of the message. */
  readonly message: string;
  readonly reports: readonly PoliceReport[];
  /** Why no report was made; a report that follows counts all the same. */
  readonly notReported: { readonly reason: string; readonly by: Signatory; readonly at: Instant } | null;
  /** The last row of its stream, counted or not, which the next one follows. */
  readonly last: LedgerEvent;
}

/** What was done with the police, by the stream of the message. Rows by people who were no handlers use up a number and nothing else. */
export const policeFold = defineFold({
  kinds: ["police.reported", "police.not-reported"],
  bucket: "stream",
  readsVoid: true,
  fold: (_settings, events): ReadonlyMap<string, PoliceRecord> => {
    const lastRow = lastRows<LedgerEvent>(events);
    const records = new Map<string, PoliceRecord>();
    for (const event of events) {
      const { message } = event.body;
      const record = records.get(message) ?? { message, reports: [], notReported: null, last: lastRow("Requests", policeStream(message)) ?? event };
      records.set(message, event.verdict.counts ? nextRecord(record, event) : record);
    }
    return records;
  },
});

export const foldPolice = (settings: Settings, events: Iterable<LedgerEvent>): ReadonlyMap<string, PoliceRecord> => foldAll(policeFold, settings, events);

const nextRecord = (record: PoliceRecord, event: EventOf<"police.reported" | "police.not-reported">): PoliceRecord => {
  if (event.kind === "police.not-reported") return { ...record, notReported: { reason: event.body.reason, by: event.by, at: event.occurredAt } };
  const { on, reportedBy, reference, warned, note } = event.body;
  return { ...record, reports: [...record.reports, { key: event.key, on, reportedBy, reference, warned, note, by: event.by }] };
};

/**
 * What the policy asks about a message and the police. `compulsory`: a report, or a reason why not (001 and 004 section 4,
 * 002 section 6). `offered`: it may be reported, also where the policy is silent (003 has no clause on it).
 */
export interface PoliceDuty {
  readonly message: LoggedMessage;
  readonly type: "compulsory" | "offered";
  readonly clause: string;
  /** What the policy names as worth a report. */
  readonly mayReport: readonly string[];
  readonly record: PoliceRecord | null;
  /** It was reported, or declined with a reason. A row by somebody who may not write it is on record and answers nothing. */
  readonly isAnswered: boolean;
  /** A compulsory report that was neither made nor declined with a reason. */
  readonly isOpen: boolean;
}

/** The duty for each message in which somebody saw a concern, by the policy that they logged it under. */
export const policeDuties = (messages: Iterable<LoggedMessage>, records: ReadonlyMap<string, PoliceRecord>): readonly PoliceDuty[] =>
  [...messages].filter(({ views }) => views.some(({ choice }) => isConcern(choice))).map((message) => policeDutyOf(message, records.get(message.stream) ?? null));

export const policeDutyOf = (message: LoggedMessage, record: PoliceRecord | null): PoliceDuty => {
  const compulsory = message.views.find(({ policy, choice }) => policy !== null && mustReportToPolice(policy, choice));
  const police: Policy["police"] = (compulsory ?? message.views.find(({ choice }) => isConcern(choice)))?.policy?.police ?? null;
  const isAnswered = record !== null && (record.reports.length > 0 || record.notReported !== null);
  return {
    message,
    type: compulsory ? "compulsory" : "offered",
    clause: police?.clause ?? "",
    mayReport: police?.mayReport ?? [],
    record,
    isAnswered,
    isOpen: compulsory !== undefined && !isAnswered,
  };
};

/** The reports that the policy makes compulsory and that nobody has made or declined, oldest message first. */
export const policeReportsDue = (duties: readonly PoliceDuty[]): readonly PoliceDuty[] =>
  duties
    .filter(({ isOpen }) => isOpen)
    .toSorted(
      by(
        ({ message }) => message.receivedAt,
        ({ message }) => message.stream,
      ),
    );
