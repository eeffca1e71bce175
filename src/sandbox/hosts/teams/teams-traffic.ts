/** Teams, channels and messages, as far as they are drawn; the shapes are Graph's. */
export interface Team {
  readonly id: string;
  readonly displayName: string;
  /** Short names of people. */
  readonly members: readonly string[];
  readonly channels: readonly Channel[];
}

export interface Channel {
  readonly id: string;
  readonly displayName: string;
  readonly messages: readonly Post[];
}

export interface Post extends Message {
  readonly replies: readonly Message[];
}

export interface Message {
  readonly id: string;
  readonly createdDateTime: string;
  readonly subject: string | null;
  readonly from: { readonly user: { readonly displayName: string | null } };
  readonly body: { readonly contentType: "html" | "text"; readonly content: string };
  readonly attachments: readonly { readonly id: string; readonly contentType: string; readonly content: string }[];
}

/** Asks for the traffic once; null when nothing is new since this reader last asked, or the sandbox does not answer. */
export const createTrafficReader = (): (() => Promise<readonly Team[] | null>) => {
  let eTag: string | null = null;
  return async () => {
    const response = await fetch("/sandbox/channels", eTag === null ? {} : { headers: { "if-none-match": eTag } }).catch(() => null);
    if (response === null || !response.ok) return null;
    eTag = response.headers.get("etag");
    const { teams }: { teams: readonly Team[] } = await response.json();
    return teams;
  };
};

/** Only the teams of which the person is a member: Teams shows nobody the others. */
export const teamsOf = (teams: readonly Team[], as: string): readonly Team[] => teams.filter(({ members }) => members.includes(as));
