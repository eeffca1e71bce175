/** What the sandbox's start page says. */
export const words = {
  title: "Evenhand sandbox",
  what: "Evenhand keeps restrictions on how a member of the public may contact a public body lawful, known to those who need them, reviewed and fair.",
  how: "Here you can try all of it on this computer, in a simulated Outlook and Teams with invented people: nothing leaves the machine and nothing needs a Microsoft account.",
  be: "Who do you want to be?",
  outlook: "Outlook",
  teams: "Teams",
  openAs: (host: string, name: string) => `Open ${host} as ${name}`,
  roles: {
    staff: "Reads the mail. Sees beside each message what may be done about its sender, and logs it.",
    staff2: "A second caseworker, for what two people see of the same thing.",
    manager: "Asks for a restriction when the policy allows one, and keeps the register.",
    head: "Decides on requests, with every criterion of the policy answered.",
    head2: "Another head of function, who stands in and can decide too.",
    decider: "Decides when somebody disputes a restriction, and took no part in it.",
    owner: "Sets Evenhand up, looks after the records, and takes no decisions.",
  },
} as const;
