import type { Quirks } from "../../tenant/quirks/quirks.ts";

type Scope = Window & typeof globalThis;

/** How long a database lives that dies later. */
const databaseLivesMs = 10_000;

/**
 * Has the storage of a product frame behave as browsers were seen to behave. Call before anything of the product runs.
 * `partition` names the site around the frame.
 */
export const installStorageQuirk = (kind: Quirks["storage"], partition: string, scope: Scope = window): void => {
  switch (kind) {
    case "throws":
      return throwAtGetters(scope);
    case "refused":
      return refuseDatabases(scope);
    case "diesLater":
      return letDatabasesDie(scope);
    case "partitioned":
      return partitionStorage(scope, `partition-${partition}.`);
    case undefined:
  }
};

const define = (target: object, name: string, descriptor: PropertyDescriptor): void => {
  Object.defineProperty(target, name, { ...descriptor, configurable: true });
};

/** A browser that blocks cookies of other sites throws as soon as the storage is looked at. */
const throwAtGetters = (scope: Scope): void => {
  for (const name of ["localStorage", "sessionStorage", "indexedDB"]) {
    define(scope, name, {
      get: () => {
        throw new DOMException("Access is denied for this document.", "SecurityError");
      },
    });
  }
};

type Open = (name: string, version?: number) => IDBOpenDBRequest;

const openOf = (scope: Scope): Open => scope.indexedDB.open.bind(scope.indexedDB);

/** Private windows and full disks: the database is asked for, and the answer is an error. */
const refuseDatabases = (scope: Scope): void => {
  const open = openOf(scope);
  const refused: Open = () => {
    // A database that is given up while it is made: the request fails as a real one does.
    const request = open(`refused-${crypto.randomUUID()}`, 1);
    request.addEventListener("upgradeneeded", (event) => {
      event.stopImmediatePropagation();
      request.transaction?.abort();
    });
    return request;
  };
  define(scope.indexedDB, "open", { value: refused });
};

/** A connection that the browser lost: it is closed, and nobody is told. */
const letDatabasesDie = (scope: Scope): void => {
  const open = openOf(scope);
  const mortal: Open = (name, version) => {
    const request = open(name, version);
    request.addEventListener("success", () => scope.setTimeout(() => request.result.close(), databaseLivesMs));
    return request;
  };
  define(scope.indexedDB, "open", { value: mortal });
};

/** What a frame within another site keeps is kept for that site alone: no other page of the product sees it, nor does a window that it opens. */
const partitionStorage = (scope: Scope, prefix: string): void => {
  const { indexedDB } = scope;
  const open = openOf(scope);
  const remove = indexedDB.deleteDatabase.bind(indexedDB);
  define(indexedDB, "open", { value: (name: string, version?: number) => open(prefix + name, version) });
  define(indexedDB, "deleteDatabase", { value: (name: string) => remove(prefix + name) });
  for (const name of ["localStorage", "sessionStorage"] as const) {
    const partitioned = partitionOf(scope[name], prefix);
    define(scope, name, { get: () => partitioned });
  }
  const Channel = scope.BroadcastChannel;
  define(scope, "BroadcastChannel", {
    value: class extends Channel {
      constructor(name: string) {
        super(prefix + name);
      }
    },
  });
};

/** The part of a storage whose keys begin with a prefix, as a storage of its own. */
const partitionOf = (storage: Storage, prefix: string): Storage => {
  const keys = (): readonly string[] =>
    Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "")
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
  const methods: Storage = {
    get length() {
      return keys().length;
    },
    key: (index) => keys()[index] ?? null,
    getItem: (key) => storage.getItem(prefix + key),
    setItem: (key, value) => storage.setItem(prefix + key, value),
    removeItem: (key) => storage.removeItem(prefix + key),
    clear: () => keys().forEach((key) => storage.removeItem(prefix + key)),
  };
  return new Proxy(methods, {
    ownKeys: () => [...keys()],
    getOwnPropertyDescriptor: (_, key) => ({ value: methods.getItem(String(key)), enumerable: true, configurable: true, writable: true }),
  });
};
