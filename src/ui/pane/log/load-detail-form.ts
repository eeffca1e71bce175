/** Fetched when it is needed, or once the pane has been open for a while, so that it is there offline too. */
export const loadDetailForm = () => import("./detail-form.tsx");
