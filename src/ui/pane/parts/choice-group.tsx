import type { ReactNode } from "react";

interface GroupChoice<T extends string> {
  readonly id: T;
  readonly label: ReactNode;
  readonly isChosen: boolean;
}

export interface ChoiceGroupProps<T extends string> {
  readonly asks: string;
  readonly choices: readonly GroupChoice<T>[];
  readonly onChoose: (id: T) => void;
}

/** A question with a button for each answer. */
export const ChoiceGroup = <T extends string>({ asks, choices, onChoose }: ChoiceGroupProps<T>): ReactNode => (
  <fieldset className="pane-group">
    <legend className="pane-strong">{asks}</legend>
    <div className="pane-chips">
      {choices.map(({ id, label, isChosen }) => (
        <button key={id} type="button" className="pane-chip" aria-pressed={isChosen} onClick={() => onChoose(id)}>
          {label}
        </button>
      ))}
    </div>
  </fieldset>
);
