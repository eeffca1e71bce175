const forgetKey = "evenhand-sandbox.forget";
const tokenPrefix = "msal.";

/** Drops the tokens that MSAL keeps for this page: after a change of the tenant's time or state they mean nothing. */
export const forgetTokens = (): void => {
  for (const storage of [localStorage, sessionStorage]) {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
    for (const key of keys.filter((each) => each.includes(tokenPrefix))) storage.removeItem(key);
  }
};

/**
 * Has everything that the app keeps in this browser dropped when the page is next opened, before any
 * frame is: a database that a frame has open cannot be deleted.
 */
export const forgetAtNextOpening = (): void => {
  forgetTokens();
  localStorage.setItem(forgetKey, "yes");
};

/** Drops what `forgetAtNextOpening` promised; does nothing otherwise. */
export const forgetIfAsked = async (): Promise<void> => {
  if (localStorage.getItem(forgetKey) === null) return;
  localStorage.removeItem(forgetKey);
  const databases = await indexedDB.databases();
  await Promise.all(databases.map(({ name }) => (name === undefined ? undefined : deleteDatabase(name))));
};

/** Settles also when another tab holds the database open: the reset itself must not hang on that. */
const deleteDatabase = (name: string): Promise<void> =>
  new Promise((done) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener("success", () => done());
    request.addEventListener("error", () => done());
    request.addEventListener("blocked", () => done());
  });
