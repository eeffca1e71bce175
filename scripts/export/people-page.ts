import { messagesOfPerson, type Desk } from "../../src/app/desk/read-desk.ts";
import type { PreparedLetter } from "../../src/domain/subjects/letter/letters.ts";
import type { MergedPerson } from "../../src/domain/subjects/person/merges.ts";
import type { Restriction } from "../../src/domain/subjects/restriction/restrictions.ts";
import { evidenceLog } from "../../src/domain/views/export/evidence-log.ts";
import { entryCells, evidenceColumns } from "../../src/ui/people/export/evidence-rows.ts";
import { words as peopleWords } from "../../src/ui/people/words.ts";
import { letterWords } from "../../src/ui/words/letter-words.ts";
import { sayDay, sayFullMoment } from "../../src/ui/words/dates.ts";

/** Everybody on record on one page that any browser opens: what staff may do, the log of what happened, and the letters in full. */
export const peoplePage = (desk: Desk): string => {
  const people = [...desk.persons.values()].toSorted((left, right) => left.name.localeCompare(right.name));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${html(`People on record at ${desk.settings.body}`)}</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.25rem .5rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}section{border-block-start:3px solid;margin-block-start:3rem}.letter{border-inline-start:3px solid #767676;padding-inline-start:1rem;white-space:pre-wrap}</style>
</head>
<body>
<h1>${html(`People on record at ${desk.settings.body}`)}</h1>
<p>${html(`As the records were on ${sayFullMoment(desk.now, desk.settings.timeZone)}. It holds personal data: who may read it, and until when, your retention schedule says.`)}</p>
<nav><ol>
${people.map(({ key, name }) => `<li><a href="#${html(anchorOf(key))}">${html(named(name))}</a></li>`).join("\n")}
</ol></nav>
${people.map((person) => section(desk, person)).join("\n")}
</body>
</html>
`;
};

const named = (name: string): string => name || "A person without a name";

/** What somebody wrote is text and never markup. The direction of one name does not turn what is around it. */
const html = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;")
    .replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, "");

const anchorOf = (key: string): string => `person-${encodeURIComponent(key)}`;

const section = (desk: Desk, { key, name, addresses, recordKeys }: MergedPerson): string => {
  const restrictions = desk.restrictions.filter(({ personKey }) => recordKeys.includes(personKey));
  const letters = recordKeys.flatMap((recordKey) => desk.letters.get(recordKey) ?? []);
  return `<section id="${html(anchorOf(key))}">
<h2><bdi>${html(named(name))}</bdi></h2>
<p>${html(addresses.length === 0 ? "No address is recorded." : addresses.map(({ address, state }) => `${address} (${state})`).join("; "))}</p>
<h3>Restrictions</h3>
${restrictions.length === 0 ? "<p>None.</p>" : restrictions.map((restriction) => sayRestriction(desk, restriction)).join("\n")}
<h3>What is on record</h3>
${recordKeys.map((recordKey) => log(desk, recordKey)).join("\n")}
<h3>Letters</h3>
${letters.length === 0 ? "<p>None was kept.</p>" : letters.map((letter) => sayLetter(desk, letter)).join("\n")}
</section>`;
};

const sayRestriction = ({ settings }: Desk, { state, measures, policy, matter, contact, reviewOn, endsOn, ended, givenBy, givenAt, notice }: Restriction): string => {
  const labels = new Map(policy?.measures.map(({ id, label }) => [id, label]));
  const lines = [
    `${peopleWords.person.states[state]}. ${matter === "" ? "All contact with the office." : `Matter: ${matter}.`}`,
    ...measures.map(({ measure, parameters }) => [labels.get(measure) ?? measure, ...Object.values(parameters).filter((value) => value !== "")].join(": ")),
    `Given by ${givenBy.name} on ${sayFullMoment(givenAt, settings.timeZone)}. Who answers: ${contact}.`,
    notice ? `The person was told on ${sayDay(notice.on)}, by ${notice.way}.` : "The person was not told, as far as is on record.",
    `To be reviewed on ${sayDay(reviewOn)}. ${endsOn === null ? "No end date." : `Ends on ${sayDay(endsOn)}.`}`,
    ...(ended === null ? [] : [`Ended on ${sayDay(ended.on)} (${ended.why}). ${ended.reason}`]),
  ];
  return `<ul>\n${lines.map((line) => `<li>${html(line)}</li>`).join("\n")}\n</ul>`;
};

const log = (desk: Desk, personKey: string): string => {
  const { events, settings } = desk;
  const entries = evidenceLog(settings, personKey, { events, messages: messagesOfPerson(desk, personKey) }).map(({ by, ...entry }) => Object.assign(entry, { by: by.name }));
  if (entries.length === 0) return "<p>Nothing.</p>";
  const row = (cells: readonly string[], cell: string): string => `<tr>${cells.map((each) => `<${cell}>${html(each)}</${cell}>`).join("")}</tr>`;
  return `<table>\n<thead>${row(evidenceColumns(), "th")}</thead>\n<tbody>\n${entries.map((entry) => row(entryCells(entry, settings.timeZone), "td")).join("\n")}\n</tbody>\n</table>`;
};

const sayLetter = ({ settings }: Desk, { letter, subject, paragraphs, by, at, sentOn }: PreparedLetter): string => `<h4>${html(`${letterWords.names[letter]}: ${subject}`)}</h4>
<p>${html(`Prepared by ${by.name} on ${sayFullMoment(at, settings.timeZone)}. ${sentOn === null ? "It is not on record that it was sent." : `Sent on ${sayDay(sentOn)}.`}`)}</p>
<div class="letter" lang="">${html(paragraphs.join("\n\n"))}</div>`;
