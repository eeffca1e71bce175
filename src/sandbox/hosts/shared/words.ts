/** What both simulated hosts say. */
export const words = {
  sandbox: "sandbox",
  youAre: (name: string, jobTitle: string) => `Signed in as ${name}, ${jobTitle.toLowerCase()}`,
  today: (date: string) => `it is ${date} in the sandbox`,
  changePerson: "Change person",
  beSomebody: (name: string, jobTitle: string) => `${name}, ${jobTitle.toLowerCase()}`,
  otherHost: { outlook: "Open Teams", teams: "Open Outlook" },
  home: "Sandbox start page",
  controls: "Sandbox controls",
  noSuchPerson: (as: string) => `There is nobody called “${as}” in the sandbox. Choose who you want to be.`,
  choosePerson: "Choose who you want to be.",
  opening: "Opening the sandbox.",
  noWorker:
    "The sandbox cannot start in this browser window. It needs a service worker, which keeps every call on this computer, and this window does not allow one. Open the page in an ordinary window (not a private one) at http://localhost, then reload.",
  noAnswer: "The sandbox does not answer. Check that it is still running where you started it, then reload this page.",
  consent: {
    title: "Evenhand asks for your agreement",
    body: (name: string) => `${name}, Evenhand wants to act with your rights in Microsoft 365. In the sandbox nothing leaves this computer.`,
    scopes: "It asks for:",
    accept: "Accept",
    decline: "Decline",
  },
  link: {
    title: "This link leads out of the sandbox",
    body: "The sandbox itself sends nothing to the internet. If you go on, your browser opens this address in a new tab:",
    open: "Open in a new tab",
    stay: "Stay here",
  },
} as const;
