import type { ServiceError } from "../../../app/ports.ts";
import type { ChannelProblem } from "../../../app/setup/change-channels.ts";
import type { TabLinkProblem } from "../../../app/setup/read-tab-link.ts";
import type { Day } from "../../../domain/base/time.ts";
import { sayDay } from "../../words/dates.ts";
import { inLanguages } from "../../words/in-languages.ts";
import { sayProblem } from "../../words/service-words.ts";

/** The words of the channels in set-up. */
export const channelWords = inLanguages({
  en: {
    title: "Channels",
    hint: "Where requests arrive as cards. Whoever sends one must be a member of the team, and so must whoever tries it.",
    forAll: "The channel for all",
    forAllSays: "What a manager asks arrives here, unless a head's own channel below names them.",
    ofHead: (head: string): string => `The channel of ${head}`,
    managers: (names: readonly string[]): string => `For what is asked by ${names.join(", ")}.`,
    tried: (on: Day | null): string => (on === null ? "A card has arrived" : `Works since ${sayDay(on)}`),
    untried: "Not tried yet",
    test: "Send a test card",
    testOf: (channel: string): string => `Send a test card: ${channel}`,
    open: "Open the channel",
    posted: "The test card was sent. Look in the channel and press the card's button.",
    postedOwner: "When it opened Evenhand, write down that it works.",
    postedOther: "When it opened Evenhand, tell an owner, who writes down that it works.",
    works: "Write down that it works",
    worksOf: (channel: string): string => `Write down that it works: ${channel}`,
    testFailed: (error: ServiceError): string => {
      switch (error.type) {
        case "not-allowed":
          return "Teams did not take the card from you. Only members of the team can post: let a member send it, such as a manager or the head of function, or be added to the team. If they are refused too, the channel's moderation must allow members to post.";
        case "not-found":
          return "There is no such channel. It was deleted, or what is written down of it is wrong: add Evenhand to a channel as a tab and write that one down.";
        case "answer-lost":
        case "timed-out":
        case "unavailable":
          return "Teams did not say whether the card arrived. Look in the channel before you send another.";
        case "refused":
          return "Teams did not take the card. Nothing was posted. Look whether the channel is archived, then try again.";
        default:
          return sayProblem(error);
      }
    },

    here: {
      unknown: "This tab is in a channel that is not written down. Requests do not arrive here.",
      differs: "What is written down of this channel differs from this tab, so the buttons of cards lead to a tab that is not here. It may have been added anew.",
      writeDown: "Write this tab down",
      tellOwner: "Give this link to an owner, who writes the channel down with it in Set-up:",
      link: "Link for the owner",
    },
    change: "Use another channel for all",
    add: "Add a head's own channel",
    addLater: "A head's own channel can be added once the format of the records was raised: until then a device with version 0.2.0 could not open the records any more.",
    tabLink: "Link to the tab in the channel",
    tabLinkHint: "In Teams: add Evenhand to the channel as a tab, choose “Copy link” in the tab's menu, and paste it here. Where Teams copies none, Set-up in that tab shows one.",
    head: "Whose channel",
    managersLabel: "Whose requests arrive here",
    noManagers: "Every manager is named in a channel already, or nobody is a manager.",
    remove: "Remove",
    confirmTitle: "Save these channels?",
    means: "What is asked from now on arrives there. A request that has a card stays where its card is.",
    linkProblems: {
      "no-teams-link": "Paste a link that begins with https://teams.microsoft.com.",
      "no-tab": "This link does not lead to a tab. Copy it from the menu of Evenhand's tab, not of a message.",
      "no-channel": "This link names no channel. Copy it from the tab in the channel, not from the personal app.",
      "no-team": "This link names no team. Open Set-up in the tab in that channel: it shows a link that does.",
    } satisfies Record<TabLinkProblem["type"], string>,
    problems: {
      "known-already": "This channel is written down already.",
      "head-missing": "Choose whose channel it is.",
      "manager-missing": "Choose at least one manager.",
      "manager-elsewhere": "One of these managers is named in another channel.",
      "format-old": "Raise the format of the records first.",
    } satisfies Record<ChannelProblem["type"], string>,
  },
});
