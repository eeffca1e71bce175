import { triageOutcomes } from "./vocabulary.ts";
import { anotherChannel, blockedParameters, closesRoute, contactRoutes, isContactRoute, openRouteParameter, routesIn } from "./contact-routes.ts";
import { eachAt, type PackProblem, unless } from "./pack-problem.ts";
import { fillGaps, gapsIn } from "./sentences.ts";
import type { Measure, MeasureParameter, Policy } from "./types.ts";

/** What a measure says must fit its parameters, and leave the person a way to reach the office. */
export const checkMeasures = ({ measures, softSteps }: Policy): readonly PackProblem[] =>
  eachAt("measures", measures, (measure, at) => [
    ...eachAt(`${at}.parameters`, measure.parameters, checkChoices),
    ...checkSentence(measure, measure.staffMay, `${at}.staffMay`),
    ...checkSentence(measure, measure.personMeans, `${at}.personMeans`),
    ...eachAt(`${at}.repliesOnlyTo`, measure.repliesOnlyTo, (kind, kindAt) =>
      unless(
        answerable.some((known) => known === kind),
        kindAt,
        { type: "one-of", values: answerable },
      ),
    ),
    ...checkCloses(measure, `${at}.closes`),
    ...unless(!measure.softStep || softSteps.some(({ id }) => id === measure.id), `${at}.softStep`, { type: "no-soft-step" }),
  ]);

const answerable = triageOutcomes.filter((outcome) => outcome !== "none-of-these");

const checkChoices = ({ type, choices }: MeasureParameter, at: string): readonly PackProblem[] => [
  ...unless(type !== "choice" || choices.length > 0, `${at}.choices`, { type: "no-choices" }),
  ...unless(type === "choice" || choices.length === 0, `${at}.choices`, { type: "choices-unused" }),
  ...choices.flatMap((choice, index) => unless(choices.indexOf(choice) === index, `${at}.choices[${index}]`, { type: "choice-repeated" })),
];

const checkSentence = ({ parameters }: Measure, sentence: string, at: string): readonly PackProblem[] => {
  const gaps = gapsIn(sentence);
  const unknown = gaps.map(({ parameter }) => parameter).filter((name) => !parameters.some(({ id }) => id === name));
  const noRoutes = gaps.flatMap(({ route }) => (route === null || isContactRoute(route) ? [] : [route]));
  return [
    ...unless(unknown.length === 0, at, { type: "parameters-unknown", names: unknown }),
    ...unless(noRoutes.length === 0, at, { type: "routes-unknown", names: noRoutes, routes: contactRoutes }),
    ...unless(!/[{}]/.test(fillGaps(sentence, () => "")), at, { type: "brace-open" }),
  ];
};

const checkCloses = (measure: Measure, path: string): readonly PackProblem[] => {
  const problems = eachAt(path, measure.closes, (closed, at) => checkClosed(measure, closed, at));
  if (problems.length > 0) return problems;
  const isAnOpen = fillings(measure).every((parameters) => contactRoutes.some((route) => !measure.closes.some((closed) => closesRoute(closed, route, parameters))));
  return unless(isAnOpen, path, { type: "no-way-open" });
};

const checkClosed = ({ parameters }: Measure, closed: string, at: string): readonly PackProblem[] => {
  const block = blockedParameters(closed);
  if (block) return checkBlocked(parameters, block, at);
  const name = openRouteParameter(closed);
  if (name === null) return unless(isContactRoute(closed), at, { type: "closes-unknown", routes: contactRoutes });
  const parameter = parameters.find(({ id }) => id === name);
  if (parameter?.type !== "choice") return unless(false, at, { type: "choice-parameter-unknown", name });
  const isKnown = parameter.choices.every((choice) => routesIn(choice).every(isContactRoute));
  return unless(isKnown && parameter.required, at, { type: "open-route-unclear", name, routes: contactRoutes });
};

const checkBlocked = (parameters: Measure["parameters"], names: readonly string[], at: string): readonly PackProblem[] =>
  names.flatMap((name) => {
    const parameter = parameters.find(({ id }) => id === name);
    if (!parameter || parameter.type === "mailbox") return unless(false, at, { type: "blocked-parameter-unknown", name });
    const isKnown = parameter.choices.every((choice) => routesIn(choice).every((each) => isContactRoute(each) || each === anotherChannel));
    return unless(isKnown, at, { type: "blocked-unclear", name, routes: [...contactRoutes, anotherChannel] });
  });

/** Every way to fill in the parameter that says what stays open. */
const fillings = ({ parameters }: Measure): readonly Readonly<Record<string, string>>[] =>
  parameters
    .filter(({ type }) => type === "choice")
    .reduce<readonly Readonly<Record<string, string>>[]>((some, { id, choices }) => some.flatMap((filling) => choices.map((choice) => ({ ...filling, [id]: choice }))), [{}]);
