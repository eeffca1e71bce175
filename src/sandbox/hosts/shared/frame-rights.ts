/** What the real hosts let an app's frame do: everything a page does, except to steer the window around it. */
export const frameRights = "allow-scripts allow-same-origin allow-forms allow-popups allow-modals allow-downloads";
