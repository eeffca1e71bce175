import { createContext, useContext, type ComponentType } from "react";
import type { PaneServices, Connection } from "../../app/services.ts";
import type { Session } from "../../app/session.ts";
import type { Instant } from "../../domain/base/time.ts";
import type { Result } from "../../domain/base/result.ts";
import type { RestrictionRequest } from "../../domain/subjects/request/requests.ts";
import type { Restriction } from "../../domain/subjects/restriction/restrictions.ts";
import type { ShownError } from "../words/service-words.ts";
import type { WorkProps } from "./work-props.ts";

/** What is of the letters' room and stands on a person's page: what was sent, and the forms that record it. */
export interface LetterParts {
  readonly Letters: ComponentType<LettersCardProps>;
  readonly Notice: ComponentType<NoticeFormProps>;
  readonly Warning: ComponentType<WarningFormProps>;
}

export interface LettersCardProps extends WorkProps {
  readonly personKey: string;
}

export interface NoticeFormProps extends WorkProps {
  readonly restriction: Restriction;
  readonly request: RestrictionRequest;
  readonly onRecorded: () => void;
  readonly onPostponed: () => void;
  readonly onCancel: () => void;
}

export interface WarningFormProps extends WorkProps {
  readonly personKey: string;
  readonly onRecorded: () => void;
  readonly onCancel: () => void;
}

/** What is of the letters' room and stands in the pane: the letters that wait to go to whoever uses an address. */
export interface LettersToSendProps {
  readonly addressKey: string;
  readonly session: Session;
  readonly now: Instant;
  readonly mail: Pick<PaneServices["mail"], "openDraft" | "openLink">;
  readonly connect: () => Promise<Result<Connection, ShownError>>;
}

const parts = createContext<LetterParts | null>(null);

/** Given by the composition root, which alone knows every room. */
export const LetterPartsProvider = parts.Provider;

export const useLetterParts = (): LetterParts => {
  const given = useContext(parts);
  // Only a composition that leaves them out gets here.
  if (!given) throw new Error("No parts for letters were given.");
  return given;
};
