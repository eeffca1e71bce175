import type { SetUpQuestion } from "../../../domain/policy/questions.ts";

/** An answer in the words that were offered for it. */
export const sayAnswer = ({ answer }: Pick<SetUpQuestion, "answer">, value: string): string => {
  if (answer.type === "choice") return answer.choices.find((choice) => choice.value === value)?.label ?? value;
  return answer.type === "number" ? `${value} ${answer.unit}` : value;
};
