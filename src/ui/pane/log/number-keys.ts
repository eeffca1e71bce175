export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly repeat: boolean;
  readonly isTyping: boolean;
}

/** Which of the showing choices a key means; null when it means none. A key that is held down means its choice once. */
export const choiceOfKey = (press: KeyPress, choices: readonly string[]): string | null => {
  if (press.ctrlKey || press.altKey || press.metaKey || press.repeat || press.isTyping) return null;
  return /^[1-7]$/.test(press.key) ? (choices[Number(press.key) - 1] ?? null) : null;
};
