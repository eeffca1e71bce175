/** An answer before it is put on the wire; `body` is JSON unless `contentType` says otherwise. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export const answer = (body: unknown): Reply => ({ status: 200, body });
export const created = (body: unknown): Reply => ({ status: 201, body });
export const noContent: Reply = { status: 204 };

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);

/** An Error that carries the answer to give: operations throw it from any depth, and a pipeline puts it on the wire. */
export const createFailure = (reply: Reply): Error => Object.assign(new Error(`Answered ${reply.status}`), { reply });

/** What the work answers, or the answer that it failed with. A defect is left to fly. */
export const settle = async (work: () => Reply | Promise<Reply>): Promise<Reply> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && "reply" in error) return error.reply as Reply;
    throw error;
  }
};

export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A JSON response; a string body is sent as it is. */
export const replyToResponse = ({ status, headers, body }: Reply, contentType: string): Response => {
  if (body === undefined) return new Response(null, { status, headers: { ...headers } });
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return new Response(text, { status, headers: { "content-type": contentType, ...headers } });
};
