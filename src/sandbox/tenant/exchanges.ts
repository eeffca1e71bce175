/** One request to Graph and its answer. `status` is null when the answer was lost on the way. */
interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: unknown;
  readonly status: number | null;
  readonly responseHeaders: Readonly<Record<string, string>>;
  readonly responseBody: unknown;
  readonly as: string | null;
}

/** The latest exchanges, kept as the lines of JSON that `GET /sandbox/exchanges` gives. */
export interface Exchanges {
  add(exchange: Exchange): void;
  clear(): void;
  lines(): readonly string[];
}

const mostLines = 5000;
const mostCharacters = 16_000_000;

/** Bounded in number and in size, so that a tenant left running for days stays small. */
export const createExchanges = (): Exchanges => {
  let lines: string[] = [];
  let characters = 0;
  return {
    add(exchange) {
      const line = JSON.stringify(exchange);
      lines.push(line);
      characters += line.length;
      while (lines.length > mostLines || (characters > mostCharacters && lines.length > 1)) {
        characters -= lines.shift()?.length ?? 0;
      }
    },
    clear() {
      lines = [];
      characters = 0;
    },
    lines: () => lines,
  };
};
