/** Addresses that stand for nobody: what is before the `@` says that many people write through them, or that nobody reads what is sent there. */

/**
 * That no person writes from an address: nobody answers there, or a form or a system sends from it what others wrote.
 * What comes from it is never its user's conduct.
 */
export const isMachineLocalPart = (local: string): boolean => {
  const written = plain(local);
  return unanswered.test(written) || forms.test(written) || notices.test(written) || machineLocalParts.has(written);
};

// `no-reply`, `do.not.reply`, `forms-noreply`, in English, Welsh and the languages that come often.
const unanswered = new RegExp(
  `(?:^|-)(?:${[
    "(?:no|not|do-?not|dont|never|cannot)-?(?:reply|replies|respond|response|answer)",
    "dim-?(?:ateb|ymateb)",
    "(?:na|peidiwch-(?:ag|a))-?(?:ateb|ymateb)",
    "ne-?pas-?repondre",
    "keine?-?antwort(?:en)?",
    "nicht-?antworten",
    "no-?(?:responder|contestar|rispondere)",
  ].join("|")})(?:$|[-+\\d])|^(?:noreply|donotreply)|noreply$`,
);

const forms =
  /^(?:(?:web|contact|online|on-line|e|enquiry|enquiries|feedback|complaint|complaints|service|site|website|citizen|public)-?)?forms?(?:-?(?:mail|mailer|data|submit|submission|submissions|sender|reply|responses?))?(?:$|[-+\d])/;

const notices = /(?:^|-)(?:notifications?|notify|alerts|auto-?(?:mail|mailer|mated|confirm|reply|responder|response))(?:$|[-+\d])/;

const machineLocalParts: ReadonlySet<string> = new Set([
  "alert",
  "automated",
  "bot",
  "bounce",
  "bounces",
  "cron",
  "daemon",
  "mailer",
  "mailer-daemon",
  "mailbot",
  "robot",
  "root",
  "smtp",
  "submission",
  "submissions",
  "system",
  "www-data",
]);

/** That an address is an office's. Somebody may well write from it, so only an answer that goes elsewhere makes it a form's. */
export const isSharedLocalPart = (local: string): boolean => sharedLocalParts.has(plain(local)) || isMachineLocalPart(local);

const plain = (local: string): string => local.toLowerCase().replaceAll('"', "").replaceAll(/[._]+/g, "-");

/** Offices and forms have these everywhere: that two domains both have one says nothing. */
export const sharedLocalParts: ReadonlySet<string> = new Set([
  ...machineLocalParts,
  "info",
  "admin",
  "contact",
  "contact-us",
  "enquiries",
  "feedback",
  "office",
  "mail",
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
  "website",
  "webmaster",
  "web",
  "post",
  "press",
  "hr",
]);
