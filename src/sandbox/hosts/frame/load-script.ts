/** Loads a classic script and resolves when it has run; rejects when it cannot be had. */
export const loadScript = (address: string): Promise<void> =>
  new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => done());
    script.addEventListener("error", () => fail(new Error(`${address} could not be loaded.`)));
    document.head.append(script);
  });
