import { Avatar, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { longDate } from "../shared/dates.ts";
import { htmlToText } from "../shared/html-text.ts";
import { AdaptiveCard } from "./adaptive-card.tsx";
import type { Message, Post } from "./teams-traffic.ts";
import { words } from "./words.ts";

export interface ChannelPostsProps {
  readonly posts: readonly Post[];
  readonly onLink: (address: string) => void;
}

const useStyles = makeStyles({
  posts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalL, margin: 0, listStyleType: "none", maxWidth: "760px" },
  thread: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
    padding: tokens.spacingHorizontalL,
  },
  message: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalM },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  date: { color: tokens.colorNeutralForeground2, marginLeft: tokens.spacingHorizontalS },
  text: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  replies: {
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: `${tokens.spacingVerticalM} 0 0`,
    paddingLeft: tokens.spacingHorizontalXXL,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
  empty: { padding: tokens.spacingHorizontalL },
});

const cardType = "application/vnd.microsoft.card.adaptive";

/** The posts of a channel with their threads, oldest first and the newest in sight; text stays text, whatever it holds. */
export const ChannelPosts = ({ posts, onLink }: ChannelPostsProps) => {
  const styles = useStyles();
  const end = useRef<HTMLLIElement>(null);
  const newest = posts.at(-1)?.id;
  useEffect(() => {
    if (newest !== undefined) end.current?.scrollIntoView({ block: "end" });
  }, [newest]);
  if (posts.length === 0) return <p className={styles.empty}>{words.noPosts}</p>;
  return (
    <ol className={styles.posts} aria-label={words.posts}>
      {posts.map((post) => (
        <li key={post.id} ref={post.id === newest ? end : undefined} className={styles.thread}>
          <MessageView message={post} onLink={onLink} />
          {post.replies.length === 0 ? null : (
            <ol className={styles.replies} aria-label={words.replies(post.replies.length)}>
              {post.replies.map((reply) => (
                <li key={reply.id}>
                  <MessageView message={reply} onLink={onLink} />
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  );
};

const MessageView = ({ message, onLink }: { readonly message: Message; readonly onLink: (address: string) => void }) => {
  const styles = useStyles();
  const name = message.from.user.displayName ?? words.unknownSender;
  const text = message.body.contentType === "html" ? htmlToText(message.body.content) : message.body.content;
  return (
    <article className={styles.message}>
      <Avatar name={name} size={32} aria-hidden />
      <div className={styles.content}>
        <div>
          <Text weight="semibold">{name}</Text>
          <Text size={200} className={styles.date}>
            {longDate(message.createdDateTime)}
          </Text>
        </div>
        {message.subject === null || message.subject === "" ? null : <Text weight="semibold">{message.subject}</Text>}
        {text === "" ? null : <div className={styles.text}>{text}</div>}
        {message.attachments
          .filter(({ contentType }) => contentType === cardType)
          .map(({ id, content }) => (
            <AdaptiveCard key={id} json={content} onLink={onLink} />
          ))}
      </div>
    </article>
  );
};
