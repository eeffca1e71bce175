import { triageOutcomes } from "../contact/contact-events.ts";
import { closesRoute, contactRoutes, openRouteParameter, routesIn } from "./contact-routes.ts";
import { eachAt, type PackProblem, unless } from "./pack-problem.ts";
import type { Measure, MeasureParameter, Policy } from "./types.ts";

/** What a measure says must fit its parameters, and leave the person a way to reach the office. */
export const checkMeasures = ({ measures, softSteps }: Policy): readonly PackProblem[] =>
  eachAt("measures", measures, (measure, at) => [
    ...eachAt(`${at}.parameters`, measure.parameters, checkChoices),
    ...checkSentence(measure, measure.staffMay, `${at}.staffMay`),
    ...checkSentence(measure, measure.personMeans, `${at}.personMeans`),
    ...eachAt(`${at}.repliesOnlyTo`, measure.repliesOnlyTo, (kind, kindAt) =>
      unless(answerable.some((known) => known === kind), kindAt, `Write one of ${answerable.join(", ")}.`),
    ),
    ...checkCloses(measure, `${at}.closes`),
    ...unless(
      !measure.softStep || softSteps.some(({ id }) => id === measure.id),
      `${at}.softStep`,
      "Add a soft step of the same id, or write false.",
    ),
  ]);

const answerable = triageOutcomes.filter((outcome) => outcome !== "none-of-these");

const checkChoices = ({ type, choices }: MeasureParameter, at: string): readonly PackProblem[] => [
  ...unless(type !== "choice" || choices.length > 0, `${at}.choices`, "Add the choices."),
  ...unless(type === "choice" || choices.length === 0, `${at}.choices`, "Only a parameter of the type choice has choices. Empty the list, or change the type."),
  ...choices.flatMap((choice, index) => unless(choices.indexOf(choice) === index, `${at}.choices[${index}]`, "This choice is there twice. Take one out.")),
];

// The same form that a sentence is filled by: {name}, or {name|before|after}.
const placeholder = /\{(\w+)(?:\|[^|}]*\|[^}]*)?\}/g;

const checkSentence = ({ parameters }: Measure, sentence: string, at: string): readonly PackProblem[] => {
  const unknown = [...sentence.matchAll(placeholder)].map(([, name]) => name).filter((name) => !parameters.some(({ id }) => id === name));
  return [
    ...unless(unknown.length === 0, at, `The measure has no parameter ${unknown.join(" and no parameter ")}. Add it, or correct the name in braces.`),
    ...unless(!/[{}]/.test(sentence.replace(placeholder, "")), at, "A brace is left open or written otherwise than {name} or {name|before|after}."),
  ];
};

const checkCloses = (measure: Measure, path: string): readonly PackProblem[] => {
  const problems = eachAt(path, measure.closes, (closed, at) => checkClosed(measure, closed, at));
  if (problems.length > 0) return problems;
  const isAnOpen = fillings(measure).every((parameters) =>
    contactRoutes.some((route) => !measure.closes.some((closed) => closesRoute(closed, route, parameters))),
  );
  return unless(isAnOpen, path, "This leaves no way of contact open at all. A decision of that kind is always refused.");
};

const checkClosed = ({ parameters }: Measure, closed: string, at: string): readonly PackProblem[] => {
  const name = openRouteParameter(closed);
  if (name === null) return unless(isRoute(closed), at, `Write one of ${contactRoutes.join(", ")}, or all-but: and a parameter.`);
  const parameter = parameters.find(({ id }) => id === name);
  if (parameter?.type !== "choice") return unless(false, at, `Name a parameter of the type choice after all-but:. The measure has none called ${name}.`);
  const isKnown = parameter.choices.every((choice) => routesIn(choice).every(isRoute));
  return unless(isKnown && parameter.required, at, `The parameter ${name} must be required, and its choices made of ${contactRoutes.join(", ")}, joined by "or".`);
};

const isRoute = (text: string): boolean => contactRoutes.some((route) => route === text);

/** Every way to fill in the parameter that says what stays open. */
const fillings = ({ parameters }: Measure): readonly Readonly<Record<string, string>>[] =>
  parameters
    .filter(({ type }) => type === "choice")
    .reduce<readonly Readonly<Record<string, string>>[]>(
      (some, { id, choices }) => some.flatMap((filling) => choices.map((choice) => ({ ...filling, [id]: choice }))),
      [{}],
    );
