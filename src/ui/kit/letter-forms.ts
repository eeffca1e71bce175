import { createContext, useContext, type ComponentType } from "react";
import type { RestrictionRequest } from "../../domain/subjects/request/requests.ts";
import type { Restriction } from "../../domain/subjects/restriction/restrictions.ts";
import type { WorkProps } from "./work-props.ts";

/** The forms by which somebody records that a letter was sent. They are of the letters' room, and stand on a person's page. */
export interface LetterForms {
  readonly Notice: ComponentType<NoticeFormProps>;
  readonly Warning: ComponentType<WarningFormProps>;
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

const forms = createContext<LetterForms | null>(null);

/** Given by the composition root, which alone knows every room. */
export const LetterFormsProvider = forms.Provider;

export const useLetterForms = (): LetterForms => {
  const given = useContext(forms);
  // Only a composition that leaves them out gets here.
  if (!given) throw new Error("No letter forms were given.");
  return given;
};
