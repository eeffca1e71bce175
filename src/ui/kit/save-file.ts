/** A download is read from its address after the click, in some hosts after the reader has chosen where it goes. */
const keptForMs = 60_000;

/** Gives a text to the reader as a file. The type is that of its content, such as `text/csv;charset=utf-8`. A host may forbid it, and says so to nobody. */
export const saveFile = (name: string, type: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keptForMs);
};
