import type { Policy } from "./types.ts";
import type { Instant } from "../base/time.ts";
import { count, dateText, filledText, flag, type Infer, instantText, listOf, nullable, objectOf, oneOf, optional, text } from "../base/shape.ts";

/** Someone who holds a role from a day, and until one when they are a stand-in. Group membership is SharePoint's; this is the policy's. */
const office = objectOf({
  role: oneOf("manager", "head", "decider"),
  oid: filledText(64),
  name: filledText(200),
  from: dateText,
  until: nullable(dateText),
});

/** An answer to a question that a policy leaves open. The newest one from before a moment holds at that moment, so a new answer never changes the past. */
const answer = objectOf({ policy: filledText(80), field: filledText(100), value: text(4000), from: instantText });

const named = objectOf({ oid: filledText(64), name: filledText(200) });

/** A mailbox in which restricted contact arrives. Somebody reads it every working day and says that none is left. */
const mailbox = objectOf({
  id: filledText(60),
  name: filledText(200),
  address: filledText(300),
  use: oneOf("single-contact", "diversion", "blocked", "shared"),
  reader: named,
  deputy: named,
});

/** A channel that has Evenhand's tab: where cards go, and what their links open. `app` is the id that the organisation's catalogue gave. */
const tabFields = { team: filledText(64), channel: filledText(200), tenant: filledText(64), app: filledText(64), entity: filledText(64) } as const;

/** On which day somebody saw a test card arrive there and its button open the tab. */
const tested = optional(dateText);

/** The channel of one head of function, where the requests of some managers go. */
const headsChannel = objectOf({ ...tabFields, head: named, managers: listOf(named, 200), tested });

/** Where a message of one kind goes, and in how many working days from its receipt it is to be dealt with. */
const desk = objectOf({ name: filledText(200), workingDays: count });

/** Another way to ask the service, where a tenant does not do what the usual one relies on. docs/conformance.md says when. */
const waysShape = objectOf({
  /** Who added a row: by the id that comes with it, or by the site's own number of its author, which `people` explains. */
  authors: oneOf("identity", "lookup"),
  /** What changed in a list: by its delta, or by when rows were made, with the whole list once a day. */
  changes: oneOf("delta", "created"),
  /** A subject's rows since a day: by both bounds, or all of the subject's, of which the others are left out here. */
  ranges: oneOf("bounds", "subject"),
  /** The site's own numbers of people, for authors by lookup. Whoever is not among them signs nothing. */
  people: listOf(objectOf({ lookupId: filledText(20), oid: filledText(64), name: filledText(200) }), 5_000),
});

export type ServiceWays = Infer<typeof waysShape>;

export const usualWays: ServiceWays = { authors: "identity", changes: "delta", ranges: "bounds", people: [] };

/** The body's own answers, one row in the Settings list, written by an owner and read by all staff. */
export const settingsShape = objectOf({
  policy: filledText(80),
  body: filledText(200),
  timeZone: filledText(60),
  /** Makes address keys meaningless outside this site. */
  salt: filledText(200),
  groups: objectOf({ staff: filledText(64), manager: filledText(64), head: filledText(64), decider: filledText(64), owner: filledText(64) }),
  offices: listOf(office, 200),
  /** Where the requests of managers go whom no head's own channel names. */
  channel: objectOf({ ...tabFields, tested }),
  holidays: listOf(dateText, 400),
  neverLog: listOf(text(300), 500),
  staffDomains: listOf(text(300), 50),
  /** Whom staff ask when something could not be checked or is not sure. */
  ask: filledText(300),
  complaintsRoute: filledText(500),
  emergency: filledText(500),
  /** By the kind of message. */
  desks: objectOf({
    "new-information": desk,
    "new-complaint": desk,
    crime: desk,
    safeguarding: desk,
    "information-request": desk,
    dispute: desk,
  }),
  mailboxes: listOf(mailbox, 50),
  /** Unopened mail from restricted addresses in these mailboxes is listed too. Asks for `Mail.Read.Shared`. */
  listUnopened: flag,
  /** Whose advice is taken, by name or title. */
  advisers: objectOf({ sharing: filledText(300), equality: filledText(300), legal: filledText(300), welfare: filledText(300) }),
  letters: objectOf({
    /** Name and postal address at the head of a letter. */
    from: filledText(1000),
    /** How a person reaches the office and asks for another format. */
    contact: filledText(1000),
    /** Where a dispute is sent. */
    disputeTo: filledText(1000),
    /** Where the policy can be read. */
    policyCopy: filledText(1000),
    welsh: flag,
  }),
  answers: listOf(answer, 500),
  note: optional(text(2000)),
  /** Since when the site writes which format. Settings of version 0.2.0 name none: all its rows are in format 1. */
  formats: optional(listOf(objectOf({ format: count, from: instantText }), 20)),
  /** The channels of single heads of function. Settings of version 0.2.0 have none, and one channel for all. */
  channels: optional(listOf(headsChannel, 50)),
  /** Without it the service is asked in the usual ways. */
  ways: optional(waysShape),
});

/** The settings row, and the policies that are known: those that come with Evenhand, and those that the body added itself. */
export type Settings = Infer<typeof settingsShape> & { readonly packs: readonly Policy[] };

export type Mailbox = Settings["mailboxes"][number];

/** The format that the site has at a moment: the newest of those that have begun. */
export const formatAt = ({ formats = [] }: Pick<Settings, "formats">, at: Instant): number =>
  formats.filter(({ from }) => from <= at).reduce((newest, { format }) => Math.max(newest, format), 1);
