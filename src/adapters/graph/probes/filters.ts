import { differs, notTried, proven, type Finding, type Seen } from "../../../app/conformance/probe.ts";
import { equalsFilter, rangeFilter } from "../odata.ts";
import { openItems } from "./bench.ts";
import type { GraphProbe, ProbeContext } from "./context.ts";
import { entriesOf, partOf, seenOf, stoppedAt } from "./seen.ts";
import { isSuccess, type WireAnswer } from "./wire.ts";

const find = ({ wire, site }: ProbeContext, filter: string): Promise<WireAnswer> => wire.get(`${openItems(site)}?$expand=fields($select=SubjectWhen)&$top=200&$filter=${filter}`);

const valuesIn = ({ body }: WireAnswer): readonly unknown[] => entriesOf(body).map((entry) => partOf(entry, "fields")["SubjectWhen"]);

/** Adds rows with these values of the indexed text; the first refusal, or null when all are there. */
const addAll = async ({ bench }: ProbeContext, name: string, values: readonly string[]): Promise<WireAnswer | null> => {
  for (const [place, value] of values.entries()) {
    const added = await bench.add({ EventKey: bench.key(`${name}${place}`), SubjectWhen: value });
    if (!isSuccess(added)) return added;
  }
  return null;
};

/** Whether an indexed text can be asked for from a value on and before another. */
const range: GraphProbe = {
  name: "range",
  isFatal: true,
  run: async (context) => {
    const subject = context.bench.key("range");
    const refused = await addAll(context, "range", [`${subject}a|2026-01-01`, `${subject}a|2026-06-01`, `${subject}a|2027-01-01`, `${subject}b|2026-06-01`]);
    if (refused !== null) return stoppedAt("POST items", refused);
    const answer = await find(context, rangeFilter("SubjectWhen", { from: `${subject}a|2026-03-01`, before: `${subject}a|2027-01-01` }));
    return judge(answer, [`${subject}a|2026-06-01`], "refused", {});
  },
};

const judge = (answer: WireAnswer, expected: readonly string[], refusal: string, seen: Seen): Finding => {
  if (answer.status === null) return notTried("no-answer", seen);
  if (!isSuccess(answer)) return differs({ ...seen, ...seenOf("GET items (ge, lt)", answer) }, { textRange: refusal });
  const found = valuesIn(answer);
  const isRight = found.length === expected.length && expected.every((value) => found.includes(value));
  return (isRight ? proven : differs)({ ...seen, "rows wanted": expected.length, "rows found": found.length });
};

/** Above this SharePoint refuses what no index narrows ("list view threshold"). */
const threshold = 5_000;

/** The same in a list that is larger than the list view threshold. */
const rangeLarge: GraphProbe = {
  name: "range-large",
  isFatal: true,
  run: async (context) => {
    const { bench, progress, rows } = context;
    const subject = bench.key("large");
    const valueAt = (place: number): string => `${subject}|${String(place).padStart(6, "0")}`;
    const small = await find(context, rangeFilter("SubjectWhen", { from: valueAt(0), before: valueAt(1) }));
    if (!isSuccess(small)) return stoppedAt("GET items (ge, lt)", small);
    const added = await bench.fill(
      Array.from({ length: rows }, (_, place) => ({ EventKey: bench.key(`large${place}`), SubjectWhen: valueAt(place) })),
      (done) => progress(done, rows),
    );
    const seen: Seen = { "rows added": added };
    if (added < 20) return notTried("refused-before", seen);
    const answer = await find(context, rangeFilter("SubjectWhen", { from: valueAt(5), before: valueAt(15) }));
    const finding = judge(
      answer,
      Array.from({ length: 10 }, (_, place) => valueAt(place + 5)),
      "refusedWhenLarge",
      seen,
    );
    return finding.type === "proven" && added <= threshold ? notTried("too-few-rows", finding.seen) : finding;
  },
};

/** Whether signs sort before digits, as in a Windows collation, or by their code. */
const collation: GraphProbe = {
  name: "collation",
  isFatal: false,
  run: async (context) => {
    const subject = context.bench.key("sorted");
    const refused = await addAll(context, "sorted", [`${subject}|~`, `${subject}|1`]);
    if (refused !== null) return stoppedAt("POST items", refused);
    const answer = await find(context, rangeFilter("SubjectWhen", { from: `${subject}|1`, before: `${subject}|9` }));
    if (!isSuccess(answer)) return stoppedAt("GET items (ge, lt)", answer);
    const above = await find(context, rangeFilter("SubjectWhen", { from: `${subject}|9`, before: `${subject}}` }));
    if (!isSuccess(above)) return stoppedAt("GET items (ge, lt)", above);
    const isAbove = valuesIn(above).includes(`${subject}|~`);
    const seen: Seen = { "~ after 9": isAbove };
    return isAbove ? differs(seen, { collation: "ordinal" }) : proven(seen);
  },
};

/** Whether a value with signs that an address may have is found by an indexed column, and no other with it. */
const equality: GraphProbe = {
  name: "equality",
  isFatal: true,
  run: async (context) => {
    const value = `${context.bench.key("equal")} o'neil+a&b#@example.org`;
    const refused = await addAll(context, "equal", [value, `${value}x`]);
    if (refused !== null) return stoppedAt("POST items", refused);
    const answer = await find(context, equalsFilter("SubjectWhen", value));
    if (!isSuccess(answer)) return answer.status === null ? notTried("no-answer") : differs(seenOf("GET items (eq)", answer));
    const found = valuesIn(answer);
    return (found.length === 1 && found[0] === value ? proven : differs)({ "rows wanted": 1, "rows found": found.length });
  },
};

export const filterProbes = { range, rangeLarge, collation, equality };
