import { runPopupRelay } from "@azure/msal-browser/popup-relay";

/**
 * In a window of its own, opened by a page in another site's frame: signs in there and hands the answer back to the frame,
 * which the sign-in window itself cannot reach ("popupRelayUri", MSAL.js). No token passes; the frame redeems the answer.
 */
export const relaySignIn = (): void => runPopupRelay({ allowedAuthorityOrigins: ["https://login.microsoftonline.com"] });
