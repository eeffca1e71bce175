const errorNames = ["argument", "argumentType", "argumentNull", "argumentOutOfRange", "parameterCount", "invalidOperation", "notImplemented"];

/**
 * The few functions of the old Microsoft Ajax library that office.js calls. Without them office.js
 * would fetch that library from the internet. Call before office.js is loaded.
 */
export const installMicrosoftAjax = (): void => {
  Object.assign(globalThis, {
    Sys: {
      StringBuilder: function StringBuilder() {},
      Debug: { trace: () => {} },
      Serialization: { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse } },
    },
    Type: Function,
  });
  Object.assign(Function, {
    registerNamespace: (name: string) => Object.assign(globalThis, { [name]: Reflect.get(globalThis, name) ?? {} }),
    registerClass: () => {},
    _validateParams: () => null,
    _validateParameter: () => null,
    createDelegate:
      (instance: unknown, method: (...parameters: unknown[]) => unknown) =>
      (...parameters: unknown[]) =>
        method.apply(instance, parameters),
  });
  Object.assign(String, { format: formatText });
  Object.assign(Error, { create: (message: string) => new Error(message) });
  for (const name of errorNames) {
    Object.assign(Error, { [name]: (...details: unknown[]) => new Error(`${name}: ${details.join(" ")}`) });
  }
  defineQuietly(Function.prototype, "registerClass", () => {});
  defineQuietly(Error.prototype, "popStackFrame", () => {});
};

const formatText = (format: string, ...values: unknown[]): string => format.replace(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)]));

/** Not enumerable, so that no loop over a function's or an error's properties meets it. */
const defineQuietly = (target: object, name: string, value: () => void): void => {
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
};
