import type { Check, CheckState, MissingOffice } from "../../../app/setup/checklist.ts";
import { inLanguages } from "../../words/in-languages.ts";
import { counted } from "../../words/numbers.ts";
import { unreadWords } from "../../words/unread-words.ts";

const offices: Readonly<Record<MissingOffice, string>> = {
  manager: "Nobody is a manager today, so nothing can be asked.",
  head: "Nobody is a head of function today, so nothing can be decided.",
  decider: "Nobody decides disputes today.",
  "second-person": "One person alone is manager and head of function, and nobody decides what they asked themselves.",
};

const lists = ({ state, count }: Extract<Check, { readonly name: "lists" }>): string => {
  if (state === "unseen") return "Not looked at.";
  return state === "done" ? "All are there, with their columns and indexes." : `${counted(count, "thing is", "things are")} not as planned.`;
};

/** The words of the list of what must be so before people use Evenhand. */
export const checkWords = inLanguages({
  en: {
    title: "Before people use Evenhand",
    hint: "What is done, what is next, and who can do it.",
    allDone: "All that can be seen from here is done. Who may do what in SharePoint cannot be seen from here.",
    states: { done: "Done", open: "To do", unseen: "Not seen from here" } satisfies Record<CheckState, string>,
    next: "Next",
    looking: "Looking at the lists.",
    failed: (why: string): string => `The lists could not be looked at. ${why}`,
    again: "Look at the site again",
    names: {
      lists: "Lists on the site",
      rights: "Rights in SharePoint and groups in Entra",
      policy: "Policy in use",
      questions: "What the policy leaves open",
      offices: "Offices",
      channels: "Channels",
    } satisfies Record<Check["name"], string>,
    says: (check: Check): string => {
      switch (check.name) {
        case "lists":
          return lists(check);
        case "rights":
          return "Nothing is known of these here, so they are never counted as done.";
        case "policy":
          return check.state === "done" ? "It is known and in use." : "The policy that Settings name is not known to this version of Evenhand.";
        case "questions":
          if (check.state === "unseen") return "They depend on the policy.";
          return check.state === "done" ? "All is answered." : `${counted(check.count, "question is", "questions are")} not answered. What each one blocks stands below.`;
        case "offices":
          return check.state === "done" ? "Somebody asks, somebody else decides, and somebody decides disputes." : check.missing.map((office) => offices[office]).join(" ");
        case "channels":
          if (check.state === "unseen") return unreadWords.unread(["Requests"]);
          return check.state === "done" ? "A card has arrived in each." : `In ${counted(check.count, "channel", "channels")} no card has been seen to work yet.`;
      }
    },
    who: {
      lists: {
        "not-an-owner": "An owner looks at them by opening this page.",
        open: "A SharePoint Administrator who is in the Owners group runs this; it mends what is safe to mend:",
      },
      rights: "Whether the following is as planned, a SharePoint Administrator checks with the command, once before real use and then every month:",
      policy: "An owner chooses one below.",
      questions: "Heads of function give the answers. An owner writes them down below.",
      offices: "An owner gives offices below.",
      channels: "A member of the team sends a test card below. An owner writes down that it works.",
    },
  },
});
