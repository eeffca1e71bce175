const workerAddress = "/sandbox-worker.js";
const patience = 10_000;

/**
 * Resolves once the sandbox's service worker controls this page, so that no call of a frame loaded
 * afterwards can leave the machine; resolves to false where the browser has no service workers or
 * none takes control within ten seconds.
 */
export const takeControl = async (): Promise<boolean> => {
  if (!("serviceWorker" in navigator)) return false;
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register(workerAddress).catch(() => null);
  if (registration === null) return false;
  if (serviceWorker.controller !== null) return true;
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), patience);
    serviceWorker.addEventListener(
      "controllerchange",
      () => {
        clearTimeout(timer);
        resolve(true);
      },
      { once: true },
    );
    registration.active?.postMessage("claim");
  });
};
