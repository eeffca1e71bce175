import type { Policy } from "../../policy/types.ts";
import { personConsequences, type ChosenMeasure } from "../../policy/instruct.ts";

/**
 * What each measure means, as said to the person. A policy says it about them, and "they" and "you" take the same
 * verbs. What somebody typed into a parameter stays as it was typed.
 */
export const personSentences = (policy: Policy, chosen: readonly ChosenMeasure[]): readonly string[] =>
  personConsequences({ ...policy, measures: policy.measures.map((measure) => ({ ...measure, personMeans: toSecondPerson(measure.personMeans) })) }, chosen);

const toSecondPerson = (sentence: string): string =>
  sentence.replace(/\b(they|them|their|theirs|themselves)\b/gi, (word) => {
    const said = secondPerson[word.toLowerCase()] ?? word;
    return word.startsWith("T") ? `${said.charAt(0).toUpperCase()}${said.slice(1)}` : said;
  });

const secondPerson: Readonly<Record<string, string>> = { they: "you", them: "you", their: "your", theirs: "yours", themselves: "yourself" };
