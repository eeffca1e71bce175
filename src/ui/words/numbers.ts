import { locale } from "./locale.ts";

/** `1 message`, `12 messages`. */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** `1,001`. */
export const sayNumber = (value: number): string => value.toLocaleString(locale());
