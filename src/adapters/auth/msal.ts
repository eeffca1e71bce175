// Loaded on demand as one piece: it is far larger than the page that must be seen first.
export { createNestablePublicClientApplication } from "@azure/msal-browser";
