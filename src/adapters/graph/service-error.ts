import { errorByStatus, longestDetail, type RefusedAnswer } from "../../app/service-error.ts";
import type { ServiceError } from "../../app/ports.ts";

/** What an error answer of Graph means; `body` as it was parsed. */
export const answerToError = ({ body, ...answer }: Omit<RefusedAnswer, "detail"> & { readonly body: unknown }): ServiceError =>
  errorByStatus({ ...answer, detail: detailOf(body) });

interface ErrorBody {
  readonly error?: { readonly code?: unknown; readonly message?: unknown };
}

const detailOf = (body: unknown): string => {
  const { code, message } = (body as ErrorBody | undefined)?.error ?? {};
  return [code, message]
    .filter((part) => typeof part === "string")
    .join(": ")
    .slice(0, longestDetail);
};
