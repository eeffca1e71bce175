/** Prints the page. False where the host let no print window come: a frame without the right to modals is refused without a word ("Window: print()"). */
export const printPage = (): boolean => {
  let came = false;
  const note = (): void => {
    came = true;
  };
  window.addEventListener("beforeprint", note);
  try {
    window.print();
  } catch {
    return false;
  } finally {
    window.removeEventListener("beforeprint", note);
  }
  return came;
};
