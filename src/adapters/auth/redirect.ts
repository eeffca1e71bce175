import { broadcastResponseToMainFrame } from "@azure/msal-browser/redirect-bridge";

/** On the page to which a sign-in window returns: hands the answer to the page that opened it ("Redirect bridge", MSAL.js). */
export const handBackSignIn = (): Promise<void> => broadcastResponseToMainFrame();
