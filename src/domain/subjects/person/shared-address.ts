/** Addresses that stand for nobody: what is before the `@` says that many people write through them, or that nobody reads what is sent there. */

/**
 * That no person writes from an address: nobody answers there, or a form or a system sends from it what others wrote.
 * What comes from it is never its user's conduct.
 */
export const isMachineLocalPart = (local: string): boolean => {
  const written = plain(local);
  return (
    unanswered.test(written) ||
    forms.test(written) ||
    sites.test(written) ||
    notices.test(written) ||
    machineLocalParts.has(written.replace(/(?:-?\d+|s)$/, "")) ||
    machineLocalParts.has(written)
  );
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
    "(?:un|not-?)monitored",
    "no-?return",
    "no-?(?:responder|contestar|rispondere)",
  ].join("|")})(?:$|[-+\\d])|^(?:noreply|donotreply)|noreply$`,
);

const forms =
  /^(?:(?:web|contact|online|on-line|e|enquiry|enquiries|feedback|complaint|complaints|service|site|website|citizen|public)-?)?forms?(?:-?(?:mail|mailer|data|submit|submission|submissions|sender|reply|responses?))?(?:$|[-+\d])/;

// What sites and services for the public call what sends for them, alone or as a word among others: `citizenportal`, `council.website`.
const sites =
  /(?:^|-)(?:(?:citizens?|customers?|residents?|public|member|my|client|council)-?)?(?:portal|web-?site|on-?line-?(?:services?|requests?|reports?|enquir(?:y|ies)|team)|e-?services?|self-?service|web-?(?:enquir(?:y|ies)|mailer|contact|requests?|submissions?|admin|server)|wordpress|drupal|joomla|squarespace|formspree|jotform|typeform|wufoo|apache2?|nginx|httpd)s?(?:$|[-+\d])/;

const notices = /(?:^|-)(?:notifications?|notify|alerts|auto-?(?:mail|mailer|mated|confirm|reply|responder|response))(?:$|[-+\d])/;

const machineLocalParts: ReadonlySet<string> = new Set([
  "alert",
  "anonymous",
  "apache",
  "automated",
  "bot",
  "bounce",
  "bounces",
  "cron",
  "crm",
  "guest",
  "http",
  "daemon",
  "mailer",
  "mailer-daemon",
  "mailbot",
  "listserv",
  "mailman",
  "majordomo",
  "nobody",
  "outbound",
  "online",
  "robot",
  "root",
  "script",
  "smtp",
  "submission",
  "survey",
  "sympa",
  "system",
  "ticket",
  "unattended",
  "undisclosed",
  "unknown",
  "web",
  "website",
  "wp",
  "www",
  "www-data",
]);

/** That an address is an office's. Somebody may well write from it, so only an answer that goes elsewhere makes it a form's. */
export const isSharedLocalPart = (local: string): boolean => {
  const written = plain(local).replace(/\+.*$/s, "");
  return sharedLocalParts.has(written) || offices.test(written) || isMachineLocalPart(local);
};

// In the singular and the plural, with what they are about before or behind them: `enquiry`, `customer.services`, `planning-team`.
const offices =
  /^(?:infos?|information|admin(?:istration)?|contacts?|contact-?us|mail(?:box)?|hello|secretary|clerks?|webmaster|posts?|press|hr|cases?|general|(?:[a-z]+-)?(?:enquir(?:y|ies)|inquir(?:y|ies)|queries|feedback|complaints?|offices?|help-?desk|help|supports?|services?|care|teams?|reception|casework|requests?|reports?|bookings?|consultations?|petitions?))$/;

const plain = (local: string): string => local.toLowerCase().replaceAll('"', "").replaceAll(/[._]+/g, "-");

/** Offices and forms have these everywhere: that two domains both have one says nothing. */
const sharedLocalParts: ReadonlySet<string> = new Set([
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
