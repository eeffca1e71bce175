import { Button, MessageBar, MessageBarBody, MessageBarTitle, Tag, TagGroup, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { longDate } from "../shared/dates.ts";
import type { MailAddress, MailboxEntry, MailboxMessage } from "./mailbox-entry.ts";
import type { ItemMarks, ItemNotice } from "./outlook-state.ts";
import { fullAddress } from "./sender-name.ts";
import { words } from "./words.ts";

export interface ReadingPaneProps {
  readonly entry: MailboxEntry | null;
  readonly marks: ItemMarks;
  readonly onBack: () => void;
}

const useStyles = makeStyles({
  pane: { overflowY: "auto", padding: tokens.spacingHorizontalXL, backgroundColor: tokens.colorNeutralBackground1, minWidth: 0 },
  back: { display: "none", "@media (max-width: 720px)": { display: "inline-flex", marginBottom: tokens.spacingVerticalS } },
  subject: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, margin: 0, overflowWrap: "anywhere" },
  marks: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalM, ":empty": { display: "none" } },
  people: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: tokens.spacingHorizontalS, margin: `${tokens.spacingVerticalM} 0`, overflowWrap: "anywhere" },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
  body: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", lineHeight: tokens.lineHeightBase400, maxWidth: "72ch", margin: `${tokens.spacingVerticalL} 0` },
  headers: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The selected message as text, with what the add-in has put above it. */
export const ReadingPane = ({ entry, marks, onBack }: ReadingPaneProps) => {
  const styles = useStyles();
  return (
    <main aria-label={words.readingPane} className={styles.pane}>
      {entry === null ? (
        <Text className={styles.quiet}>{words.nothingSelected}</Text>
      ) : (
        <>
          <Button appearance="subtle" icon={<ArrowLeftRegular />} className={styles.back} onClick={onBack}>
            {words.backToMessages}
          </Button>
          {entry.kind === "message" ? <Message message={entry} marks={marks} /> : <Unreadable id={entry.id} reason={entry.reason} />}
        </>
      )}
    </main>
  );
};

const Message = ({ message, marks }: { readonly message: MailboxMessage; readonly marks: ItemMarks }) => {
  const styles = useStyles();
  return (
    <article>
      <h2 className={styles.subject}>{message.subject || words.noSubject}</h2>
      <div className={styles.marks}>
        {marks.notices.map((notice) => (
          <Notice key={notice.key} notice={notice} />
        ))}
        {marks.categories.length === 0 ? null : (
          <TagGroup aria-label={words.categories}>
            {marks.categories.map((name) => (
              <Tag key={name}>{name}</Tag>
            ))}
          </TagGroup>
        )}
      </div>
      <dl className={styles.people}>
        <People term={words.from} people={fromLine(message)} />
        <People term={words.to} people={message.to.map(fullAddress)} />
        {message.cc.length === 0 ? null : <People term={words.cc} people={message.cc.map(fullAddress)} />}
        <People term={words.date} people={[longDate(message.receivedAt)]} />
        {message.attachmentNames.length === 0 ? null : <People term={words.attachments} people={message.attachmentNames} />}
      </dl>
      {message.html === null ? null : (
        <Text size={200} className={styles.quiet}>
          {words.textOnly}
        </Text>
      )}
      <div className={styles.body}>{message.text}</div>
      <details>
        <summary>{words.headers}</summary>
        <div className={styles.headers}>{message.headers}</div>
      </details>
    </article>
  );
};

const fromLine = ({ from, sender }: MailboxMessage): readonly string[] => {
  const both: readonly (MailAddress | null)[] = sender?.address === from?.address ? [from] : [sender, from];
  const names = both.filter((each) => each !== null).map(fullAddress);
  const [first, second] = names;
  if (first === undefined) return [words.noSender];
  return [second === undefined ? first : words.onBehalf(first, second)];
};

const People = ({ term, people }: { readonly term: string; readonly people: readonly string[] }) => {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{people.join("; ")}</dd>
    </>
  );
};

const intents = { informationalMessage: "info", progressIndicator: "info", errorMessage: "error", insightMessage: "info" } as const;

const Notice = ({ notice }: { readonly notice: ItemNotice }) => (
  <MessageBar intent={intents[notice.type]}>
    <MessageBarBody>
      <MessageBarTitle>{words.noticesOf}</MessageBarTitle>
      {notice.message}
    </MessageBarBody>
  </MessageBar>
);

const Unreadable = ({ id, reason }: { readonly id: string; readonly reason: string }) => {
  const styles = useStyles();
  return (
    <>
      <h2 className={styles.subject}>{words.unreadableTitle}</h2>
      <p>{id}</p>
      <p>{reason}</p>
    </>
  );
};
