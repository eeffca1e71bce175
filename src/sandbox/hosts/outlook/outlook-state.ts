import type { MailAddress } from "./mailbox-entry.ts";

/** A line that the add-in shows above a message (Office.NotificationMessageDetails). */
export interface ItemNotice {
  readonly key: string;
  readonly type: "informationalMessage" | "progressIndicator" | "errorMessage" | "insightMessage";
  readonly message: string;
  readonly icon?: string;
  readonly persistent?: boolean;
}

/** A new message that the add-in has prepared; the sandbox shows it and sends nothing. */
export interface Draft {
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly subject: string;
  readonly text: string;
}

/** What the add-in has attached to one message. */
export interface ItemMarks {
  readonly notices: readonly ItemNotice[];
  readonly categories: readonly string[];
  readonly customProperties: string;
}

export interface OutlookState {
  readonly selectedId: string | null;
  readonly paneOpen: boolean;
  readonly panePinned: boolean;
  readonly marksById: Readonly<Record<string, ItemMarks>>;
  readonly draft: Draft | null;
}

export const firstState: OutlookState = { selectedId: null, paneOpen: true, panePinned: true, marksById: {}, draft: null };

const noMarks: ItemMarks = { notices: [], categories: [], customProperties: "{}" };

export const marksOf = (state: OutlookState, id: string | null): ItemMarks => (id === null ? noMarks : (state.marksById[id] ?? noMarks));

/**
 * As in Outlook on the web: a pinned pane stays and is told of the new message, a pane that is not
 * pinned belongs to its message and closes with it (Microsoft Learn, "Implement a pinnable task
 * pane"); a notice that is not persistent goes when its message is left (Office.NotificationMessageDetails).
 */
export const selectMessage = (state: OutlookState, id: string | null): OutlookState => {
  if (id === state.selectedId) return state;
  const left = markSelected(state, (marks) => ({ ...marks, notices: marks.notices.filter(({ persistent }) => persistent === true) }));
  return { ...left, selectedId: id, paneOpen: state.paneOpen && state.panePinned };
};

/** Changes what the add-in has attached to the selected message; nothing when none is selected. */
export const markSelected = (state: OutlookState, change: (marks: ItemMarks) => ItemMarks): OutlookState =>
  state.selectedId === null ? state : { ...state, marksById: { ...state.marksById, [state.selectedId]: change(marksOf(state, state.selectedId)) } };
