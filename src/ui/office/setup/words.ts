import { sayExpected } from "../../words/pack-words.ts";
import type { SettingsFault } from "../../../app/setup/check-settings.ts";
import { questionWords } from "../../words/question-words.ts";
import type { OfficeProblem } from "../../../app/setup/change-offices.ts";
import type { SettingsGroup } from "../../../app/setup/settings-fields.ts";
import type { AnswerKind } from "../../../domain/policy/answer-kinds.ts";
import type { Act } from "../../../domain/policy/questions.ts";
import type { Settings } from "../../../domain/policy/settings.ts";
import type { Day } from "../../../domain/base/time.ts";
import { sayDay } from "../../words/dates.ts";
import { counted } from "../../words/numbers.ts";
import { inLanguages } from "../../words/in-languages.ts";

const englishDesks: Readonly<Record<keyof Settings["desks"], string>> = {
  "new-information": "New information",
  "new-complaint": "A new complaint",
  crime: "A crime",
  safeguarding: "Safeguarding",
  "information-request": "An information request",
  dispute: "A dispute",
};

const englishDeskFields = Object.fromEntries(
  Object.entries(englishDesks).flatMap(([key, name]) => [
    [`desks.${key}.name`, `${name} goes to`],
    [`desks.${key}.workingDays`, `${name}: working days to deal with it`],
  ]),
);

/** The words of the page on which the tab is added to a channel. */
export const addTabWords = inLanguages({
  en: {
    title: "Add Evenhand to this channel",
    what: "Heads of function get requests for a restriction here as cards, and decide on them in this tab.",
    ready: "Choose Save to add it. Then open Set-up in it: it says whether this channel is written down, and lets you send a test card.",
    waiting: "Getting ready.",
  },
});

/** The words of set-up: what the body has answered, and what its policy leaves open. */
export const words = inLanguages({
  en: {
    title: "Set-up",
    hint: "What your organisation has answered, and what its policy leaves open.",
    readOnly: "An owner of Evenhand can change this. You can read it.",
    save: "Save",
    change: "Change",
    cancel: "Cancel",
    add: "Add",
    remove: "Remove",
    back: "Go back",
    none: "Not given",
    yes: "Yes",
    no: "No",
    saved: "Saved. Everyone's Evenhand follows it when it is opened next.",
    confirmTitle: "Save these changes?",
    fromTo: (label: string, before: string, after: string): string => `${label}: “${after}” in place of “${before}”.`,
    settingsStay: "SharePoint keeps the earlier version of the settings.",

    timeUnknown: "It could not be told what time it is, so nothing was changed: it might have begun before what is recorded already. Try again when you are online.",
    format: {
      title: "Format of the records",
      old: "This site still writes its records as version 0.2.0 did. A newer format keeps apart people who decide, take back or end something at the same moment. Until it is raised everything works as before.",
      begins: (moment: string): string => `The newer format begins on ${moment}. Until then everything works as before.`,
      raise: "Raise the format",
      confirmTitle: "Raise the format of the records?",
      means:
        "From twenty minutes from now decisions, withdrawals and instructions to staff are written in the newer format. Every device must have this version of Evenhand by then: an older one can no longer open the records. What is recorded already stays as it is and counts as before. It cannot be taken back.",
    },
    policy: {
      title: "Policy in use",
      version: (version: string): string => `Version ${version}`,
      unknown: (version: string): string =>
        `The policy ${version} is not known to this version of Evenhand. Nothing can be asked or decided under it. Choose another one, or add its file.`,
      body: "Whose policy",
      family: "Grown from the same text as",
      effective: "In effect",
      effectiveFrom: (from: string): string => `from ${from}`,
      effectiveTo: (to: string): string => `until ${to}`,
      notSaid: "The policy does not say",
      terms: "Its words for the person, for us, for the problem and for what is decided",
      marking: "Marking",
      revisions: "Revisions",
      informationRights: "Information requests",
      support: "Support for staff",
      links: "Policies that go with it",
      changeTo: "Policy to use",
      changeHint: "Requests, decisions and restrictions that stand keep the policy that they were made under.",
      changeDo: "Use this policy",
      changeTitle: (title: string): string => `Use ${title} from now on?`,
      changeMeans: [
        "What is logged, asked and decided from now on is under this policy.",
        "What was logged, asked or decided before keeps its own policy and version, and is reviewed and disputed under it.",
      ],
      changeOpens: (count: number): string =>
        count === 0
          ? "It leaves nothing open that is not answered."
          : `It leaves ${counted(count, "question", "questions")} open. What each of them blocks waits until it is answered.`,
      changed: (title: string): string => `${title} is in use.`,
      add: "Add a policy file",
      addHint: "A file in JSON of the type Policy. It is checked field by field before anything is kept.",
      file: "Policy file",
      addDo: "Check and add",
      added: (title: string, version: string): string => `${title}, version ${version}, was added. It is not in use until you choose it.`,
      problems: (count: number): string => `The file does not fit: ${counted(count, "problem", "problems")}. Nothing was kept.`,
      whole: "the file",
      versionExists: (version: string): string => `${version} is here already, and records may stand under it. Give the changed policy a new version.`,
      noFile: "Choose a file first.",
      fileUnreadable: "The file cannot be read. Choose it again.",
    },

    questions: {
      title: "What the policy leaves open",
      hint: (title: string): string => `${title} does not say these things. Your organisation decides them once, and an owner writes the answer down.`,
      noneOpen: "Everything that the policy leaves open is answered.",
      none: "The policy leaves nothing open.",
      open: (count: number): string => `${counted(count, "question is", "questions are")} not answered`,
      unanswered: "Not answered",
      answer: "Answer",
      answerAnew: "Answer anew",
      answerTo: (asks: string): string => `Answer: ${asks}`,
      answered: (value: string, on: string): string => `${value} (since ${on})`,
      blocks: {
        request: "Until then no restriction can be asked for.",
        decision: "Until then no restriction can be approved.",
        warning: "Until then it cannot be said whether the wait after a warning is over, so no request can be sent.",
        notice: "Until then no letter about a restriction can be written.",
        review: "Until then no review can be decided.",
        dispute: "Until then no dispute can be decided.",
        sharing: "Until then nothing can be shared with a partner.",
        disposal: "Until then no records are listed for removal.",
      } satisfies Record<Act, string>,
      kindHint: (kind: AnswerKind): string | undefined =>
        kind.type === "number" ? `A whole number of ${questionWords.units[kind.unit]}.` : kind.type === "lines" ? "One on each line." : undefined,
      confirmTitle: "Write this answer down?",
      confirmMeans: "It holds from now on. What was done before is judged by the answer that there was then.",
      does: "Write it down",
      written: "The answer is written down.",
      refused: "The question is not asked any more. Read the page again.",
    },

    groups: {
      told: { title: "What staff are told", hint: "Stands in the pane beside an email.", means: "Staff see it at their next check." },
      desks: {
        title: "Desks",
        hint: "Where a message of each kind goes, and in how many working days after its receipt it is dealt with.",
        means: "Messages from now on are passed to these desks. What was passed on before keeps its day.",
      },
      advisers: { title: "Advisers", hint: "Whose advice is taken, by name or title.", means: "It stands beside what asks for advice from now on." },
      letters: { title: "Letters", hint: "What every letter says of your organisation.", means: "Letters from now on say this. What was sent stays as it was." },
      mail: { title: "Mail", hint: "What is never logged, and whose mail is a colleague's.", means: "It holds for messages that are opened from now on. What is logged stays." },
      holidays: {
        title: "Holidays",
        hint: "Days that are no working days, such as 2026-12-25. One on each line.",
        means: "Working days from now on are counted by it, those of open tasks too.",
      },
    } satisfies Record<SettingsGroup, { readonly title: string; readonly hint: string; readonly means: string }>,

    holidaysEnd: (last: Day): string => `The last holiday on the list is ${sayDay(last)}. Due days after it are counted as if there were none. List those of the next year.`,

    fields: {
      body: "Name of your organisation",
      ask: "Whom to ask when something is not sure",
      complaintsRoute: "Where a complaint about a colleague goes",
      emergency: "What to do when anyone is in danger",
      "advisers.sharing": "On sharing with a partner",
      "advisers.equality": "On equality and adjustments",
      "advisers.legal": "On the law",
      "advisers.welfare": "On the welfare of staff",
      "letters.from": "Name and address at the head of a letter",
      "letters.contact": "How to reach you and ask for another format",
      "letters.disputeTo": "Where a dispute is sent",
      "letters.policyCopy": "Where the policy can be read",
      "letters.welsh": "Letters in Welsh are offered",
      neverLog: "Addresses that are never logged",
      staffDomains: "Domains of your colleagues' addresses",
      listUnopened: "List unopened mail from restricted addresses too",
      holidays: "Holidays",
      ...englishDeskFields,
    } as Readonly<Record<string, string>>,
    fieldHints: {
      neverLog: "One on each line: an address, or a whole domain such as @example.org.",
      staffDomains: "One on each line, such as example.org. A concern about such an address asks twice.",
      listUnopened: "In the mailboxes below. It needs the permission Mail.Read.Shared, which your administrator grants.",
    } as Readonly<Record<string, string>>,

    people: {
      choose: "Person",
      hint: "Whoever has used Evenhand is offered. For anybody else give the object id that Entra shows.",
      other: "Somebody else",
      oid: "Object id in Entra",
      name: "Name",
    },

    offices: {
      title: "Offices and stand-ins",
      hint: "Who may ask and decide, from when, and until when for a stand-in. The permission itself is membership of the group in Entra.",
      none: "Nobody holds an office. Nothing can be asked or decided.",
      add: "Add somebody",
      role: "Office",
      roles: { manager: "Manager", head: "Head of function", decider: "Decides disputes" } satisfies Record<Settings["offices"][number]["role"], string>,
      from: "From",
      until: "Last day, for a stand-in",
      term: (from: string, until: string | null): string => (until === null ? `from ${from}` : `from ${from} until ${until}`),
      ended: "Ended",
      notYet: "Not yet",
      end: "Set the last day",
      means: "What they ask or decide in this time counts. What others do without an office has no effect and is reported.",
      problems: {
        "person-missing": "Choose a person, or give their name and object id.",
        "begins-in-the-past": "Begin today or later. An office that began in the past would make rows count that had no effect.",
        "ends-before-it-begins": "Give a last day that is not before the first.",
        "ends-in-the-past": "End it today or later. An earlier day would make what they decided since then void.",
        "held-already": "They hold this office in that time already.",
        "no-such-office": "The office was changed meanwhile. Cancel, and look again.",
      } satisfies Record<OfficeProblem["type"], string>,
    },

    mailboxes: {
      title: "Mailboxes with a reader",
      hint: "Where restricted contact arrives. Somebody reads each one every working day and says that none is left.",
      none: "No mailbox is named. A restriction that uses one cannot be approved.",
      add: "Add a mailbox",
      name: "Name",
      address: "Address",
      use: "What it is for",
      reader: "Reader",
      deputy: "Deputy",
      readBy: (reader: string, deputy: string): string => `Read by ${reader}, and by ${deputy} when they are away.`,
      means: "Its reader is reminded every working day, and a day without a check is late.",
      removeTitle: (name: string): string => `Remove ${name}?`,
      removeMeans: "Nobody is reminded to read it any more.",
      named: "A restriction that has not ended names it, so it stays.",
      remove: "Remove",
      id: "Mailbox",
    },

    problems: {
      changedMeanwhile: "Somebody else changed the settings since you read them. They have been read again: look at what is different, then save yours again.",
      wrong: "Something here does not fit yet. It is said beside each field.",
      notAnOwner: "Only an owner of Evenhand can change this.",
    },
  },
});

/** What is wrong in a field of the settings, and what to do about it. */
export const saySettingsFault = inLanguages({
  en: (fault: SettingsFault): string => {
    switch (fault.type) {
      case "ends-before-it-begins":
        return "Give a last day that is not before the first.";
      case "address-repeated":
        return "Another mailbox here has this address already.";
      case "deputy-is-reader":
        return "Choose a deputy who is somebody else than the reader.";
      case "no-mailbox":
        return "Add a mailbox first: unopened mail is looked for in those alone.";
      case "channel-repeated":
        return "This channel stands here already. Give each its own.";
      case "manager-missing":
        return "Name the managers whose requests go there.";
      case "manager-elsewhere":
        return "This manager is named in another channel. Their requests can go to one alone.";
      default:
        return sayExpected(fault);
    }
  },
});
