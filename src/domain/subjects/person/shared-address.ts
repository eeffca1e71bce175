/** Addresses that stand for nobody: what is before the `@` says that many people write through them, or that nobody reads what is sent there. */

/** That nobody answers at an address. Forms and systems send from it what others wrote. */
export const isUnansweredLocalPart = (local: string): boolean => /^(?:no|do-?not|dont|never)-?(?:reply|respond|answer)(?:$|[-+\d])|^(?:noreply|donotreply)/.test(plain(local));

/** That an address is an office's, a form's or a system's. Somebody may well write from it, so only an answer that goes elsewhere makes it a form's. */
export const isSharedLocalPart = (local: string): boolean => sharedLocalParts.has(plain(local)) || /^(?:web-?|contact-?|online-?|e-?)?forms?(?:$|[-+\d])/.test(plain(local));

const plain = (local: string): string => local.toLowerCase().replaceAll(/[._]/g, "-");

/** Offices and forms have these everywhere: that two domains both have one says nothing. */
export const sharedLocalParts: ReadonlySet<string> = new Set([
  "info",
  "admin",
  "contact",
  "contact-us",
  "enquiries",
  "feedback",
  "office",
  "mail",
  "mailer",
  "hello",
  "help",
  "support",
  "service",
  "team",
  "reception",
  "secretary",
  "clerk",
  "noreply",
  "no-reply",
  "notifications",
  "notification",
  "alerts",
  "automated",
  "system",
  "website",
  "webmaster",
  "web",
  "post",
  "press",
  "hr",
]);
