/** The outcome of something that may be refused for a reason the caller must be able to show. */
export type Result<T, E> = Ok<T> | Err<E>;

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Err<E> {
  readonly ok: false;
  readonly error: E;
}

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

export const err = <E>(error: E): Err<E> => ({ ok: false, error });

/** Makes a `switch` over a union a type error when a case is missing; reached only through a defect. */
export const exhaustive = (value: never): never => {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
};
